using System.Text.RegularExpressions;

namespace Translate.Formats.Markdown;

/// <summary>Finds what site generators replace in Markdown: <c>{{name}}</c>, <c>{% tag %}</c>, attributes such as <c>{#id .class}</c>, and expressions of MDX such as <c>{props.name}</c>.</summary>
/// <param name="source">Markdown.</param>
internal sealed partial class TemplateText(string source)
{
    private const int MaxExpression = 200;

    // Where the search for each mark ended in vain, so that no text is searched twice.
    private readonly Dictionary<string, int> _searched = new(StringComparer.Ordinal);
    private bool? _isModule;

    /// <summary>Whether a brace and the character after it begin such text.</summary>
    public static bool IsStart(char brace, char next) => brace == '{' && next is '{' or '%' or '#' or '.' or ':';

    /// <summary>Whether a text begins with an expression or a comment of MDX: <c>{props.name}</c>, <c>{/*</c>.</summary>
    public static bool IsExpression(ReadOnlySpan<char> text) =>
        text.StartsWith("{/*") || Expression().IsMatch(text[..Math.Min(MaxExpression, text.Length)]);

    /// <summary>Whether a text is where site generators put the table of contents.</summary>
    public static bool IsPlaceholder(ReadOnlySpan<char> text) =>
        text.Trim("[]_").Equals("TOC", StringComparison.OrdinalIgnoreCase) && text.StartsWith('[') && text.EndsWith(']');

    /// <summary>Whether such text is all of a line, as the tags around a box are. It separates paragraphs.</summary>
    /// <param name="at">The offset of the first character of the line, or of the line end after it.</param>
    public bool IsWholeLine(int at)
    {
        var start = at;
        while (start > 0 && source[start - 1] is not ('\n' or '\r'))
        {
            start--;
        }

        var rest = source.AsSpan(start);
        var line = (rest.IndexOfAny('\r', '\n') is >= 0 and var end ? rest[..end] : rest).Trim();
        return line is ['{', '{' or '%', .., '}'] && line[2..].IndexOf("{%") < 0 && line[2..].IndexOf("{{") < 0;
    }

    /// <summary>Returns the length in UTF-16 code units of such text; 0 if none begins there.</summary>
    /// <param name="start">The offset of the brace.</param>
    public int GetLength(int start) =>
        start + 1 >= source.Length
            ? 0
            : source[start + 1] switch
            {
                '{' => GetLength(start, "}}"),
                '%' => GetLength(start, "%}"),
                '/' when source.AsSpan(start).StartsWith("{/*") => GetLength(start, "*/}"),
                '#' or '.' or ':' => GetLength(start, "}") is var length && source.AsSpan(start + 1, Math.Max(0, length - 1)).Contains('{')
                    ? 0
                    : length,
                _ => GetExpressionLength(start),
            };

    /// <summary>Finds a link or an image with such text in its address. The spaces in it make it no link for the parser.</summary>
    /// <param name="start">The offset of the bracket, or of the exclamation mark before it.</param>
    /// <returns>Its length and the length of its text; (0, 0) for other text.</returns>
    public (int Length, int TextLength) FindLink(int start)
    {
        const int MaxLength = 1000;
        var rest = source.AsSpan(start, Math.Min(MaxLength, source.Length - start));
        foreach (var match in Link().EnumerateMatches(rest))
        {
            var textStart = rest[0] == '!' ? "![".Length : "[".Length;
            return (match.Length, rest.IndexOf(']') - textStart);
        }

        return (0, 0);
    }

    private int GetExpressionLength(int start)
    {
        foreach (var match in Expression().EnumerateMatches(source.AsSpan(start, Math.Min(MaxExpression, source.Length - start))))
        {
            // A word in braces is an expression only in a document that has code.
            var isPath = source.AsSpan(start, match.Length).IndexOfAny('.', '[', '(') > 0;
            return isPath || (_isModule ??= ToolSyntax.HasModuleCode(source)) ? match.Length : 0;
        }

        return 0;
    }

    private int GetLength(int start, string mark)
    {
        if (start < _searched.GetValueOrDefault(mark))
        {
            return 0;
        }

        var rest = source.AsSpan(start);
        var lineEnd = rest.IndexOfAny('\r', '\n');
        var line = lineEnd < 0 ? rest : rest[..lineEnd];
        if (line.IndexOf(mark) is > 0 and var end)
        {
            return end + mark.Length;
        }

        _searched[mark] = start + line.Length;
        return 0;
    }

    [GeneratedRegex(@"^\{[A-Za-z_$][\w$]*(\.[\w$]+|\[[^\[\]{}\r\n]*\]|\([^(){}\r\n]*\))*\}", RegexOptions.NonBacktracking)]
    private static partial Regex Expression();

    [GeneratedRegex(@"^!?\[[^\[\]\r\n]+\]\([^()\r\n{]*(\{\{[^{}\r\n]*\}\}|\{%[^{}\r\n]*%\})[^()\r\n]*\)", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
