namespace Translate.Formats.Feeds;

/// <summary>Converts lines and columns of an XML reader to offsets.</summary>
/// <param name="source">The text that the reader reads.</param>
internal sealed class LineOffsets(string source)
{
    private readonly List<int> _starts = FindStarts(source);

    /// <summary>Returns the offset of a place.</summary>
    /// <param name="line">Counted from 1.</param>
    /// <param name="column">Counted from 1.</param>
    public int Get(int line, int column) => _starts[line - 1] + column - 1;

    private static List<int> FindStarts(string source)
    {
        var starts = new List<int> { 0 };
        for (var at = source.AsSpan().IndexOfAny('\r', '\n'); at >= 0; )
        {
            at += source.AsSpan(at).StartsWith("\r\n") ? 2 : 1;
            starts.Add(at);
            var next = source.AsSpan(at).IndexOfAny('\r', '\n');
            at = next < 0 ? -1 : at + next;
        }

        return starts;
    }
}
