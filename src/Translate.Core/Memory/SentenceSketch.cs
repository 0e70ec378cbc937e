using System.Numerics;
using Translate.Core.Text;

namespace Translate.Core.Memory;

/// <summary>The words of a source as numbers, for comparing sources quickly.</summary>
/// <remarks>Words are equal without regard to case; numbers are words like others, and punctuation is left out.</remarks>
internal sealed class SentenceSketch
{
    private readonly uint[] _words;

    private SentenceSketch(uint[] words, ulong sketch)
    {
        _words = words;
        Bits = sketch;
    }

    /// <summary>How many words.</summary>
    public int Count => _words.Length;

    /// <summary>A bit for each word: sources that share most words share most bits.</summary>
    public ulong Bits { get; }

    /// <summary>Reads a text.</summary>
    public static SentenceSketch From(string text)
    {
        var normal = SourceNormalizer.Normalize(text);
        var words = Token.Tokenize(normal).Where(word => !word.IsMark).Select(word => TokenHash.Compute(word.In(normal))).ToArray();
        return new SentenceSketch(words, words.Aggregate(0UL, (sketch, word) => sketch | GetBit(word)));
    }

    /// <summary>
    /// The words under which a source is filed: so many of its rarest that two sources of which <paramref name="percent"/> % of the
    /// longer one's words are equal are sure to have one in common (prefix filtering: Chaudhuri, Ganti, Kaushik, "A Primitive Operator
    /// for Similarity Joins in Data Cleaning", ICDE 2006).
    /// </summary>
    /// <remarks>Long words stand for rare ones: the order only has to be the same for all sources.</remarks>
    public static IReadOnlyList<long> GetIndexKeys(string text, int percent)
    {
        var normal = SourceNormalizer.Normalize(text);
        var words = Token.Tokenize(normal).Where(word => !word.IsMark)
            .GroupBy(word => TokenHash.Compute(word.In(normal)))
            .SelectMany(group => group.Select((word, repetition) => (word.Range.Length, Word: ((long)repetition << 32) | group.Key)))
            .OrderByDescending(word => word.Length).ThenBy(word => word.Word)
            .Select(word => word.Word).ToList();
        return words[..(words.Count - GetMinSharedWords(words.Count, percent) + (words.Count > 0 ? 1 : 0))];
    }

    /// <summary>The words that a source must share with one at least as long to be so similar to it.</summary>
    public static int GetMinSharedWords(int count, int percent) => ((count * percent) + 99) / 100;

    /// <summary>Whether the sketches allow so many edits; false is certain, true is not.</summary>
    public static bool CanBeWithin(int edits, ulong sketch, ulong other) =>
        BitOperations.PopCount(sketch & ~other) <= edits && BitOperations.PopCount(other & ~sketch) <= edits;

    /// <summary>
    /// How many percent of the longer one's words need no edit, rounded down: Levenshtein's distance over words. 100 means equal words,
    /// whatever the punctuation and the case.
    /// </summary>
    public int ComputeSimilarity(SentenceSketch other)
    {
        var longest = Math.Max(Count, other.Count);
        return longest == 0 ? 0 : 100 * (longest - CountEdits(other)) / longest;
    }

    private int CountEdits(SentenceSketch other)
    {
        Span<int> row = other.Count < 256 ? stackalloc int[other.Count + 1] : new int[other.Count + 1];
        for (var j = 0; j <= other.Count; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= Count; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Count; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (_words[i - 1] == other._words[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[other.Count];
    }

    private static ulong GetBit(uint word) => 1UL << (int)(word * 0x9E37_79B1u >> 26);
}
