using System.Text;

namespace Translate.Formats.Word.Paragraphs;

/// <summary>Writes text and fragments as runs. Neighbors of one format share a run.</summary>
/// <param name="prefix">What is before the names of the text's namespace, such as <c>w:</c>.</param>
internal sealed class RunWriter(string prefix)
{
    private readonly List<ParagraphPiece> _pieces = [];
    private readonly StringBuilder _xml = new();
    private RunFormat? _run;

    /// <summary>Writes text in a format. Does nothing for empty text.</summary>
    public void WriteText(ReadOnlySpan<char> text, RunFormat format)
    {
        var escaped = XmlEscape.Escape(text);
        if (escaped.Length == 0)
        {
            return;
        }

        OpenRun(format);
        _xml.Append('<')
            .Append(prefix)
            .Append(
                escaped[0] == ' ' || escaped[^1] == ' ' || escaped.Contains("  ", StringComparison.Ordinal)
                    ? "t xml:space=\"preserve\">"
                    : "t>"
            )
            .Append(escaped)
            .Append("</")
            .Append(prefix)
            .Append("t>");
    }

    /// <summary>Writes XML of the source again.</summary>
    public void Write(IReadOnlyList<Fragment> fragments)
    {
        foreach (var fragment in fragments)
        {
            if (fragment.IsBlank)
            {
                WriteText(" ", fragment.Run ?? RunFormat.None);
                continue;
            }

            if (fragment.Run is { } run)
            {
                OpenRun(run);
            }
            else
            {
                EndRun();
            }

            Flush();
            _pieces.Add(new ParagraphPiece(null, fragment.Xml));
        }
    }

    /// <summary>Returns everything written.</summary>
    public IReadOnlyList<ParagraphPiece> Finish()
    {
        EndRun();
        Flush();
        return _pieces;
    }

    /// <summary>Ends the run. What is written next gets one of its own.</summary>
    public void EndRun()
    {
        if (_run is not null)
        {
            _xml.Append("</").Append(prefix).Append("r>");
            _run = null;
        }
    }

    private void OpenRun(RunFormat format)
    {
        if (_run == format)
        {
            return;
        }

        EndRun();
        _xml.Append('<').Append(prefix).Append("r>").Append(format.ToEnglish(prefix));
        _run = format;
    }

    private void Flush()
    {
        if (_xml.Length > 0)
        {
            _pieces.Add(new ParagraphPiece(_xml.ToString(), default));
            _xml.Clear();
        }
    }
}
