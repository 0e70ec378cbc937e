using Translate.Core.Glossaries;

namespace Translate.GlossaryTools.Exchange;

/// <summary>What a file of another program holds.</summary>
/// <param name="Entries">In the order of the file, without fault, no spelling twice under conditions that may hold together. The domain is empty if the file says none.</param>
/// <param name="Losses">What of the file a glossary cannot hold.</param>
public sealed record TermReading(IReadOnlyList<TermEntry> Entries, IReadOnlyList<TermLoss> Losses);
