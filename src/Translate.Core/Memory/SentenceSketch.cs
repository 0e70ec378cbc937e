using System.Numerics;
using Translate.Core.Text;

namespace Translate.Core.Memory;

/// <summary>The words of a source as hashes, for fast comparison.</summary>
/// <remarks>Ignores case and punctuation. Numbers are words.</remarks>
internal sealed class SentenceSketch
{
    private readonly uint[] _words;

    private SentenceSketch(uint[] words, ulong sketch)
    {
        _words = words;
        Bits = sketch;
    }

    /// <summary>The number of words.</summary>
    public int Count => _words.Length;

    /// <summary>One bit per word. Sources that share most words share most bits.</summary>
    public ulong Bits { get; }

    /// <summary>Creates the sketch of a text.</summary>
    public static SentenceSketch From(string text)
    {
        var normal = SourceNormalizer.Normalize(text);
        var words = Token.Tokenize(normal).Where(word => !word.IsMark).Select(word => TokenHash.ComputeStored(word.In(normal))).ToArray();
        return new SentenceSketch(words, words.Aggregate(0UL, (sketch, word) => sketch | GetBit(word)));
    }

    /// <summary>
    /// Returns the words under which a source is indexed. They include enough of its rarest words that two sources share one if at least
    /// <paramref name="percent"/> % of the words of the longer one are equal (prefix filtering: Chaudhuri, Ganti, Kaushik, "A Primitive Operator
    /// for Similarity Joins in Data Cleaning", ICDE 2006).
    /// </summary>
    /// <remarks>Takes long words as rare ones. The order only has to be the same for all sources.</remarks>
    public static IReadOnlyList<long> GetIndexKeys(string text, int percent)
    {
        var normal = SourceNormalizer.Normalize(text);
        var words = Token
            .Tokenize(normal)
            .Where(word => !word.IsMark)
            .GroupBy(word => TokenHash.ComputeStored(word.In(normal)))
            .SelectMany(group => group.Select((word, repetition) => (word.Range.Length, Word: ((long)repetition << 32) | group.Key)))
            .OrderByDescending(word => word.Length)
            .ThenBy(word => word.Word)
            .Select(word => word.Word)
            .ToList();
        return words[..(words.Count - GetMinSharedWords(words.Count, percent) + (words.Count > 0 ? 1 : 0))];
    }

    /// <summary>Returns the minimum number of words that a source shares with a similar one that is at least as long.</summary>
    public static int GetMinSharedWords(int count, int percent) => ((count * percent) + 99) / 100;

    /// <summary>Whether the bits allow at most this many edits. False is certain, true is not.</summary>
    public static bool CanBeWithin(int edits, ulong sketch, ulong other) =>
        BitOperations.PopCount(sketch & ~other) <= edits && BitOperations.PopCount(other & ~sketch) <= edits;

    /// <summary>
    /// Returns the percentage of the words of the longer source that need no edit, rounded down (Levenshtein distance over words). 100 means
    /// equal words. Punctuation and case may differ; <see cref="SourceComparer"/> takes them into account.
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
