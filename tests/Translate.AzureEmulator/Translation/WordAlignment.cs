using Translate.Core.Text;

namespace Translate.Emulation.Translation;

/// <summary>
/// Computes alignments in the notation of the service. Aligns words by position, because the offline engine reports no alignment. Every
/// pair of ranges is on words of both texts, and every word is in a pair.
/// </summary>
internal static class WordAlignment
{
    /// <summary>Returns pairs of inclusive ranges, <c>0:3-0:4 5:8-6:9</c>. Empty if a text has no words.</summary>
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

    private static string Pair(TextRange from, TextRange to) =>
        FormattableString.Invariant($"{from.Start}:{from.End - 1}-{to.Start}:{to.End - 1}");
}
