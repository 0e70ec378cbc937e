using Translate.Core.Bitexts;
using Translate.Core.Quality.Texts;

namespace Translate.Core.Quality.Wording;

/// <summary>Reports a target that is too short for its source, or too long.</summary>
/// <remarks>In 997 sentences that people translated, the target has 0.67 to 1.91 times the words of the source if that has at least eight.</remarks>
internal sealed class LengthCheck : IPairCheck
{
    private const int MinWords = 8;
    private const double LeastRatio = 0.6;

    /// <summary>The least ratio if the target has lost clauses too.</summary>
    private const double LeastRatioWithClauses = 0.72;

    private const double MostRatio = 2;
    private const int MostAdded = 9;

    /// <inheritdoc/>
    public void Check(CheckedPair pair, List<Finding> findings)
    {
        var (source, target) = (pair.Source.WordCount, pair.Target.WordCount);
        var ratio = target / (double)Math.Max(1, source);
        if (
            source >= MinWords
            && (ratio < LeastRatio || (ratio < LeastRatioWithClauses && CountClauses(pair.Source) > 0 && CountClauses(pair.Target) == 0))
        )
        {
            findings.Add(new Finding(FindingIds.Omission, Severity.Warning, $"the translation has {target} words for {source}"));
        }
        else if (ratio > MostRatio && target - source >= MostAdded)
        {
            findings.Add(new Finding(FindingIds.Addition, Severity.Warning, $"the translation has {target} words for {source}"));
        }
    }

    private static int CountClauses(CheckedText text)
    {
        var count = 0;
        foreach (var word in text.Words)
        {
            count += word.Kind == WordKind.Mark && word.Key[0] is ',' or ';' or ':' ? 1 : 0;
        }

        return count;
    }
}
