using System.Buffers;
using System.Globalization;

namespace Translate.Core.Segmentation;

/// <summary>The character classes that sentence splitting uses.</summary>
internal static class CharacterClasses
{
    public const char ZeroWidthSpace = '\u200B';

    /// <summary>Marks that end a sentence, in the scripts that occur in Indonesian text.</summary>
    public static readonly SearchValues<char> Terminators = SearchValues.Create(".!?…。！？؟۔｡");

    public static readonly SearchValues<char> WhiteSpace = SearchValues.Create(
        "\t\n\v\f\r \u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000"
    );

    private static readonly SearchValues<char> Closers = SearchValues.Create("\"'”’»›)]}」』】）〉》");
    private static readonly SearchValues<char> Openers = SearchValues.Create("\"'`“‘„‚«‹([{「『【（〈《¿¡");
    private static readonly SearchValues<char> Bullets = SearchValues.Create("•·‣◦∙*▪▫■□●○◆◇▶►✓✔➢➤");
    private static readonly SearchValues<char> Dashes = SearchValues.Create("-–—―‒");

    public static bool IsTerminator(char c) => c == '.' || Terminators.Contains(c);

    public static bool IsCloser(char c) => Closers.Contains(c);

    public static bool IsOpener(char c) => Openers.Contains(c);

    public static bool IsBullet(char c) => Bullets.Contains(c);

    public static bool IsDash(char c) => Dashes.Contains(c);

    /// <summary>Whether a character is invisible: a zero-width space or joiner, a direction mark, a soft hyphen.</summary>
    public static bool IsInvisible(char c) =>
        c
            is '\u00AD'
                or (>= '\u200B' and <= '\u200F')
                or (>= '\u202A' and <= '\u202E')
                or (>= '\u2060' and <= '\u2064')
                or (>= '\u2066' and <= '\u2069')
                or '\uFEFF';

    /// <summary>Whether a code unit is part of an emoji or of its modifier.</summary>
    public static bool IsEmoji(ReadOnlySpan<char> text, int at) =>
        text[at] switch
        {
            < '\u2600' => false,
            >= '\uD83C' and <= '\uD83E' => at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]),
            >= '\uDC00' and <= '\uDFFF' => at > 0 && text[at - 1] is >= '\uD83C' and <= '\uD83E',
            <= '\u27BF' or (>= '\u2B00' and <= '\u2BFF') => !IsBullet(text[at]),
            '\uFE0F' => true,
            _ => false,
        };

    /// <summary>Whether a character is a symbol that can start a sentence: <c>$</c>, an emoji.</summary>
    public static bool IsSymbol(ReadOnlySpan<char> text, int at) =>
        char.GetUnicodeCategory(text[at]) is UnicodeCategory.CurrencySymbol or UnicodeCategory.OtherSymbol or UnicodeCategory.Surrogate;

    public static int SkipWhiteSpace(ReadOnlySpan<char> text, int at)
    {
        if (at < text.Length && text[at] == ' ' && at + 1 < text.Length && char.IsAsciiLetterOrDigit(text[at + 1]))
        {
            return at + 1;
        }

        var length = text[at..].IndexOfAnyExcept(WhiteSpace);
        return length < 0 ? text.Length : at + length;
    }
}
