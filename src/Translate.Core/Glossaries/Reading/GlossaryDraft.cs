using Translate.Core.Problems;

namespace Translate.Core.Glossaries.Reading;

/// <summary>What could be read of a glossary that may have faults; for checking it, not for translating with it.</summary>
/// <param name="Entries">The entries without fault, as written; several may have a spelling in common.</param>
/// <param name="Problems">Why the rest could not be read; empty if all of it could.</param>
public sealed record GlossaryDraft(IReadOnlyList<TermEntry> Entries, IReadOnlyList<Problem> Problems);
