namespace Translate.Core.Text;

/// <summary>Prints a text on one line of a terminal, with carets under parts of it.</summary>
internal static class MarkedLine
{
    /// <summary>Replaces each line break and tab with a space, so that every character keeps its column.</summary>
    public static string ToSingleLine(string text) => text.Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ');

    /// <summary>Returns a line with <c>^</c> under the ranges. A character outside the basic plane takes one column.</summary>
    /// <param name="text">The text on the line above.</param>
    /// <param name="marks">The ranges in order. At least one.</param>
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
