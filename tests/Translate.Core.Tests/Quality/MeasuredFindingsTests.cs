using System.Text.RegularExpressions;

namespace Translate.Core.Tests.Quality;

/// <summary>Compares the table of docs/checks.md with what all sets of pairs measure.</summary>
public partial class MeasuredFindingsTests
{
    private const double MaxFalseAlarms = 0.03;
    private const double MinFound = 0.8;

    private sealed record Measure(string Id, int Found, int Errors, int FalseAlarms)
    {
        public string Precision => $"{Found}/{Found + FalseAlarms}";

        public string Recall => $"{Found}/{Errors}";
    }

    private static readonly IReadOnlyList<PairSet.Row> Rows = [.. PairSet.All.SelectMany(PairSet.Read)];

    private static readonly Lazy<IReadOnlyList<Measure>> Measures = new(() =>
    {
        var found = Rows.Select(row => PairSet.Find(row.Source, row.Wrong)).ToList();
        var alarms = Rows.Select(row => PairSet.Find(row.Source, row.Right)).ToList();
        return
        [
            .. Rows.Index()
                .GroupBy(row => row.Item.Id)
                .Select(group => new Measure(
                    group.Key,
                    group.Count(row => found[row.Index].Contains(group.Key)),
                    group.Count(),
                    alarms.Count(ids => ids.Contains(group.Key))
                )),
        ];
    });

    [Fact]
    public void The_table_of_the_documentation_is_measured()
    {
        var documented = TableRow()
            .Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "checks.md")))
            .ToDictionary(row => row.Groups["id"].Value, row => $"{row.Groups["precision"].Value} {row.Groups["recall"].Value}");

        Assert.Equal(
            Measures
                .Value.OrderBy(measure => measure.Id, StringComparer.Ordinal)
                .Select(measure => $"{measure.Id} {measure.Precision} {measure.Recall}"),
            documented.OrderBy(row => row.Key, StringComparer.Ordinal).Select(row => $"{row.Key} {row.Value}")
        );
    }

    [Fact]
    public void Each_finding_has_most_of_its_errors() =>
        Assert.All(Measures.Value, measure => Assert.True(measure.Found >= measure.Errors * MinFound, $"{measure.Id}: {measure.Recall}"));

    [Fact]
    public void Each_finding_of_the_newest_set_has_most_of_its_errors() =>
        Assert.All(
            PairSet.Read("held-out-pairs.tsv").GroupBy(row => row.Id),
            group =>
            {
                var found = group.Count(row => PairSet.Find(row.Source, row.Wrong).Contains(row.Id));

                Assert.True(found >= group.Count() * MinFound, $"{group.Key}: {found} of {group.Count()}");
            }
        );

    [Fact]
    public void Few_correct_targets_have_a_finding()
    {
        var alarms = Rows.Where(row => PairSet.Find(row.Source, row.Right).Count > 0).Select(row => $"{row.Source} | {row.Right}").ToList();

        Assert.True(alarms.Count <= Rows.Count * MaxFalseAlarms, $"{alarms.Count} of {Rows.Count}:\n{string.Join('\n', alarms)}");
    }

    [GeneratedRegex(@"^\| `(?<id>[a-z-]+)` \|.*\| (?<precision>[0-9]+/[0-9]+) \| (?<recall>[0-9]+/[0-9]+) \|$", RegexOptions.Multiline)]
    private static partial Regex TableRow();
}
