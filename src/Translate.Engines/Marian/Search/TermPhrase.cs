namespace Translate.Engines.Marian.Search;

/// <summary>A phrase that says a term. Immutable.</summary>
/// <param name="Pieces">Its pieces, at least one.</param>
/// <param name="TakesAn">Whether the article before it is <c>an</c>.</param>
internal sealed record TermPhrase(int[] Pieces, bool TakesAn);
