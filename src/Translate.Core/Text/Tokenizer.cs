using System.Globalization;

namespace Translate.Core.Text;

/// <summary>Reads the tokens of a text one by one, without copying or allocating.</summary>
/// <remarks>
/// A word is a run of letters, digits and combining marks, with apostrophes between letters (<c>Jum'at</c>, <c>Council's</c>). Any other
/// visible character is a token of its own, a mark; so is a hyphen between spaces. White space, other hyphens and invisible format characters separate tokens.
/// </remarks>
internal ref struct Tokenizer(ReadOnlySpan<char> text, int start)
{
    private const byte Letter = 1;
    private const byte Separator = 2;

    private static readonly byte[] Ascii = ClassifyAscii();

    /// <summary>The folded letters and digits of ASCII, at the places of both cases; 0 for other characters. One look per character is most of the work.</summary>
    private static ReadOnlySpan<byte> Folded =>
        "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\00123456789\0\0\0\0\0\0\0ABCDEFGHIJKLMNOPQRSTUVWXYZ\0\0\0\0\0\0ABCDEFGHIJKLMNOPQRSTUVWXYZ\0\0\0\0\0"u8;

    private readonly ReadOnlySpan<char> _text = text;
    private int _at = start;

    /// <summary>The token read last.</summary>
    public Token Current { get; private set; }

    /// <summary>The <see cref="TokenHash"/> of <see cref="Current"/>.</summary>
    public uint Hash { get; private set; }

    /// <summary>Reads the next token.</summary>
    /// <returns>False at the end of the text.</returns>
    public bool TryRead()
    {
        var text = _text;
        var at = _at;
        var isHyphenBefore = false;

        // Most words have one space before them and begin with a letter of ASCII, so both are looked at first.
        var separatorsBefore = at < text.Length && text[at] == ' ' ? 1 : 0;
        at += separatorsBefore;
        for (; at < text.Length && !IsAsciiLetterOrDigit(text[at]); at++)
        {
            if (Classify(text, at) != Separator)
            {
                break;
            }

            isHyphenBefore = IsHyphen(text[at]);
            if (isHyphenBefore && IsDash(text, at))
            {
                break;
            }

            separatorsBefore++;
        }

        if (at >= text.Length)
        {
            _at = at;
            return false;
        }

        var end = at;
        var hash = TokenHash.Seed;
        for (; end < text.Length; end++)
        {
            var c = text[end];
            if (c < Folded.Length && Folded[c] is not 0 and var folded)
            {
                hash = TokenHash.AddFolded(hash, folded);
            }
            else if (c >= Folded.Length && Classify(text, end) == Letter)
            {
                hash = TokenHash.Add(hash, c);
                if (char.IsHighSurrogate(c) && end + 1 < text.Length && char.IsLowSurrogate(text[end + 1]))
                {
                    hash = TokenHash.Add(hash, text[++end]);
                }
            }
            else if (IsInnerApostrophe(text, at, end))
            {
                hash = TokenHash.Add(hash, c);
            }
            else
            {
                break;
            }
        }

        var isMark = end == at;
        if (isMark)
        {
            hash = TokenHash.Add(hash, text[end++]);
        }

        Current = new Token(new TextRange(at, end), isMark, !isMark && separatorsBefore == 1 && isHyphenBefore && at > 1);
        Hash = hash;
        _at = end;
        return true;
    }

    private static bool IsAsciiLetterOrDigit(char c) => c < Folded.Length && Folded[c] != 0;

    private static bool IsInnerApostrophe(ReadOnlySpan<char> text, int start, int at) =>
        Token.IsApostrophe(text[at]) && at > start && at + 1 < text.Length && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]);

    private static byte Classify(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        return c < Ascii.Length ? Ascii[c] : ClassifyOther(text, at);
    }

    private static byte ClassifyOther(ReadOnlySpan<char> text, int at)
    {
        var category =
            char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])
                ? CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(text[at], text[at + 1]))
                : CharUnicodeInfo.GetUnicodeCategory(text[at]);
        return category switch
        {
            UnicodeCategory.UppercaseLetter
            or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter
            or UnicodeCategory.DecimalDigitNumber
            or UnicodeCategory.LetterNumber
            or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark => Letter,
            UnicodeCategory.SpaceSeparator
            or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.Format
            or UnicodeCategory.Control => Separator,
            _ => IsHyphen(text[at]) ? Separator : (byte)0,
        };
    }

    /// <summary>Whether a text has a hyphen.</summary>
    public static bool HasHyphen(ReadOnlySpan<char> text) => text.ContainsAny('-', '\u2010', '\u2011');

    /// <summary>Whether the character at an offset is a hyphen.</summary>
    public static bool IsHyphenAt(ReadOnlySpan<char> text, int at) => at < text.Length && IsHyphen(text[at]);

    /// <summary>Whether a hyphen is between spaces, as writers without a dash on the keyboard have it.</summary>
    private static bool IsDash(ReadOnlySpan<char> text, int at) =>
        at > 0 && at + 1 < text.Length && text[at - 1] == ' ' && text[at + 1] is ' ' or '\n' or '\r';

    private static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    private static byte[] ClassifyAscii()
    {
        var classes = new byte[128];
        for (var c = '\0'; c < classes.Length; c++)
        {
            classes[c] =
                char.IsAsciiLetterOrDigit(c) ? Letter
                : char.IsWhiteSpace(c) || char.IsControl(c) || c == '-' ? Separator
                : (byte)0;
        }

        return classes;
    }
}
