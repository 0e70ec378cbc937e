using Translate.Core.Text;

namespace Translate.Emulation.Translation;

/// <summary>
/// Alignment in the service's notation. Which word belongs to which is a guess by position, because the offline engine does not say;
/// what holds is that every pair of ranges lies on words of the two texts, and that every word is in a pair.
/// </summary>
internal static class WordAlignment
{
    /// <summary>Pairs of ranges with inclusive ends, <c>0:3-0:4 5:8-6:9</c>; empty where one text has no word.</summary>
    public static string Compute(string source, string target)
    {
        var from = Words(source);
        var to = Words(target);
        if (from.Count == 0 || to.Count == 0)
        {
            return string.Empty;
        }

        var count = Math.Max(from.Count, to.Count);
        return string.Join(' ', Enumerable.Range(0, count).Select(i => Pair(from[i * from.Count / count], to[i * to.Count / count])));
    }

    private static List<TextRange> Words(string text) => [.. Token.Tokenize(text).Where(word => !word.IsMark).Select(word => word.Range)];

    private static string Pair(TextRange from, TextRange to) => FormattableString.Invariant($"{from.Start}:{from.End - 1}-{to.Start}:{to.End - 1}");
}
