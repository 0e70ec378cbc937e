namespace Translate.Core.Text;

/// <summary>A word, or a single punctuation mark, of a text; see <see cref="Tokenizer"/> for what a word is.</summary>
/// <param name="Range">Where it stands.</param>
/// <param name="IsMark">Whether it is a punctuation mark or symbol rather than letters and digits.</param>
/// <param name="IsAfterHyphen">Whether a hyphen alone separates it from what stands before.</param>
public readonly record struct Token(TextRange Range, bool IsMark, bool IsAfterHyphen)
{
    /// <summary>The words of a text in order.</summary>
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

    /// <summary>The word's characters.</summary>
    public ReadOnlySpan<char> In(string text) => Range.In(text);

    /// <summary>Whether the character is an apostrophe, straight or curly.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ';
}
