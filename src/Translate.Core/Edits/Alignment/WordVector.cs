using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Translate.Core.Edits.Alignment;

/// <summary>The words of an English sentence with their weights, for comparing sentences in linear time.</summary>
/// <remarks>
/// A word counts by its first letters, so that <c>announce</c> and <c>announced</c> are the same. Short words, most of which are articles
/// and prepositions, count less: every sentence has them.
/// </remarks>
internal sealed class WordVector
{
    private const int StemLength = 5;
    private const int LongestShortWord = 3;
    private const double ShortWeight = 0.25;

    private readonly (ulong Word, double Weight)[] _words;
    private readonly double _total;

    private WordVector((ulong Word, double Weight)[] words)
    {
        _words = words;
        _total = words.Sum(word => word.Weight);
    }

    /// <summary>Creates the vector of a text.</summary>
    public static WordVector From(string text)
    {
        var words = new List<(ulong Word, double Weight)>();
        var at = 0;
        while (at < text.Length)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            var isNumber = true;
            for (; at < text.Length && char.IsLetterOrDigit(text[at]); at++)
            {
                isNumber &= char.IsDigit(text[at]);
            }

            var word = text[start..at].ToLowerInvariant();
            var stem = isNumber ? word : word[..Math.Min(word.Length, StemLength)];
            words.Add(
                (XxHash3.HashToUInt64(MemoryMarshal.AsBytes(stem.AsSpan())), isNumber || word.Length > LongestShortWord ? 1 : ShortWeight)
            );
        }

        return Merge(words);
    }

    /// <summary>Returns the vector of two texts in one.</summary>
    public static WordVector Join(WordVector a, WordVector b) => Merge([.. a._words, .. b._words]);

    /// <summary>Returns how much two texts have in common, from 0 to 1: the Dice coefficient of their weighted words.</summary>
    public static double Compare(WordVector a, WordVector b)
    {
        if (a._total == 0 || b._total == 0)
        {
            return 0;
        }

        var common = 0.0;
        for (int i = 0, j = 0; i < a._words.Length && j < b._words.Length; )
        {
            var order = a._words[i].Word.CompareTo(b._words[j].Word);
            if (order == 0)
            {
                common += Math.Min(a._words[i].Weight, b._words[j].Weight);
            }

            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return 2 * common / (a._total + b._total);
    }

    private static WordVector Merge(List<(ulong Word, double Weight)> words) =>
        new([.. words.GroupBy(word => word.Word).Select(group => (group.Key, group.Sum(word => word.Weight))).OrderBy(word => word.Key)]);
}
