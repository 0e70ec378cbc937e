using System.Collections.Frozen;
using Translate.Core.Text;

namespace Translate.Core.Glossaries.Matching;

/// <content>Finds compounds: <c>kepala negara bagian</c>, <c>kunci Inggris</c>.</content>
internal static partial class TermContext
{
    /// <summary>No compound has more characters.</summary>
    private const int MaxCompound = 40;

    /// <summary>Whether the last word of the term and the word after it are a compound, as in <c>kepala negara bagian</c>.</summary>
    private static bool BeginsCompound(string text, TextRange range)
    {
        if (range.End + 1 >= text.Length || text[range.End] is not (' ' or '-' or '\u00A0') || !char.IsLetter(text[range.End + 1]))
        {
            return false;
        }

        var start = range.End;
        while (start > range.Start && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        var next = range.End + 1;
        while (next < text.Length && char.IsLetter(text[next]))
        {
            next++;
        }

        return IsCompound(MatchingWords.Compounds, text, start, range.End, next)
            || (
                text.AsSpan(range.End, next - range.End).EndsWith("nya", StringComparison.Ordinal)
                && IsCompound(MatchingWords.Compounds, text, start, range.End, next - 3)
            );
    }

    /// <summary>Whether the word before the term and its first word are a compound, as in <c>kunci Inggris</c>, or the name of a dish: <c>sambal tsunami</c>.</summary>
    private static bool EndsCompound(string text, TextRange range)
    {
        var before = GetWordBefore(text, range.Start);
        if (!MatchingWords.BeforeHalves.Contains(before))
        {
            return false;
        }

        var end = range.Start;
        while (end < range.End && char.IsLetter(text[end]))
        {
            end++;
        }

        return IsCompound(MatchingWords.SecondHalves, text, range.Start - 1 - before.Length, range.Start - 1, end)
            || (MatchingWords.Dishes.Contains(text.AsSpan(range.Start, end - range.Start)) && MatchingWords.Foods.Contains(before));
    }

    /// <summary>Whether the last word of the term is the second of a fixed compound, which nothing divides: <c>rumah sakit</c>.</summary>
    public static bool EndsWithCompound(string text, TextRange before, TextRange last) =>
        before.End == last.Start - 1 && IsCompound(MatchingWords.Compounds, text, before.Start, before.End, last.End);

    /// <summary>Whether two words are among compounds, which have <c>_</c> between the words.</summary>
    private static bool IsCompound(
        FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> compounds,
        string text,
        int start,
        int blank,
        int end
    )
    {
        if (end - start > MaxCompound)
        {
            return false;
        }

        Span<char> compound = stackalloc char[MaxCompound];
        compound = compound[..(end - start)];
        text.AsSpan(start, end - start).CopyTo(compound);
        compound[blank - start] = '_';
        return compounds.Contains(compound);
    }
}
