namespace Translate.GlossaryTools.Editing;

/// <summary>The lines of a text by offsets into it; a line ends with LF, CRLF or CR.</summary>
internal sealed class SourceLines(string text)
{
    /// <summary>Where the line begins in which an offset is.</summary>
    public int GetStart(int at)
    {
        while (at > 0 && !(text[at - 1] is '\n' || (text[at - 1] == '\r' && (at == text.Length || text[at] != '\n'))))
        {
            at--;
        }

        return at;
    }

    /// <summary>Where the line ends in which an offset is, its line break left out.</summary>
    public int GetEnd(int at)
    {
        while (at < text.Length && text[at] is not ('\n' or '\r'))
        {
            at++;
        }

        return at;
    }

    /// <summary>Where the next line begins; the end of the text if not found.</summary>
    public int GetNext(int at)
    {
        var end = GetEnd(at);
        return end + BreakAt(end).Length;
    }

    /// <summary>The line break at an offset; empty if absent.</summary>
    public string BreakAt(int at) =>
        text.AsSpan(at) switch
        {
            ['\r', '\n', ..] => "\r\n",
            ['\r', ..] => "\r",
            ['\n', ..] => "\n",
            _ => string.Empty,
        };

    /// <summary>The line break for a new line after the one in which an offset is: its own, else the text's first, else LF.</summary>
    public string BreakAfter(int at) =>
        BreakAt(GetEnd(at)) is { Length: > 0 } own ? own
        : BreakAt(GetEnd(0)) is { Length: > 0 } first ? first
        : "\n";

    /// <summary>How many spaces are in front of the line in which an offset is.</summary>
    public int GetIndent(int at)
    {
        var start = GetStart(at);
        return text.AsSpan(start).IndexOfAnyExcept(' ') is >= 0 and var blanks ? blanks : text.Length - start;
    }

    /// <summary>Whether a line that begins at the offset holds a comment and nothing else.</summary>
    public bool IsComment(int start) => start < text.Length && start + GetIndent(start) is var at && at < text.Length && text[at] == '#';

    /// <summary>Whether a line that begins at the offset holds nothing but white space.</summary>
    public bool IsBlank(int start) => text.AsSpan(start, GetEnd(start) - start).IsWhiteSpace();

    /// <summary>
    /// Where the last line ends of what a range holds, its line break left out; comments below that are indented deeper than
    /// <paramref name="indent"/> belong to it, also after blank lines.
    /// </summary>
    public int LastLineEnd(int start, int end, int indent)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        end = GetEnd(end);
        for (
            var line = GetNext(end);
            line < text.Length && (IsBlank(line) || (IsComment(line) && GetIndent(line) > indent));
            line = GetNext(line)
        )
        {
            end = IsBlank(line) ? end : GetEnd(line);
        }

        return end;
    }

    /// <summary>Where the comment lines begin that are right above a line, indented like it; the line itself if not found.</summary>
    /// <param name="start">Where the line begins.</param>
    /// <param name="floor">Nothing before this offset is looked at.</param>
    public int StartWithComments(int start, int floor)
    {
        var indent = GetIndent(start);
        while (
            start > floor
            && GetStart(start - BreakBefore(start)) is var above
            && above >= floor
            && above < start
            && IsComment(above)
            && GetIndent(above) == indent
        )
        {
            start = above;
        }

        return start;
    }

    /// <summary>The length of the line break that ends in front of an offset.</summary>
    public int BreakBefore(int start) =>
        text.AsSpan(0, start) switch
        {
            [.., '\r', '\n'] => 2,
            [.., '\r' or '\n'] => 1,
            _ => 0,
        };
}
