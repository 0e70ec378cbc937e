namespace Translate.Core.Documents;

/// <summary>The characters that draw tables in plain text.</summary>
internal static class TableDrawing
{
    private const string Bars = "|│┃║";
    private const string Rules = "-=_─═━";
    private const int MinRule = 3;

    /// <summary>Whether a character separates the cells of a row.</summary>
    public static bool IsBar(char c) => Bars.Contains(c, StringComparison.Ordinal);

    /// <summary>Whether a line is drawing and nothing else, such as <c>+-----+----+</c>.</summary>
    public static bool IsRuler(ReadOnlySpan<char> line)
    {
        var rules = 0;
        foreach (var c in line)
        {
            if (!IsDrawing(c))
            {
                return false;
            }

            rules += Rules.Contains(c, StringComparison.Ordinal) ? 1 : 0;
        }

        return rules >= MinRule;
    }

    /// <summary>Whether a ruler shows columns: it has crossings, or blanks between its parts.</summary>
    public static bool HasColumns(ReadOnlySpan<char> ruler)
    {
        foreach (var c in ruler.Trim())
        {
            if (c is '+' or ' ' || IsBar(c) || (c is >= '\u2500' and <= '\u257F' && !Rules.Contains(c, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDrawing(char c) =>
        c is '+' or ':' or ' ' or >= '\u2500' and <= '\u257F' || IsBar(c) || Rules.Contains(c, StringComparison.Ordinal);
}
