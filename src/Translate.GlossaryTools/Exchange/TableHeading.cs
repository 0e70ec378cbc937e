using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Translate.Core.Problems;
using Translate.Core.Text;

namespace Translate.GlossaryTools.Exchange;

/// <summary>Which column of a table holds what: read from its first row, or given by the user.</summary>
/// <param name="Names">For each column the name that <see cref="TableFormat"/> uses; empty for a column that is not read.</param>
/// <param name="Skipped">The headings of the columns that are not read.</param>
/// <param name="HasRow">Whether the first row is the heading, and holds no term.</param>
internal sealed partial record TableHeading(IReadOnlyList<string> Names, IReadOnlyList<string> Skipped, bool HasRow)
{
    private static readonly FrozenDictionary<string, string> ByHeading = SectionedWordList
        .Read(typeof(TableHeading).Assembly, "table-headings.txt")
        .SelectMany(section => section.Value.Select(word => (Word: word.Replace('_', ' '), section.Key)))
        .ToFrozenDictionary(pair => pair.Word, pair => pair.Key, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether columns of other languages are skipped. Then a concept need not have a term in each language.</summary>
    public bool HasOtherLanguages => Skipped.Any(name => LanguageTag().IsMatch(name));

    /// <summary>Whether a row has nothing in a column.</summary>
    public bool IsEmpty(TableRow row, string name) =>
        Names.ToList().IndexOf(name) is >= 0 and var index && string.IsNullOrWhiteSpace(row.Fields[index]);

    /// <summary>Reads the first row of a table.</summary>
    /// <param name="row">The row.</param>
    /// <param name="columns">The names that a column may have, source and target first.</param>
    /// <exception cref="ProblemException">The row is not a heading, names a column twice, or misspells one.</exception>
    public static TableHeading Read(TableRow row, IReadOnlyList<string> columns)
    {
        var names = row.Fields.Select(field => ByHeading.GetValueOrDefault(field, string.Empty)).ToList();
        if (!names.Contains(columns[0]) && !names.Contains(columns[1]))
        {
            throw new ProblemException(
                Problem.At(
                    row.Location,
                    "the first row is not a heading",
                    $"Begin the file with a row that names the columns: {string.Join(", ", columns)}; or say with --columns which is which"
                )
            );
        }

        var problems = new List<Problem>();
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].Length == 0 && Spelling.FindClosest(row.Fields[i].ToLowerInvariant(), columns) is { } near)
            {
                problems.Add(Problem.At(row.At(i), $"there is no column '{row.Fields[i]}'", $"Did you mean '{near}'?"));
            }
            else if (names[i].Length > 0 && names.IndexOf(names[i]) < i)
            {
                problems.Add(
                    Problem.At(
                        row.At(i),
                        $"the column '{names[i]}' occurs twice",
                        "Keep one of the two, or say with --columns which to read"
                    )
                );
            }
        }

        if (problems.Count == 0 && columns.Take(2).Except(names).FirstOrDefault() is { } missing)
        {
            problems.Add(Problem.At(row.Location, $"the column '{missing}' is missing", "The heading names at least source and target"));
        }

        return problems.Count == 0
            ? new TableHeading(names, [.. row.Fields.Where((field, i) => names[i].Length == 0 && field.Length > 0)], HasRow: true)
            : throw new ProblemException(problems);
    }

    /// <summary>Parses what the user says: <c>source=2,target=4</c>, counted from 1.</summary>
    /// <param name="text">The text.</param>
    /// <param name="row">The first row, which is a heading if a cell of it is called like its column.</param>
    /// <param name="columns">The names that a column may have, source and target first.</param>
    /// <exception cref="ProblemException">The text names no source or target, or a column that is not there.</exception>
    public static TableHeading Parse(string text, TableRow row, IReadOnlyList<string> columns)
    {
        var names = row.Fields.Select(_ => string.Empty).ToList();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (
                part.Split('=') is [var name, var number]
                && columns.Contains(name.Trim())
                && int.TryParse(number, out var index)
                && index >= 1
                && index <= names.Count
            )
            {
                names[index - 1] = name.Trim();
            }
            else
            {
                throw Refuse(
                    $"--columns cannot be used: '{part}'",
                    FormattableString.Invariant(
                        $"Write name=number with a number up to {names.Count} and one of the names {string.Join(", ", columns)}"
                    )
                );
            }
        }

        return columns.Take(2).All(names.Contains)
            ? new TableHeading(
                names,
                [],
                names.Zip(row.Fields).Any(pair => pair.First.Length > 0 && ByHeading.GetValueOrDefault(pair.Second) == pair.First)
            )
            : throw Refuse("--columns names no source or no target", "Write for example source=2,target=4");
    }

    // BCP 47: a language, perhaps with a script or a region.
    [GeneratedRegex("^[a-z]{2,3}([-_][A-Za-z]{2,4})?$")]
    private static partial Regex LanguageTag();

    private static ProblemException Refuse(string message, string advice) =>
        new(new Problem(ProblemKind.BadConfiguration, message, advice));
}
