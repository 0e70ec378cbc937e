using System.Text.RegularExpressions;
using Markdig.Syntax;

namespace Translate.Formats.Markdown;

/// <summary>Tables and verse that are drawn with characters, as pandoc writes them. The parser takes them for paragraphs, and a longer text would break them.</summary>
internal static partial class AsciiTable
{
    /// <summary>Whether a paragraph is such a table, or the line before or after it is a ruler of one.</summary>
    public static bool IsPart(string source, LeafBlock leaf) =>
        leaf is ParagraphBlock { Parent: { } parent, Span: { IsEmpty: false } span }
        && span.End < source.Length
        && (
            Grid().IsMatch(source.AsSpan(span.Start, span.Length))
            || IsRuler(source, GetLineAfter(source, leaf.Span.End))
            || IsRuler(source, GetLineBefore(source, leaf.Span.Start))
            || (parent is MarkdownDocument && BarLines().IsMatch(source.AsSpan(span.Start, span.Length)))
        );

    private static bool IsRuler(string source, (int Start, int Length) line) =>
        line.Length > 0 && Ruler().IsMatch(source.AsSpan(line.Start, line.Length));

    private static (int Start, int Length) GetLineAfter(string source, int end)
    {
        var start =
            end < 0 ? -1
            : source.AsSpan(end).IndexOf('\n') is >= 0 and var next ? end + next + 1
            : -1;
        if (start < 0 || start >= source.Length)
        {
            return (0, 0);
        }

        var length = source.AsSpan(start).IndexOf('\n');
        return (start, length < 0 ? source.Length - start : length);
    }

    private static (int Start, int Length) GetLineBefore(string source, int start)
    {
        var end = start <= 0 ? -1 : source.LastIndexOf('\n', start - 1);
        if (end <= 0)
        {
            return (0, 0);
        }

        var first = source.LastIndexOf('\n', end - 1) + 1;
        return (first, end - first);
    }

    [GeneratedRegex(@"^\s{0,3}(-{2,}[ \t]+)+-{2,}\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex Ruler();

    [GeneratedRegex(@"^\+[-=:]{2,}[-=:+]*\+?[ \t]*[\r\n]", RegexOptions.NonBacktracking)]
    private static partial Regex Grid();

    /// <summary>Lines that begin with a bar: verse as pandoc writes it.</summary>
    [GeneratedRegex(@"^(\| [^\r\n]*[^|\s][ \t]*\r?\n)+\| [^\r\n]*[^|\s][ \t]*$", RegexOptions.NonBacktracking)]
    private static partial Regex BarLines();
}
