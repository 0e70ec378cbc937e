using Translate.Core.Output;
using Translate.Core.Problems;

namespace Translate.Core.Edits.Tables;

/// <summary>Reads <c>.bilingual.tsv</c> as this program writes it, or as a spreadsheet saves it: with tabs, semicolons or commas, in any common encoding.</summary>
internal static class EditedTableReader
{
    private const string SourceColumn = "source";
    private const string TargetColumn = "target";

    /// <summary>The most probable first. A spreadsheet with a decimal comma separates by semicolons.</summary>
    private static readonly char[] Separators = ['\t', ';', ','];

    /// <summary>Returns whether a text begins with the heading of such a table.</summary>
    public static bool IsTable(string text) => FindHeading(text) is not null;

    /// <summary>Reads a table.</summary>
    /// <param name="table">The decoded file.</param>
    /// <param name="file">The name to report in problems.</param>
    /// <exception cref="ProblemException">The heading is missing.</exception>
    public static EditedTable Read(DecodedTable table, string file)
    {
        var (separator, heading) =
            FindHeading(table.Text)
            ?? throw new ProblemException(
                new Problem(
                    ProblemKind.BadInput,
                    $"there is no heading with the columns {SourceColumn} and {TargetColumn}",
                    $"Put the first row back: {string.Join(", ", TsvWriter.Columns)}"
                )
                {
                    File = file,
                    Line = 1,
                }
            );
        int Find(string name) => heading.FindIndex(cell => string.Equals(cell.Trim(), name, StringComparison.OrdinalIgnoreCase));
        var (id, source, target) = (Find("id"), Find(SourceColumn), Find(TargetColumn));
        var (origin, state, engine) = (Find("origin"), Find("state"), Find("engine"));
        var rows = new List<EditedRow>();
        var problems = new List<Problem>();
        foreach (var row in TableRows.Read(table.Text, separator).SkipWhile(row => !IsHeading(row.Cells)).Skip(1))
        {
            string Get(int column) => column >= 0 && column < row.Cells.Count ? TsvCell.Read(row.Cells[column]) : string.Empty;
            if (row.Cells.Count > heading.Count && row.Cells.Skip(heading.Count).Any(cell => cell.Length > 0))
            {
                problems.Add(
                    new Problem(
                        ProblemKind.BadInput,
                        FormattableString.Invariant(
                            $"the row has {row.Cells.Count} cells in place of {heading.Count}, so its columns are not certain"
                        ),
                        "Put a cell with a tab, or a quotation mark at its start, in quotation marks"
                    )
                    {
                        File = file,
                        Line = row.Line,
                    }
                );
                continue;
            }

            rows.Add(
                new EditedRow(row.Line, Get(source), Get(target))
                {
                    Id = CleanId(Get(id)),
                    Origin = Get(origin).Trim().ToLowerInvariant(),
                    State = Get(state).Trim().ToLowerInvariant(),
                    Engine = Get(engine).Trim(),
                }
            );
        }

        return new EditedTable(rows, problems) { IsWindows1252 = table.IsWindows1252 };
    }

    /// <summary>Returns the id of a cell without what makes it a text for spreadsheets.</summary>
    internal static string CleanId(string cell) =>
        cell.Trim().TrimStart('\'').StartsWith(TsvWriter.IdPrefix, StringComparison.OrdinalIgnoreCase)
            ? cell.Trim().TrimStart('\'')[TsvWriter.IdPrefix.Length..]
            : cell.Trim().TrimStart('\'');

    private static (char Separator, List<string> Heading)? FindHeading(string text)
    {
        foreach (var separator in Separators)
        {
            // Excel writes and reads a line such as "sep=;" before the heading.
            var heading = TableRows.Read(text, separator).Take(2).FirstOrDefault(row => IsHeading(row.Cells));
            if (heading is not null)
            {
                return (separator, [.. heading.Cells]);
            }
        }

        return null;
    }

    private static bool IsHeading(IReadOnlyList<string> cells) =>
        new[] { SourceColumn, TargetColumn }.All(name =>
            cells.Any(cell => string.Equals(cell.Trim(), name, StringComparison.OrdinalIgnoreCase))
        );
}
