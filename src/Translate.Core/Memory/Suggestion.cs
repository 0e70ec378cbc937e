using Translate.Core.Documents;

namespace Translate.Core.Memory;

/// <summary>The translation of a similar sentence, for a reviewer to compare.</summary>
/// <param name="Source">The similar sentence.</param>
/// <param name="Target">Its translation.</param>
/// <param name="Percent">How similar, from 75 to 100; see <see cref="FuzzyMatch"/>.</param>
/// <param name="Differences">Places of <paramref name="Source"/> that the sentence in hand does not have.</param>
public sealed record Suggestion(string Source, string Target, int Percent, IReadOnlyList<TextRange> Differences)
{
    /// <summary>What a unit is worth for a sentence.</summary>
    public static Suggestion Of(MemoryUnit unit, string source) =>
        new(unit.Source, unit.Target, FuzzyIndex.Similarity(unit.Source, source), WordDifference.Of(unit.Source, source));
}
