using Spectre.Console;

namespace Translate.Cli.Printing;

/// <summary>Prints rows on standard output: a table on a terminal, otherwise one line per row, with tabs.</summary>
internal static class RowPrinter
{
    /// <summary>Prints rows. The heading appears in the table only.</summary>
    public static void Print(string[] columns, List<string[]> rows)
    {
        if (Console.IsOutputRedirected)
        {
            rows.ForEach(row =>
                Console.Out.WriteLine(string.Join('\t', row.Select(cell => string.Join(' ', cell.Split('\t', '\n', '\r')))))
            );
        }
        else if (rows.Count > 0)
        {
            var table = new Table().Border(TableBorder.Simple).AddColumns(columns);
            rows.ForEach(row => table.AddRow([.. row.Select(Cell.Escape)]));
            AnsiConsole.Write(table);
        }
    }
}
