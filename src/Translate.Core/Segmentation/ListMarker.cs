using System.Buffers;

namespace Translate.Core.Segmentation;

/// <summary>Recognizes the markers of list items and sections: <c>1</c>, <c>a</c>, <c>IV</c>, <c>2.1</c>.</summary>
internal static class ListMarker
{
    private const int MaxDigits = 3;
    private const int MaxRomanDigits = 5;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");
    private static readonly SearchValues<char> RomanCapitals = SearchValues.Create("IVXLC");
    private static readonly SearchValues<char> RomanLetters = SearchValues.Create("ivx");

    /// <summary>Whether a word, without its last full stop, is a single marker.</summary>
    public static bool IsMarker(ReadOnlySpan<char> word) =>
        word.Length > 0 && (IsNumber(word, MaxDigits) || (word.Length == 1 && char.IsAsciiLetter(word[0])) || IsRoman(word));

    /// <summary>Whether a word is one marker, or several separated by full stops.</summary>
    public static bool IsMultilevelMarker(ReadOnlySpan<char> word)
    {
        var stop = word.IndexOf('.');
        while (stop > 0)
        {
            if (!IsMarker(word[..stop]))
            {
                return false;
            }

            word = word[(stop + 1)..];
            stop = word.IndexOf('.');
        }

        return stop < 0 && IsMarker(word);
    }

    /// <summary>Whether a word has only digits, and at most the given number of them.</summary>
    public static bool IsNumber(ReadOnlySpan<char> word, int maxDigits = int.MaxValue) =>
        word.Length > 0 && word.Length <= maxDigits && !word.ContainsAnyExcept(Digits);

    /// <summary>Whether a word is a Roman numeral, all uppercase or all lowercase.</summary>
    public static bool IsRoman(ReadOnlySpan<char> word) =>
        word.Length is > 0 and <= MaxRomanDigits && (!word.ContainsAnyExcept(RomanCapitals) || !word.ContainsAnyExcept(RomanLetters));

    /// <summary>Returns the one-based ordinal of a marker, or 0 if it has none.</summary>
    public static int GetOrdinal(ReadOnlySpan<char> word) =>
        word switch
        {
            [>= '1' and <= '9'] => word[0] - '0',
            [>= '1' and <= '9', >= '0' and <= '9'] => ((word[0] - '0') * 10) + word[1] - '0',
            [>= 'a' and <= 'z'] => word[0] - 'a' + 1,
            [>= 'A' and <= 'Z'] => word[0] - 'A' + 1,
            _ => 0,
        };
}
