namespace Translate.Core.Text;

/// <summary>A text on one line of a terminal, and below it marks at places of it.</summary>
public static class MarkedLine
{
    /// <summary>The text with a blank for each line end and tab, so that every character keeps its column.</summary>
    public static string ToSingleLine(string text) => text.Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ');

    /// <summary>A line with <c>^</c> below the places. A character beyond the basic plane is two code units and one column.</summary>
    /// <param name="text">The text above.</param>
    /// <param name="marks">The places, in order; at least one.</param>
    public static string CreateCarets(string text, IReadOnlyList<TextRange> marks)
    {
        var line = new char[marks[^1].End];
        for (var i = 0; i < line.Length; i++)
        {
            line[i] = marks.Any(mark => mark.Start <= i && i < mark.End) ? '^' : ' ';
        }

        return new string([.. line.Where((_, i) => !char.IsLowSurrogate(text[i]))]);
    }
}
