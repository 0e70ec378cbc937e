using System.Globalization;
using Translate.Core.Glossaries;
using Translate.Core.Output;
using Translate.Core.Problems;

namespace Translate.GlossaryTools.Exchange;

/// <summary>A table with a heading and a row a term, for spreadsheets: <c>csv</c> and <c>tsv</c>.</summary>
/// <remarks>Columns may be in any order, under English or Indonesian headings; only <c>source</c> and <c>target</c> are required. Other columns are skipped and reported. Lists are joined with <c>|</c>; a condition is written as in a glossary file.</remarks>
internal sealed class TableFormat : ITermReader, ITermWriter
{
    /// <summary>The fields after source, target and domain.</summary>
    private static readonly IReadOnlyList<TermField> Held = [.. TermFields.All.Where(field => field.Column is not null and not "target")];

    private static readonly string[] Columns = ["source", "target", "domain", .. Held.Select(field => field.Column!)];

    private readonly TableDialect _dialect;

    private TableFormat(string format, TableDialect dialect)
    {
        Format = format;
        _dialect = dialect;
    }

    /// <summary>Written with commas; semicolons and tabs are read too.</summary>
    public static TableFormat Csv { get; } = new("csv", TableDialect.Csv);

    /// <summary>Written with tabs; commas and semicolons are read too.</summary>
    public static TableFormat Tsv { get; } = new("tsv", TableDialect.Tsv);

    /// <summary>Returns the format for a table in which the user says what the columns hold.</summary>
    public TableFormat WithColumns(string? assignment) => new(Format, _dialect) { Assignment = assignment };

    /// <inheritdoc/>
    public string Format { get; }

    /// <summary>Which column holds what, such as <c>source=2,target=4</c>; null, the default, to read it from the heading.</summary>
    public string? Assignment { get; init; }

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Fields { get; } = [.. Held.Select(field => field.Key), "domain"];

    /// <inheritdoc/>
    public TermReading Read(string text, string file)
    {
        var (table, dialect) = TableText.Read(text, _dialect);
        var rows = TableRow.ReadAll(table, file, dialect).ToList();
        if (rows.Count == 0)
        {
            throw new ProblemException(
                Problem.At(
                    new SourceLocation(file, 1, 1),
                    "the file is empty",
                    $"Begin it with the heading {string.Join(_dialect.Delimiter, Columns)}"
                )
            );
        }

        var problems = new List<Problem>();
        var heading = Assignment is null ? TableHeading.Read(rows[0], Columns) : TableHeading.Parse(Assignment, rows[0], Columns);
        var entries = new List<TermEntry>();
        var incomplete = 0;
        foreach (var row in heading.HasRow ? rows.Skip(1) : rows)
        {
            if (
                heading.HasOtherLanguages
                && row.Fields.Count == heading.Names.Count
                && (heading.IsEmpty(row, "source") || heading.IsEmpty(row, "target"))
            )
            {
                incomplete++;
            }
            else if (row.Fields.Count != heading.Names.Count)
            {
                problems.Add(
                    Problem.At(
                        row.Location,
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"the row has {row.Fields.Count} fields where the first row has {heading.Names.Count}"
                        ),
                        "Put quotation marks around a field that holds the delimiter"
                    )
                );
            }
            else
            {
                entries.Add(new TableEntry(heading.Names, row, problems).ToEntry());
            }
        }

        TermLoss[] withoutPair =
        [
            new(incomplete, "concept without an Indonesian or English term", "concepts without an Indonesian or English term"),
        ];
        return EntryCheck.Finish(
            entries,
            [
                .. heading.Skipped.Select(name => new TermLoss(1, $"column '{name}'", string.Empty)),
                .. withoutPair.Where(loss => loss.Count > 0),
            ],
            problems
        );
    }

    /// <inheritdoc/>
    public IReadOnlyList<TermLoss> Write(IReadOnlyList<TermEntry> entries, Stream stream)
    {
        TableWriter.Write(entries.Select(Row).Prepend(Columns), stream, _dialect);
        return TermLosses.Find(entries, Fields);
    }

    private static IReadOnlyList<string> Row(TermEntry entry) =>
        [
            .. new[] { entry.Source, entry.Keep ? string.Empty : entry.Target, entry.Domain }
                .Concat(Held.Select(field => GetCell(entry, field)))
                .Select(SpreadsheetCell.Neutralize),
        ];

    private static string GetCell(TermEntry entry, TermField field) =>
        field.Shape switch
        {
            TermFieldShape.Condition => ConditionYaml.Format(entry.When),
            TermFieldShape.Choice => field.Get(entry) is [var choice] ? choice : field.Choices[0],
            _ when field.IsList => ListField.Join(field.Get(entry)),
            _ => field.Get(entry) is [var text] ? text : string.Empty,
        };
}
