namespace Translate.Formats.Subtitles;

/// <summary>Breaks the text of a cue into lines of about 42 characters and of about the same length.</summary>
internal static class CueLayout
{
    /// <summary>The length that viewers can read and that players show without breaking it again.</summary>
    public const int MaxLine = 42;

    /// <summary>More lines are not balanced; they do not fit on a screen.</summary>
    private const int MaxBalanced = 8;

    /// <summary>Returns the offsets of the spaces that become line ends.</summary>
    /// <param name="text">Words with one space between them.</param>
    /// <param name="indent">Characters before the text on its first line.</param>
    public static IReadOnlyList<int> Break(string text, int indent)
    {
        var breaks = Fill(text, indent, MaxLine);
        if (breaks.Count is 0 or > MaxBalanced)
        {
            return breaks;
        }

        // The narrowest width that needs no more lines gives lines of about the same length.
        var (low, high) = (1, MaxLine);
        while (low < high)
        {
            var width = (low + high) / 2;
            (low, high) = Fill(text, indent, width).Count <= breaks.Count ? (low, width) : (width + 1, high);
        }

        return Fill(text, indent, low);
    }

    /// <summary>Breaks before each word that does not fit. A word that is longer than a line is on a line alone.</summary>
    private static List<int> Fill(string text, int indent, int width)
    {
        var breaks = new List<int>();
        var (lineStart, used) = (0, indent);
        var blank = -1;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && text[at] != ' ')
            {
                continue;
            }

            if (blank > lineStart - 1 && blank >= 0 && used + at - lineStart > width)
            {
                breaks.Add(blank);
                (lineStart, used) = (blank + 1, 0);
            }

            blank = at;
        }

        return breaks;
    }
}
