using Markdig.Syntax.Inlines;

namespace Translate.Formats.Markdown;

/// <content>Reads line breaks.</content>
internal sealed partial class InlineReader
{
    private void AddLineBreak(LineBreakInline line)
    {
        var start = line.Span.Start;
        if (_literals.EndLine(start, line.Span.End + 1))
        {
            _text.Finish(_found);
            return;
        }

        if (!line.IsHard)
        {
            _text.Add(' ', start, line.Span.End + 1);
            return;
        }

        while (start > 0 && _source[start - 1] is ' ' or '\t')
        {
            start--;
        }

        _breakStart = start;
    }

    /// <summary>Ends a hard line break where the next line's text starts, so that the marks of quotations and lists before it are kept.</summary>
    private void EndBreak(int end)
    {
        if (_breakStart >= 0)
        {
            AddBreak(_breakStart, end);
            _breakStart = -1;
        }
    }

    private void AddBreak(int start, int end)
    {
        if (_text.IsAfterBreak)
        {
            _text.Finish(_found);
        }
        else
        {
            _text.AddBreak(start, end);
        }
    }
}
