using System.Buffers;
using Translate.Formats.Patching;

namespace Translate.Formats.Markdown;

/// <summary>Adds text of a paragraph. What site generators and other tools replace (<c>{{name}}</c>, <c>[[page]]</c>) is code in it.</summary>
/// <param name="source">Markdown.</param>
/// <param name="syntax">How a target is written.</param>
/// <param name="shared">Short values that the document repeats.</param>
/// <param name="text">Receives the text.</param>
internal sealed class LiteralReader(string source, PatchSyntax syntax, SharedValues shared, InlineText text)
{
    private static readonly SearchValues<char> Starts = SearchValues.Create("{" + ToolSyntax.Starts);
    private readonly TemplateText _templates = new(source);
    private readonly ToolSyntax _tools = new(source);
    private readonly InlineText _note = new(source, syntax, shared);

    /// <summary>Where the text of a link ends, and what ends it; negative if no link is open.</summary>
    private (int Start, int End) _link = (-1, -1);

    /// <summary>Whether the line is the title of a callout, which ends with the line.</summary>
    private bool _isCalloutTitle;

    /// <summary>The end of the last code that the parser takes for text. Markup before it is a part of it.</summary>
    public int End { get; private set; }

    /// <summary>Begins a paragraph.</summary>
    public void Start()
    {
        End = 0;
        _link = (-1, -1);
        _isCalloutTitle = false;
    }

    /// <summary>Ends a line; returns whether the next one is another text.</summary>
    /// <param name="end">The offset of the line end.</param>
    /// <param name="next">The offset of the next line.</param>
    public bool EndLine(int end, int next)
    {
        var separates =
            _isCalloutTitle || MarkdownLabels.AreAround(source, end, next) || _templates.IsWholeLine(end) || _templates.IsWholeLine(next);
        _isCalloutTitle = false;
        return separates;
    }

    /// <summary>Adds text that the source has as it is.</summary>
    public void Add(int start, int end)
    {
        start = Math.Max(start, Math.Min(End, end));
        if (!text.HasText && start < end && Admonition.Read(source, start) is { Length: > 0 } admonition)
        {
            AddAdmonition(admonition);
            start = Math.Min(End, end);
        }

        while (start < end && FindStart(start, end) is >= 0 and var next)
        {
            text.AddSource(start, next);
            start = next;
            if (!AddCode(start))
            {
                text.Add(source[start], start, start + 1);
                start++;
                continue;
            }

            start = Math.Min(End, end);
        }

        text.AddSource(start, end);
    }

    private int FindStart(int start, int end)
    {
        var found = source.AsSpan(start, end - start).IndexOfAny(Starts);
        var next = found < 0 ? end : start + found;
        return _link.Start >= start && _link.Start < Math.Min(next, end) ? _link.Start
            : found < 0 ? -1
            : next;
    }

    private bool AddCode(int start)
    {
        if (start == _link.Start)
        {
            End = _link.End;
            _link = (-1, -1);
            text.Close(new InlineCodeEntry("[[", start, End));
            return true;
        }

        if (source[start] == '{' && _templates.GetLength(start) is > 0 and var template)
        {
            return AddCode(start, template, isVisible: source[start + 1] is '{' or '_' or '$' || char.IsAsciiLetter(source[start + 1]));
        }

        if (!text.HasText && _tools.GetCalloutLength(start) is > 0 and var callout)
        {
            _isCalloutTitle = true;
            return AddCode(start, callout, isVisible: false);
        }

        if (_tools.FindLink(start) is var (shown, linkEnd) && shown < linkEnd)
        {
            return AddLink(start, shown, linkEnd);
        }

        if (_tools.GetNoteLength(start) is > 0 and var note)
        {
            return AddCodeWithText(start, start + note, start + "^[".Length, start + note - 1, isVisible: false);
        }

        if (_templates.FindLink(start) is { Length: > 0 } link)
        {
            return AddTemplateLink(start, link);
        }

        return _tools.GetLength(start) is > 0 and var length && AddCode(start, length, isVisible: source[start] is '!' or ':' or '#');
    }

    /// <summary>Adds the first line of a box. Only its title is text.</summary>
    private void AddAdmonition(Admonition line)
    {
        _isCalloutTitle = true;
        if (line.Title.Length == 0)
        {
            AddCode(line.Start, line.Length, isVisible: false);
            return;
        }

        End = line.Title.Start;
        _link = (line.Title.End, line.Start + line.Length);
        text.Open(new InlineCodeEntry("[[", line.Start, End));
    }

    private bool AddCode(int start, int length, bool isVisible)
    {
        End = start + length;
        text.AddCode(new InlineCodeEntry(string.Empty, start, End) { IsVisible = isVisible });
        return true;
    }

    /// <summary>Adds a code with text that is translated, and that has no markup.</summary>
    private bool AddCodeWithText(int start, int end, int textStart, int textEnd, bool isVisible)
    {
        End = end;
        var found = new List<ISourceChange>();
        _note.AddSource(textStart, textEnd);
        _note.Finish(found);
        text.AddCode(new InlineCodeEntry(string.Empty, start, End) { IsVisible = isVisible, Inner = [.. found.Cast<SourcePatch>()] });
        return true;
    }

    /// <summary>Adds an image, or the start of a link, whose address a site generator makes.</summary>
    /// <param name="start">The offset of its first character.</param>
    /// <param name="link">Its length, and the length of its text.</param>
    private bool AddTemplateLink(int start, (int Length, int TextLength) link)
    {
        var textStart = start + (source[start] == '!' ? "![".Length : "[".Length);
        var textEnd = textStart + link.TextLength;
        if (source[start] == '!')
        {
            return AddCodeWithText(start, start + link.Length, textStart, textEnd, isVisible: true);
        }

        End = textStart;
        _link = (textEnd, start + link.Length);
        text.Open(new InlineCodeEntry("[[", start, textStart));
        return true;
    }

    /// <summary>Adds the start of a link. If its text is also the name of the page, the name is written before another text.</summary>
    private bool AddLink(int start, int shown, int end)
    {
        if (syntax == MarkdownSyntax.Cell)
        {
            // A bar would end the cell.
            return AddCode(start, end + "]]".Length - start, isVisible: true);
        }

        End = shown;
        _link = (end, end + "]]".Length);
        text.Open(new InlineCodeEntry("[[", start, shown) { Data = source[shown - 1] == '|' ? null : $"[[{source[shown..end]}|" });
        return true;
    }
}
