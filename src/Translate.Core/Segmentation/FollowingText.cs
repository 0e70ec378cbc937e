namespace Translate.Core.Segmentation;

/// <summary>What the text behind a possible end begins with.</summary>
internal enum FollowingKind
{
    /// <summary>Nothing, or something that begins no sentence.</summary>
    None,

    /// <summary>A capital, or a letter of a script without small ones.</summary>
    Capital,

    /// <summary>A small letter.</summary>
    Small,

    /// <summary>A digit, or a small letter that counts an item.</summary>
    Number,

    /// <summary>A handle or a hashtag.</summary>
    Handle,

    /// <summary>A bullet, or a dash as one.</summary>
    Bullet,

    /// <summary>Currency, an emoji and the like.</summary>
    Symbol,
}

/// <summary>What stands behind the white space at a possible end of a sentence, opening marks stepped over.</summary>
internal readonly ref struct FollowingText
{
    private FollowingText(ReadOnlySpan<char> text, int at, FollowingKind kind, bool isQuoted, bool isBracketed)
    {
        Text = text;
        At = at;
        Kind = kind;
        IsQuoted = isQuoted;
        IsBracketed = isBracketed;
    }

    /// <summary>The paragraph.</summary>
    public ReadOnlySpan<char> Text { get; }

    /// <summary>The first character that is no opening mark.</summary>
    public int At { get; }

    /// <summary>What it is.</summary>
    public FollowingKind Kind { get; }

    /// <summary>Whether a quotation opens before it.</summary>
    public bool IsQuoted { get; }

    /// <summary>Whether a bracket opens before it.</summary>
    public bool IsBracketed { get; }

    /// <summary>The letters and hyphens at <see cref="At"/>; may be empty.</summary>
    public ReadOnlySpan<char> Word
    {
        get
        {
            var end = At;
            while (end < Text.Length && (char.IsLetter(Text[end]) || (Text[end] == '-' && end > At)))
            {
                end++;
            }

            return Text[At..end].TrimEnd('-');
        }
    }

    /// <summary>All up to white space.</summary>
    public ReadOnlySpan<char> Token
    {
        get
        {
            var length = Text[At..].IndexOfAny(SentenceCharacters.WhiteSpace);
            return length < 0 ? Text[At..] : Text.Slice(At, length);
        }
    }

    /// <summary>Looks at the text from <paramref name="next"/> on.</summary>
    public static FollowingText From(ReadOnlySpan<char> text, int next)
    {
        var at = next;
        var isQuoted = false;
        var isBracketed = false;
        for (; at < text.Length && (SentenceCharacters.IsOpener(text[at]) || SentenceCharacters.IsInvisible(text[at])); at++)
        {
            if (text[at] == '(' && at + 1 < text.Length && text[at + 1] == ')')
            {
                at++;
                continue;
            }

            isBracketed |= text[at] is '(' or '[' or '{';
            isQuoted |= SentenceCharacters.IsOpener(text[at]) && text[at] is not ('(' or '[' or '{');
        }

        at = at > next ? SentenceCharacters.SkipWhiteSpace(text, at) : at;
        var kind = GetKind(text, at);
        var isQuotedSign = kind == FollowingKind.None && isQuoted && at < text.Length && !SentenceCharacters.IsMark(text[at]);
        return new FollowingText(text, at, isQuotedSign ? FollowingKind.Symbol : kind, isQuoted, isBracketed);
    }

    /// <summary>Whether it is a word of the list with a capital first and none behind it; of a doubled word, the half counts.</summary>
    public bool Opens(WordPatterns openers)
    {
        var word = Word;
        if (word.Length < 2 || !char.IsUpper(word[0]) || !char.IsLower(word[1]))
        {
            return false;
        }

        var hyphen = word.IndexOf('-');
        return openers.Contains(word) || (hyphen > 0 && (openers.Contains(word[..hyphen]) || IsDoubled(word, hyphen)));
    }

    /// <summary>Whether its small letter begins a sentence all the same: an address, <c>iPhone</c>, <c>e-KTP</c>, a name of the list.</summary>
    public bool IsWrittenSmall(WordPatterns names)
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
        return token.StartsWith("www.") || token.Contains("://", StringComparison.Ordinal) || names.Contains(word) || names.Contains(token.TrimEnd(",.:;!?"));
    }

    private static bool IsDoubled(ReadOnlySpan<char> word, int hyphen) =>
        word[(hyphen + 1)..].Equals(word[..hyphen], StringComparison.OrdinalIgnoreCase);

    /// <summary><c>b.</c>, <c>ii)</c>: a small letter that counts an item.</summary>
    private static bool IsItem(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiLetterLower(text[end]))
        {
            end++;
        }

        return end + 1 < text.Length && text[end] is '.' or ')' && char.IsWhiteSpace(text[end + 1]) && ListMarker.IsCounter(text[at..end]);
    }

    private static FollowingKind GetKind(ReadOnlySpan<char> text, int at)
    {
        if (at == text.Length)
        {
            return FollowingKind.None;
        }

        var first = text[at];
        if (char.IsLetter(first))
        {
            return !char.IsLower(first) ? FollowingKind.Capital : IsItem(text, at) ? FollowingKind.Number : FollowingKind.Small;
        }

        if (char.IsDigit(first))
        {
            return FollowingKind.Number;
        }

        if (SentenceCharacters.IsDash(first) || SentenceCharacters.IsBullet(first))
        {
            return FollowingKind.Bullet;
        }

        var isWordBehind = at + 1 < text.Length && (char.IsLetterOrDigit(text[at + 1]) || text[at + 1] == '_');
        return first is '@' or '#' && isWordBehind ? FollowingKind.Handle
            : SentenceCharacters.IsSymbol(text, at) ? FollowingKind.Symbol
            : FollowingKind.None;
    }
}
