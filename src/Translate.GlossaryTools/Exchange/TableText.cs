namespace Translate.GlossaryTools.Exchange;

/// <summary>Finds how a spreadsheet has separated the fields: with commas, with semicolons where the comma is the decimal mark, or with tabs.</summary>
internal static class TableText
{
    private const string SeparatorLine = "sep=";

    /// <summary>Returns the text without the line <c>sep=;</c> that Excel writes, and the dialect that its first row shows.</summary>
    public static (string Text, TableDialect Dialect) Read(string text, TableDialect expected)
    {
        if (text.StartsWith(SeparatorLine, StringComparison.OrdinalIgnoreCase) && text.Length > SeparatorLine.Length)
        {
            // An empty line in its place keeps the numbers of the lines.
            var end = text.IndexOf('\n', StringComparison.Ordinal);
            return (end < 0 ? string.Empty : text[end..], expected with { Delimiter = text[SeparatorLine.Length] });
        }

        var first = text.Split('\n').FirstOrDefault(line => line.Trim().Length > 0) ?? string.Empty;
        var found = new[] { expected.Delimiter, ';', '\t', ',' }.MaxBy(delimiter => CountOutsideQuotes(first, delimiter));
        return (text, expected with { Delimiter = found });
    }

    private static int CountOutsideQuotes(string line, char delimiter)
    {
        var (count, isInQuotes) = (0, false);
        foreach (var c in line)
        {
            isInQuotes ^= c == '"';
            count += !isInQuotes && c == delimiter ? 1 : 0;
        }

        return count;
    }
}
