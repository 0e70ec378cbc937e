using System.Text;
using System.Text.RegularExpressions;
using Translate.Core.Documents;
using Translate.Formats.Patching;

namespace Translate.Formats.Markdown;

/// <summary>Text of a paragraph, a heading or a table cell. Characters that would be markup at their place get a backslash; others do not.</summary>
/// <param name="isCell">Whether the text is in a table, in which a bar ends the cell.</param>
internal sealed partial class MarkdownSyntax(bool isCell) : PatchSyntax
{
    public static MarkdownSyntax Paragraph { get; } = new(isCell: false);

    public static MarkdownSyntax Cell { get; } = new(isCell: true);

    /// <inheritdoc/>
    protected override IEnumerable<InlineCode> Arrange(string text, IReadOnlyList<InlineCode> codes) =>
        codes.Select(code => IsEmphasis(code.Data) ? code with { Position = MoveToWord(text, code) } : code).OrderBy(code => code.Position);

    /// <inheritdoc/>
    protected override void WriteText(StringBuilder output, string text, int start, int end, string next, SourceEncoding encoding)
    {
        var part = text.AsSpan(start, end - start);
        var isLineStart = output.Length == 0 || EndsWithLine(output);
        var escaped = isLineStart ? FindLineMark(part, isWhole: next.Length == 0) : -1;
        for (var i = 0; i < part.Length; i++)
        {
            if (part[i] is '\r' or '\n' or '\t')
            {
                // A new line could begin another block.
                output.Append(' ');
                continue;
            }

            var before =
                i > 0 ? part[i - 1]
                : start == 0 ? ' '
                : '*';
            if (i == escaped || NeedsBackslash(text, part, i, before, next))
            {
                output.Append('\\');
            }

            if (char.IsHighSurrogate(part[i]) && i + 1 < part.Length)
            {
                WriteRune(output, new Rune(part[i], part[i + 1]), encoding);
                i++;
            }
            else
            {
                WriteRune(output, Rune.TryCreate(part[i], out var rune) ? rune : Rune.ReplacementChar, encoding);
            }
        }
    }

    private static bool IsEmphasis(string data) => data.Length > 0 && data.All(c => c is '*' or '_' or '~');

    /// <summary>Moves the marks of emphasis across spaces, because marks beside spaces on their inner side are text.</summary>
    private static int MoveToWord(string text, InlineCode code)
    {
        var position = Math.Clamp(code.Position, 0, text.Length);
        while (code.Kind == InlineCodeKind.Open && position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        while (code.Kind == InlineCodeKind.Close && position > 0 && char.IsWhiteSpace(text[position - 1]))
        {
            position--;
        }

        return position;
    }

    private static bool EndsWithLine(StringBuilder output)
    {
        for (var i = output.Length - 1; i >= 0 && output[i] is ' ' or '\t' or '>' or '\n' or '\r'; i--)
        {
            if (output[i] is '\n' or '\r')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns the index of the character that makes the start of a line a heading, a list item or a ruler; negative if absent.</summary>
    /// <param name="line">The start of the line.</param>
    /// <param name="isWhole">Whether that is all of it.</param>
    private static int FindLineMark(ReadOnlySpan<char> line, bool isWhole)
    {
        if (line is ['-' or '=', ..] && !(isWhole && line.Trim("-= ").IsEmpty) && !(line is ['-'] or ['-', ' ', ..]))
        {
            // A dash before text is not a ruler: site generators write a long one for it.
            return -1;
        }

        foreach (var match in LineMark().EnumerateMatches(line))
        {
            return char.IsAsciiDigit(line[0]) ? line.IndexOfAny('.', ')') : match.Index;
        }

        return -1;
    }

    private bool NeedsBackslash(string text, ReadOnlySpan<char> part, int i, char before, string next)
    {
        var isLast = i + 1 == part.Length;
        var after =
            !isLast ? part[i + 1]
            : next.Length > 0 ? next[0]
            : ' ';
        return part[i] switch
        {
            '*' or '`' or '[' or ']' => true,
            '_' => !(char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after)),
            '|' => isCell,
            '\\' => isLast || char.IsAsciiLetterOrDigit(after) is false,
            '~' => before == '~' || after == '~',
            '$' => text.IndexOf('$', StringComparison.Ordinal) != text.LastIndexOf('$') || next.Contains('$', StringComparison.Ordinal),
            '<' => !char.IsWhiteSpace(after),
            '#' => (char.IsWhiteSpace(before) && next.Length == 0 && part[i..].Trim('#').IsEmpty)
                || ((i == 0 || char.IsWhiteSpace(before)) && ToolSyntax.IsKept(part[i..])),
            '!' => isLast && next.StartsWith('['),
            '&' => Reference().IsMatch(part[i..]) || isLast,
            '{' => TemplateText.IsStart('{', after) || TemplateText.IsExpression(part[i..]),
            ':' => before == ':' || after == ':' || ((i == 0 || char.IsWhiteSpace(before)) && ToolSyntax.IsKept(part[i..])),
            '^' => (i == 0 || char.IsWhiteSpace(before)) && ToolSyntax.IsKept(part[i..]),
            '%' => before == '%' || after == '%',
            _ => false,
        };
    }

    [GeneratedRegex(@"^(#{1,6}(\s|$)|[-+](\s|$)|[-=:>]|\d{1,9}[.)](\s|$))", RegexOptions.CultureInvariant)]
    private static partial Regex LineMark();

    [GeneratedRegex("^&(#[0-9]+|#x[0-9a-f]+|[a-z][a-z0-9]*);", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
