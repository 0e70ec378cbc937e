using Translate.Core.Text;

namespace Translate.Core.Bitexts;

/// <summary>The translation of a similar sentence, for a reviewer to compare.</summary>
/// <param name="Source">The similar sentence.</param>
/// <param name="Target">Its translation.</param>
/// <param name="Percent">The similarity, from 75 to 100.</param>
/// <param name="Differences">Ranges of <paramref name="Source"/> that are not in the sentence under review.</param>
public sealed record FuzzySuggestion(string Source, string Target, int Percent, IReadOnlyList<TextRange> Differences);
