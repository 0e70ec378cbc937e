using System.Buffers;

namespace Translate.Core.Segmentation;

/// <summary>Recognizes abbreviations by their shape.</summary>
internal static class AbbreviationPattern
{
    private static readonly SearchValues<char> SmallLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz");

    /// <summary>Whether a word consists of initials: <c>A</c>, <c>W.S</c>, <c>M.Si</c>, <c>A.Md.Kep</c>. Each part starts with a capital and has four letters at most.</summary>
    public static bool IsInitials(ReadOnlySpan<char> word)
    {
        const int MaxPartLength = 4;
        var part = 0;
        var hasFullStop = false;
        foreach (var c in word)
        {
            if (c == '.' && part > 0)
            {
                part = 0;
                hasFullStop = true;
            }
            else if (part == MaxPartLength || (part == 0 ? !char.IsUpper(c) : !char.IsLetter(c)))
            {
                return false;
            }
            else
            {
                part++;
            }
        }

        return part > 0 && (hasFullStop || word.Length == 1);
    }

    /// <summary>Whether initials are a degree, not a person's: <c>S.H</c> and <c>M.Si</c>, not <c>W.S</c>.</summary>
    public static bool IsDegree(ReadOnlySpan<char> initials) =>
        initials.Length > 2 && (initials.ContainsAny(SmallLetters) || initials[0] is 'S' or 'M' or 'B' or 'A' or 'D');

    /// <summary>Whether a word has two to five letters, none a vowel, and is not all uppercase: <c>Sgt</c>, <c>Dk</c>, <c>tgl</c>, but not <c>TNI</c>.</summary>
    public static bool IsConsonantsOnly(ReadOnlySpan<char> word)
    {
        const int MaxLength = 5;
        return word.Length is > 1 and <= MaxLength
            && char.IsLower(word[^1])
            && char.IsAsciiLetter(word[0])
            && CountVowels(word) == 0
            && IsLowercaseAscii(word[1..]);
    }

    /// <summary>Whether a word has only lowercase ASCII letters.</summary>
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
