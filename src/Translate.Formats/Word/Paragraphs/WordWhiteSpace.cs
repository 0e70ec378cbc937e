namespace Translate.Formats.Word.Paragraphs;

/// <summary>White space of XML. A no-break space is not among it: a reader sees where it keeps words together.</summary>
internal static class WordWhiteSpace
{
    /// <summary>Blank, tab, carriage return and line feed.</summary>
    public const string Characters = " \t\r\n";

    /// <summary>Whether a character is white space.</summary>
    public static bool Is(char c) => c is ' ' or '\t' or '\r' or '\n';
}
