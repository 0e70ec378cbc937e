using System.Text.RegularExpressions;
using Markdig.Syntax;

namespace Translate.Formats.Markdown;

/// <summary>Tables that are drawn with blanks and dashes, as pandoc writes them. The parser takes them for paragraphs and lines.</summary>
internal static partial class AsciiTable
{
    /// <summary>Whether a paragraph is such a table, or the line before or after it is a ruler of one.</summary>
    public static bool IsPart(string source, LeafBlock leaf) =>
        leaf is ParagraphBlock { Parent: { } parent } && (IsRuler(source, GetLineAfter(source, leaf.Span.End)) || IsRuler(source, GetLineBefore(source, leaf.Span.Start)) || HasBars(source, leaf, parent));

    /// <summary>Whether all lines begin with a bar: verse as pandoc writes it.</summary>
    private static bool HasBars(string source, LeafBlock leaf, ContainerBlock parent) =>
        parent is MarkdownDocument && leaf.Span.Start >= 0 && leaf.Span.End < source.Length && BarLines().IsMatch(source[leaf.Span.Start..(leaf.Span.End + 1)]);

    private static bool IsRuler(string source, (int Start, int Length) line) => line.Length > 0 && Ruler().IsMatch(source.AsSpan(line.Start, line.Length));

    private static (int Start, int Length) GetLineAfter(string source, int end)
    {
        var start = end < 0 ? -1 : source.AsSpan(end).IndexOf('\n') is >= 0 and var next ? end + next + 1 : -1;
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

    [GeneratedRegex(@"^(\| [^\r\n]*[^|\s][ \t]*\r?\n)+\| [^\r\n]*[^|\s][ \t]*$", RegexOptions.NonBacktracking)]
    private static partial Regex BarLines();
}
