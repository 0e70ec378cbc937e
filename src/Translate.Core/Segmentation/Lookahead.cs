namespace Translate.Core.Segmentation;

/// <summary>The text after a boundary candidate, without white space and opening marks.</summary>
internal readonly ref struct Lookahead
{
    private Lookahead(ReadOnlySpan<char> text, int at, LookaheadKind kind, bool isQuoted, bool isBracketed)
    {
        Text = text;
        Start = at;
        Kind = kind;
        IsQuoted = isQuoted;
        IsBracketed = isBracketed;
    }

    /// <summary>The paragraph.</summary>
    public ReadOnlySpan<char> Text { get; }

    /// <summary>The offset of the first character after the opening marks.</summary>
    public int Start { get; }

    /// <summary>The kind of text at <see cref="Start"/>.</summary>
    public LookaheadKind Kind { get; }

    /// <summary>Whether a quotation opens before <see cref="Start"/>.</summary>
    public bool IsQuoted { get; }

    /// <summary>Whether a bracket opens before <see cref="Start"/>.</summary>
    public bool IsBracketed { get; }

    /// <summary>The letters and hyphens at <see cref="Start"/>. May be empty.</summary>
    public ReadOnlySpan<char> Word
    {
        get
        {
            var end = Start;
            while (end < Text.Length && (char.IsLetter(Text[end]) || (Text[end] == '-' && end > Start)))
            {
                end++;
            }

            return Text[Start..end].TrimEnd('-');
        }
    }

    /// <summary>The characters from <see cref="Start"/> to the next white space.</summary>
    public ReadOnlySpan<char> Token
    {
        get
        {
            var length = Text[Start..].IndexOfAny(CharacterClasses.WhiteSpace);
            return length < 0 ? Text[Start..] : Text.Slice(Start, length);
        }
    }

    /// <summary>Examines the text that starts at <paramref name="next"/>.</summary>
    public static Lookahead Create(ReadOnlySpan<char> text, int next)
    {
        var at = next;
        var isQuoted = false;
        var isBracketed = false;
        for (; at < text.Length && (CharacterClasses.IsOpener(text[at]) || CharacterClasses.IsInvisible(text[at])); at++)
        {
            if (text[at] == '(' && at + 1 < text.Length && text[at + 1] == ')')
            {
                at++;
                continue;
            }

            isBracketed |= text[at] is '(' or '[' or '{';
            isQuoted |= CharacterClasses.IsOpener(text[at]) && text[at] is not ('(' or '[' or '{');
        }

        at = at > next ? CharacterClasses.SkipWhiteSpace(text, at) : at;
        var kind = GetKind(text, at);
        var isQuotedSign = kind == LookaheadKind.None && isQuoted && at < text.Length && !CharacterClasses.IsTerminator(text[at]);
        return new Lookahead(text, at, isQuotedSign ? LookaheadKind.Symbol : kind, isQuoted, isBracketed);
    }

    /// <summary>Whether the word is in the list and has only its first letter in uppercase. For a reduplicated word, one half is enough.</summary>
    public bool IsOpener(WildcardWordSet openers)
    {
        var word = Word;
        if (word.Length < 2 || !char.IsUpper(word[0]) || !char.IsLower(word[1]))
        {
            return false;
        }

        var hyphen = word.IndexOf('-');
        return openers.Contains(word) || (hyphen > 0 && (openers.Contains(word[..hyphen]) || IsDoubled(word, hyphen)));
    }

    /// <summary>Whether a lowercase letter can start a sentence here: an address, <c>iPhone</c>, <c>e-KTP</c>, or a name in the list.</summary>
    public bool IsLowercaseName(WildcardWordSet names)
    {
        const int MaxPrefix = 3;
        var word = Word;
        for (var i = 1; i < word.Length && i <= MaxPrefix; i++)
        {
            if (char.IsUpper(word[i]))
            {
                return true;
            }
        }

        var token = Token;
        return token.StartsWith("www.")
            || token.Contains("://", StringComparison.Ordinal)
            || names.Contains(word)
            || names.Contains(token.TrimEnd(",.:;!?"));
    }

    private static bool IsDoubled(ReadOnlySpan<char> word, int hyphen) =>
        word[(hyphen + 1)..].Equals(word[..hyphen], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the text starts with a lowercase list marker: <c>b.</c>, <c>ii)</c>.</summary>
    private static bool IsListItem(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiLetterLower(text[end]))
        {
            end++;
        }

        return end + 1 < text.Length && text[end] is '.' or ')' && char.IsWhiteSpace(text[end + 1]) && ListMarker.IsMarker(text[at..end]);
    }

    private static LookaheadKind GetKind(ReadOnlySpan<char> text, int at)
    {
        if (at == text.Length)
        {
            return LookaheadKind.None;
        }

        var first = text[at];
        if (char.IsLetter(first))
        {
            return !char.IsLower(first) ? LookaheadKind.Uppercase
                : IsListItem(text, at) ? LookaheadKind.Number
                : LookaheadKind.Lowercase;
        }

        if (char.IsDigit(first))
        {
            return LookaheadKind.Number;
        }

        if (CharacterClasses.IsDash(first) || CharacterClasses.IsBullet(first))
        {
            return LookaheadKind.Bullet;
        }

        var isWordAfter = at + 1 < text.Length && (char.IsLetterOrDigit(text[at + 1]) || text[at + 1] == '_');
        return first is '@' or '#' && isWordAfter ? LookaheadKind.Handle
            : CharacterClasses.IsSymbol(text, at) ? LookaheadKind.Symbol
            : LookaheadKind.None;
    }
}
