using System.Globalization;

namespace Translate.Core.Codes;

/// <summary>A text as words and marks, between which inline codes can be placed.</summary>
/// <remarks>
/// A word is not divided at a hyphen or an apostrophe between letters, nor at a separator between digits: <c>rudal-rudal</c>,
/// <c>1.000,5</c>. A character that the user sees as one, such as a letter with its accent or an emoji, is never divided.
/// </remarks>
internal sealed class CodeText
{
    private readonly List<CodeToken> _tokens;
    private readonly int[] _words;

    /// <summary>Divides a text. Takes time in proportion to its length.</summary>
    public CodeText(string text)
    {
        Text = text;
        _tokens = Divide(text);
        _words = new int[_tokens.Count + 1];
        for (var i = 0; i < _tokens.Count; i++)
        {
            _words[i + 1] = _words[i] + (_tokens[i].IsWord ? 1 : 0);
        }
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The words and marks, in order. White space is between them.</summary>
    public IReadOnlyList<CodeToken> Tokens => _tokens;

    /// <summary>Returns the characters of a token.</summary>
    public ReadOnlySpan<char> Get(int token) => Text.AsSpan(_tokens[token].Start, _tokens[token].End - _tokens[token].Start);

    /// <summary>Returns the index of the first token that ends after an offset; the number of tokens if none does.</summary>
    public int FindFrom(int offset)
    {
        var (low, high) = (0, _tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _tokens[middle].End > offset ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    /// <summary>Returns the tokens that a range touches, as a half-open range of indexes. Empty if it touches none.</summary>
    public (int From, int To) FindIn(int start, int end)
    {
        var (from, to) = (FindFrom(start), FindFrom(end));
        to += to < _tokens.Count && _tokens[to].Start < end ? 1 : 0;
        return (from, Math.Max(from, to));
    }

    /// <summary>Whether an offset is inside a token.</summary>
    public bool IsInside(int offset)
    {
        var token = FindFrom(offset);
        return token < _tokens.Count && _tokens[token].Start < offset;
    }

    /// <summary>Whether a half-open range of tokens has a word.</summary>
    public bool HasWord(int from, int to) => to > from && _words[to] > _words[from];

    /// <summary>Returns the index of the first word from a token on; the number of tokens if there is no more word.</summary>
    public int FindNextWord(int from)
    {
        var (low, high) = (from, _tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _words[middle + 1] > _words[from] ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    /// <summary>Returns the index of the last word before a token; -1 if no word is before it.</summary>
    public int FindLastWord(int before)
    {
        var (low, high) = (-1, before - 1);
        while (low < high)
        {
            var middle = low + ((high - low + 1) / 2);
            (low, high) = _words[before] > _words[middle] ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    private static List<CodeToken> Divide(string text)
    {
        var tokens = new List<CodeToken>((text.Length / 6) + 1);
        for (var at = 0; at < text.Length; )
        {
            var length = GetElementLength(text, at);
            if (IsSpace(text, at))
            {
                at += length;
                continue;
            }

            var end = at + length;
            var isWord = IsWord(text, at);
            while (isWord && end < text.Length)
            {
                if (IsWord(text, end))
                {
                    end += GetElementLength(text, end);
                }
                else if (IsJoint(text, end))
                {
                    end++;
                }
                else
                {
                    break;
                }
            }

            tokens.Add(new CodeToken(at, end, isWord));
            at = end;
        }

        return tokens;
    }

    /// <summary>Whether the character joins the word before it with the word after it.</summary>
    private static bool IsJoint(string text, int at)
    {
        if (at + 1 >= text.Length || !IsWord(text, at + 1))
        {
            return false;
        }

        var areDigits = char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);
        return text[at] switch
        {
            '-' or '\u2010' or '\u2011' or '\'' or '’' or 'ʼ' or '.' or '_' or '@' or '&' => true,
            ',' or ':' or '/' => areDigits,
            _ => false,
        };
    }

    private static int GetElementLength(string text, int at) =>
        text[at] < '\u0300' && (at + 1 == text.Length || text[at + 1] < '\u0300') && text[at] != '\r'
            ? 1
            : StringInfo.GetNextTextElementLength(text, at);

    private static bool IsSpace(string text, int at) =>
        char.IsWhiteSpace(text[at]) || char.GetUnicodeCategory(text, at) is UnicodeCategory.Control or UnicodeCategory.Format;

    private static bool IsWord(string text, int at) =>
        char.IsAsciiLetterOrDigit(text[at])
        || char.GetUnicodeCategory(text, at)
            is UnicodeCategory.UppercaseLetter
                or UnicodeCategory.LowercaseLetter
                or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter
                or UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.LetterNumber
                or UnicodeCategory.OtherNumber
                or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark;
}
