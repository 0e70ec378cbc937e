using System.Globalization;
using Translate.Core.Glossaries;
using Translate.Core.Problems;
using Translate.Core.Text;

namespace Translate.GlossaryTools.Exchange;

/// <summary>A table with a heading and a row a term, for spreadsheets: <c>csv</c> and <c>tsv</c>.</summary>
/// <remarks>Columns may be in any order; only <c>source</c> and <c>target</c> are required. Lists are joined with <c>|</c>; a condition is written as in a glossary file.</remarks>
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

    /// <summary>Commas.</summary>
    public static TableFormat Csv { get; } = new("csv", TableDialect.Csv);

    /// <summary>Tabs.</summary>
    public static TableFormat Tsv { get; } = new("tsv", TableDialect.Tsv);

    /// <inheritdoc/>
    public string Format { get; }

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Fields { get; } = [.. Held.Select(field => field.Key), "domain"];

    /// <inheritdoc/>
    public TermReading Read(string text, string file)
    {
        var rows = TableRow.ReadAll(text, file, _dialect).ToList();
        if (rows.Count == 0)
        {
            throw new ProblemException(Problem.At(new SourceLocation(file, 1, 1), "the file is empty", $"Begin it with the heading {string.Join(_dialect.Delimiter, Columns)}"));
        }

        var problems = new List<Problem>();
        var heading = Heading(rows[0]);
        var entries = new List<TermEntry>();
        foreach (var row in rows.Skip(1))
        {
            if (row.Fields.Count != heading.Count)
            {
                problems.Add(Problem.At(
                    row.Location,
                    string.Create(CultureInfo.InvariantCulture, $"the row has {row.Fields.Count} fields where the heading has {heading.Count}"),
                    "Put quotation marks around a field that holds the delimiter"));
            }
            else
            {
                entries.Add(new TableEntry(heading, row, problems).ToEntry());
            }
        }

        return EntryCheck.Finish(entries, [], problems);
    }

    /// <inheritdoc/>
    public IReadOnlyList<TermLoss> Write(IReadOnlyList<TermEntry> entries, Stream stream)
    {
        TableWriter.Write(entries.Select(Row).Prepend(Columns), stream, _dialect);
        return TermLosses.Find(entries, Fields);
    }

    private static IReadOnlyList<string> Row(TermEntry entry) =>
        [entry.Source, entry.Keep ? string.Empty : entry.Target, entry.Domain, .. Held.Select(field => GetCell(entry, field))];

    private static string GetCell(TermEntry entry, TermField field) => field.Shape switch
    {
        TermFieldShape.Condition => ConditionYaml.Format(entry.When),
        TermFieldShape.Choice => field.Get(entry) is [var choice] ? choice : field.Choices[0],
        _ when field.IsList => ListField.Join(field.Get(entry)),
        _ => field.Get(entry) is [var text] ? text : string.Empty,
    };

    private static List<string> Heading(TableRow row)
    {
        var names = row.Fields.Select(field => field.ToLowerInvariant()).ToList();
        if (!names.Contains(Columns[0]) && !names.Contains(Columns[1]))
        {
            // Spreadsheets save so where the comma is the decimal mark, as it is in Indonesia.
            var advice = row.Fields is [var only] && only.AsSpan().IndexOfAny(";,\t") >= 0
                ? "The fields have another delimiter: save the file with commas as .csv or with tabs as .tsv"
                : $"Begin the file with a row that names the columns: {string.Join(", ", Columns)}";
            throw new ProblemException(Problem.At(row.Location, "the first row is not a heading", advice));
        }

        var problems = new List<Problem>();
        for (var i = 0; i < names.Count; i++)
        {
            if (!Columns.Contains(names[i]))
            {
                var near = Spelling.FindClosest(names[i], Columns);
                problems.Add(Problem.At(row.At(i), $"there is no column '{row.Fields[i]}'", near is null ? $"The columns are {string.Join(", ", Columns)}" : $"Did you mean '{near}'?"));
            }
            else if (names.IndexOf(names[i]) < i)
            {
                problems.Add(Problem.At(row.At(i), $"the column '{names[i]}' occurs twice", "Keep one of the two"));
            }
        }

        if (problems.Count == 0 && Columns.Take(2).Except(names).FirstOrDefault() is { } missing)
        {
            problems.Add(Problem.At(row.Location, $"the column '{missing}' is missing", "The heading names at least source and target"));
        }

        return problems.Count == 0 ? names : throw new ProblemException(problems);
    }
}
