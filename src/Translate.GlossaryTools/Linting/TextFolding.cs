using Translate.Core.Text;

namespace Translate.GlossaryTools.Linting;

/// <summary>Texts without what people vary: case, hyphens, spaces and the kind of apostrophe.</summary>
internal static class TextFolding
{
    /// <summary>The words in capitals with one space between them: two texts with the same words are one to the matcher, but for capitals.</summary>
    public static string Words(string text) => Join(text, ' ').ToUpperInvariant();

    /// <summary>The words with one space between them, in their own case.</summary>
    public static string CasedWords(string text) => Join(text, ' ');

    /// <summary>The letters in capitals: <c>kerja sama</c> and <c>kerjasama</c> are the same.</summary>
    public static string Letters(string text) => Words(text).Replace(" ", string.Empty, StringComparison.Ordinal);

    private static string Join(string text, char separator) =>
        string.Join(separator, Token.Tokenize(text).Select(word => word.In(text).ToString())).Replace('’', '\'').Replace('ʼ', '\'');
}
