using System.Buffers;

namespace Translate.Core.Segmentation;

/// <summary>Words that are abbreviations by their look.</summary>
internal static class AbbreviationPattern
{
    private static readonly SearchValues<char> SmallLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz");

    /// <summary><c>A</c>, <c>W.S</c>, <c>M.Si</c>, <c>A.Md.Kep</c>: pieces that each begin with a capital and are short, a full stop between them.</summary>
    public static bool IsInitials(ReadOnlySpan<char> word)
    {
        const int MaxPiece = 4;
        var piece = 0;
        var hasStop = false;
        foreach (var c in word)
        {
            if (c == '.' && piece > 0)
            {
                piece = 0;
                hasStop = true;
            }
            else if (piece == MaxPiece || (piece == 0 ? !char.IsUpper(c) : !char.IsLetter(c)))
            {
                return false;
            }
            else
            {
                piece++;
            }
        }

        return piece > 0 && (hasStop || word.Length == 1);
    }

    /// <summary>Whether initials are a degree rather than a name's: <c>S.H</c> and <c>M.Si</c>, not <c>W.S</c>.</summary>
    public static bool IsDegree(ReadOnlySpan<char> initials) =>
        initials.Length > 2 && (initials.ContainsAny(SmallLetters) || initials[0] is 'S' or 'M' or 'B' or 'A' or 'D');

    /// <summary><c>Sgt</c>, <c>Dk</c>, <c>tgl</c>: a few letters without a vowel, not all of them capitals as in <c>TNI</c>.</summary>
    public static bool IsConsonantsOnly(ReadOnlySpan<char> word)
    {
        const int MaxLength = 5;
        return word.Length is > 1 and <= MaxLength && char.IsLower(word[^1]) && char.IsAsciiLetter(word[0]) && CountVowels(word) == 0
            && IsLowercaseAscii(word[1..]);
    }

    /// <summary>Nothing but small letters without a sign on them.</summary>
    public static bool IsLowercaseAscii(ReadOnlySpan<char> word) => !word.ContainsAnyExcept(SmallLetters);

    public static int CountVowels(ReadOnlySpan<char> word)
    {
        var vowels = 0;
        foreach (var c in word)
        {
            vowels += (c | ' ') is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' ? 1 : 0;
        }

        return vowels;
    }
}
