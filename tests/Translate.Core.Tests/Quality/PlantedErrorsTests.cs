namespace Translate.Core.Tests.Quality;

/// <summary>Measures the checks on pairs with a right target and one with a single error. The held-out half was not looked at when the rules were written.</summary>
public class PlantedErrorsTests
{
    private const double MaxFalseAlarms = 0.03;
    private const double MinDetected = 0.92;
    private const double MinDetectedPerFinding = 0.8;

    private static IReadOnlyList<PairSet.Row> Rows { get; } = PairSet.Read("planted-errors.tsv");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Few_correct_targets_have_a_finding(bool isHeldOut)
    {
        var rows = Rows.Where(row => row.IsHeldOut == isHeldOut).ToList();
        var alarms = rows.Where(row => Find(row.Source, row.Right).Count > 0).Select(row => $"{row.Source} | {row.Right}").ToList();

        Assert.True(alarms.Count <= rows.Count * MaxFalseAlarms, $"{alarms.Count} of {rows.Count}: {string.Join('\n', alarms)}");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Most_errors_have_the_finding(bool isHeldOut)
    {
        var rows = Rows.Where(row => row.IsHeldOut == isHeldOut).ToList();
        var missed = rows.Where(row => !Find(row.Source, row.Wrong).Contains(row.Id))
            .Select(row => $"{row.Id}: {row.Source} | {row.Wrong}")
            .ToList();

        Assert.True(missed.Count <= rows.Count * (1 - MinDetected), $"{missed.Count} of {rows.Count}: {string.Join('\n', missed)}");
    }

    [Fact]
    public void Each_finding_has_most_of_its_errors() =>
        Assert.All(
            Rows.GroupBy(row => row.Id),
            group =>
            {
                var found = group.Count(row => Find(row.Source, row.Wrong).Contains(row.Id));

                Assert.True(found >= group.Count() * MinDetectedPerFinding, $"{group.Key}: {found} of {group.Count()}");
            }
        );

    [Fact]
    public void The_set_has_at_least_500_pairs() => Assert.True(Rows.Count * 2 >= 500);

    /// <summary>30 more pairs, written later and apart: swapped scores, changed speakers, and what else could go wrong. Half of them is held out.</summary>
    [Fact]
    public void Later_pairs_are_judged_equally_well()
    {
        var rows = PairSet.Read("adversarial-pairs.tsv");

        Assert.All(rows, row => Assert.Empty(Find(row.Source, row.Right)));
        Assert.InRange(rows.Count(row => Find(row.Source, row.Wrong).Contains(row.Id)), rows.Count * MinDetected, rows.Count);
    }

    private static HashSet<string> Find(string source, string target) => PairSet.Find(source, target);
}
