using System.Text.RegularExpressions;
using Translate.Core.Text;

namespace Translate.Formats.Markdown;

/// <summary>
/// The first line of a box or a tab of MkDocs, whose content is the indented lines after it: <c>!!! note "Title"</c>, <c>??? tip</c>, <c>=== "Tab"</c>. The parser takes it for a
/// paragraph, and the content for code.
/// </summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">Its length, without white space around it.</param>
/// <param name="Title">Its title, without the quotation marks; empty if it has none.</param>
internal readonly partial record struct Admonition(int Start, int Length, TextRange Title)
{
    /// <summary>The longest line that is looked at.</summary>
    private const int MaxLength = 300;

    /// <summary>A mark with the blank after it.</summary>
    private const int MarkLength = 4;

    /// <summary>Returns the same text with the signs of a list in place of the marks, so that the parser reads the content as an item. All places stay.</summary>
    public static string ReplaceMarks(string text)
    {
        if (
            !text.Contains("!!! ", StringComparison.Ordinal)
            && !text.Contains("??? ", StringComparison.Ordinal)
            && !text.Contains("=== \"", StringComparison.Ordinal)
        )
        {
            return text;
        }

        var replaced = text.ToCharArray();
        for (var line = 0; line < text.Length; )
        {
            var rest = text.AsSpan(line);
            var mark = line + Math.Max(0, rest.IndexOfAnyExcept(' ', '\t'));
            if (IsMark(text, mark) && text.AsSpan(mark + MarkLength - 1) is [' ', not ' ', ..] && IsOpening(text, mark))
            {
                "-  ".CopyTo(replaced.AsSpan(mark));
            }

            var end = text.AsSpan(mark).IndexOfAny('\r', '\n');
            line = end < 0 ? text.Length : mark + end + 1;
        }

        return new string(replaced);
    }

    /// <summary>Reads a line.</summary>
    /// <param name="source">Markdown.</param>
    /// <param name="start">Where the text of the line begins for the parser: at the mark, or after it.</param>
    /// <returns>A length of 0 for any other text.</returns>
    public static Admonition Read(string source, int start)
    {
        var mark =
            IsMark(source, start) ? start
            : start >= MarkLength && IsMark(source, start - MarkLength) ? start - MarkLength
            : -1;
        return
            mark >= 0
            && IsFirst(source, mark)
            && IsOpening(source, mark)
            && Line().Match(source, mark, Math.Min(MaxLength, source.Length - mark)) is { Success: true } match
            ? new Admonition(
                start,
                match.Index + match.Length - start,
                match.Groups["title"] is { Success: true } title ? new TextRange(title.Index, title.Index + title.Length) : default
            )
            : default;
    }

    private static bool IsMark(string source, int at) =>
        source.AsSpan(at) is ['!', '!', '!', ..] or ['?', '?', '?', ..] or ['=', '=', '=', ..];

    /// <summary>Whether nothing but white space is before a place in its line.</summary>
    private static bool IsFirst(string source, int at)
    {
        while (at > 0 && source[at - 1] is ' ' or '\t')
        {
            at--;
        }

        return at == 0 || source[at - 1] is '\n' or '\r';
    }

    /// <summary>Whether a line is such a line, and the next one that is not blank is indented further.</summary>
    private static bool IsOpening(string source, int mark)
    {
        const int Indentation = 4;
        var line = Line().Match(source, mark, Math.Min(MaxLength, source.Length - mark));
        if (!line.Success)
        {
            return false;
        }

        var own = mark;
        while (own > 0 && source[own - 1] is ' ' or '\t')
        {
            own--;
        }

        var next = source.AsSpan(line.Index + line.Length);
        var text = next.IndexOfAnyExcept(" \t\r\n");
        var indented = text < 0 ? default : next[(next[..text].LastIndexOfAny('\r', '\n') + 1)..text];
        return text > 0 && next[..text].Count('\n') is 1 or 2 && (indented.Contains('\t') || indented.Length >= mark - own + Indentation);
    }

    [GeneratedRegex(
        @"\G(?:(?:!!!|\?\?\?\+?) +[a-z][\w-]*(?: +[a-z][\w-]*)*(?: +""(?<title>[^""\r\n]*)"")?|===[!+]? +""(?<title>[^""\r\n]*)"")[ \t]*(?=[\r\n])"
    )]
    private static partial Regex Line();
}
