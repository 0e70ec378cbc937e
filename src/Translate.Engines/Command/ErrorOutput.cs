using System.Text.RegularExpressions;

namespace Translate.Engines.Command;

/// <summary>The last lines that a program wrote to its standard error. Thread-safe.</summary>
internal sealed partial class ErrorOutput
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

        var words = texts.SelectMany(text => Word().Matches(text)).Select(match => match.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return lines.Length == 0 ? string.Empty : ": " + Word().Replace(string.Join(" | ", lines), match => words.Contains(match.Value) ? "…" : match.Value);
    }

    /// <summary>Shorter words say nothing of an article, and would take too much out of a message.</summary>
    [GeneratedRegex(@"[\p{L}\p{Mn}\p{Nd}]{4,}", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
