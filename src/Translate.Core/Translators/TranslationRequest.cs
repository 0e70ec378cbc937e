using Translate.Core.Glossaries;

namespace Translate.Core.Translators;

/// <summary>One segment that wants a translation.</summary>
/// <param name="Text">The source.</param>
/// <param name="Terms">The glossary terms in it, in order, with the renderings that the target must have.</param>
public sealed record TranslationRequest(string Text, IReadOnlyList<TermOccurrence> Terms);
