namespace Translate.Core.Text;

/// <summary>A word or a single punctuation mark. See <see cref="Tokenizer"/> for the definition of a word.</summary>
/// <param name="Range">Its place in the text.</param>
/// <param name="IsMark">Whether it is a punctuation mark or symbol, not letters and digits.</param>
/// <param name="IsAfterHyphen">Whether exactly one hyphen separates it from the text before it.</param>
internal readonly record struct Token(TextRange Range, bool IsMark, bool IsAfterHyphen)
{
    /// <summary>Returns the tokens of a text in order.</summary>
    public static List<Token> Tokenize(string text)
    {
        var words = new List<Token>((text.Length / 6) + 1);
        var reader = new Tokenizer(text, 0);
        while (reader.TryRead())
        {
            words.Add(reader.Current);
        }

        return words;
    }

    /// <summary>Returns the characters of the token.</summary>
    public ReadOnlySpan<char> In(string text) => Range.In(text);

    /// <summary>Whether a character is a straight or curly apostrophe.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ';
}
