using Translate.Engines.Resilience;

namespace Translate.Engines.Command;

/// <summary>The last lines that a program wrote to its standard error. Thread-safe.</summary>
internal sealed class ErrorOutput
{
    private const int MaxLines = 3;
    private const int MaxLineLength = 200;

    private readonly Queue<string> _lines = new();
    private readonly Lock _gate = new();

    /// <summary>Adds a line.</summary>
    public void Add(string line)
    {
        var clean = string.Concat(line.Take(MaxLineLength).Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        if (clean.Length == 0)
        {
            return;
        }

        lock (_gate)
        {
            _lines.Enqueue(clean);
            if (_lines.Count > MaxLines)
            {
                _lines.Dequeue();
            }
        }
    }

    /// <summary>Returns the lines for a message, after a colon; empty if there are none. Words of the texts are left out, because no message holds text of an article.</summary>
    /// <param name="texts">What the program was sent.</param>
    public string Describe(IEnumerable<string> texts)
    {
        string[] lines;
        lock (_gate)
        {
            lines = [.. _lines];
        }

        return lines.Length == 0 ? string.Empty : ": " + ArticleWords.Hide(string.Join(" | ", lines), texts);
    }
}
