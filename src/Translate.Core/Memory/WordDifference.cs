using Translate.Core.Text;

namespace Translate.Core.Memory;

/// <summary>Finds the words of a text that another text lacks, to show reviewers what to check.</summary>
internal static class WordDifference
{
    /// <summary>
    /// Returns the ranges of <paramref name="text"/> without a counterpart in <paramref name="other"/>: the words and marks outside a longest
    /// common subsequence. Adjacent ranges are merged.
    /// </summary>
    public static IReadOnlyList<TextRange> Find(string text, string other)
    {
        var words = Token.Tokenize(text);
        var others = Token.Tokenize(other);
        var common = ComputeCommonLengths(text, words, other, others);
        var ranges = new List<TextRange>();
        for (int i = 0, j = 0; i < words.Count; )
        {
            if (j < others.Count && AreEqual(text, words[i], other, others[j]))
            {
                i++;
                j++;
            }
            else if (j < others.Count && common[i, j + 1] > common[i + 1, j])
            {
                j++;
            }
            else
            {
                Add(ranges, words[i++].Range, text);
            }
        }

        return ranges;
    }

    /// <summary>Computes the length of the longest common subsequence of the rests of both texts, from each pair of words on.</summary>
    private static int[,] ComputeCommonLengths(string text, List<Token> words, string other, List<Token> others)
    {
        var common = new int[words.Count + 1, others.Count + 1];
        for (var i = words.Count - 1; i >= 0; i--)
        {
            for (var j = others.Count - 1; j >= 0; j--)
            {
                common[i, j] = AreEqual(text, words[i], other, others[j])
                    ? common[i + 1, j + 1] + 1
                    : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }

    private static bool AreEqual(string text, Token word, string other, Token otherWord) =>
        TokenHash.AreEqual(word.In(text), otherWord.In(other));

    private static void Add(List<TextRange> ranges, TextRange range, string text)
    {
        if (ranges.Count > 0 && text.AsSpan(ranges[^1].End, range.Start - ranges[^1].End).IsWhiteSpace())
        {
            ranges[^1] = new TextRange(ranges[^1].Start, range.End);
        }
        else
        {
            ranges.Add(range);
        }
    }
}
