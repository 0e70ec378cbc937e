using System.Text;
using Translate.Engines.Resilience;

namespace Translate.Engines.Command;

/// <summary>The last lines that a program wrote to its standard error. Thread-safe.</summary>
internal sealed class ErrorOutput
{
    private const int MaxLines = 3;
    private const int MaxLineLength = 200;

    private readonly Queue<string> _lines = new();
    private readonly StringBuilder _line = new();
    private readonly Lock _gate = new();

    /// <summary>Adds what was read. Of a long line only the beginning is kept.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        lock (_gate)
        {
            foreach (var c in text)
            {
                if (c == '\n')
                {
                    EndLine();
                }
                else if (_line.Length < MaxLineLength)
                {
                    _line.Append(char.IsControl(c) ? ' ' : c);
                }
            }
        }
    }

    /// <summary>Forgets the lines of a request that was answered.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _lines.Clear();
            _line.Clear();
        }
    }

    /// <summary>Returns the lines for a message, after a colon; empty if there are none. Words of the texts are left out, because no message holds text of an article.</summary>
    /// <param name="texts">What the program was sent.</param>
    public string Describe(IEnumerable<string> texts)
    {
        string[] lines;
        lock (_gate)
        {
            EndLine();
            lines = [.. _lines];
        }

        return lines.Length == 0 ? string.Empty : ": " + ArticleWords.Hide(string.Join(" | ", lines), texts);
    }

    private void EndLine()
    {
        var line = _line.ToString().Trim();
        _line.Clear();
        if (line.Length > 0)
        {
            _lines.Enqueue(line);
            if (_lines.Count > MaxLines)
            {
                _lines.Dequeue();
            }
        }
    }
}
