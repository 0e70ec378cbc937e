using Translate.Core.Quality.Style;

namespace Translate.Core.Tests.Quality.Style;

/// <summary>Measures the shipped house style on sentences that were written before its rules. Half of them was not looked at while the rules were made.</summary>
public class StyleSentencesTests
{
    private const string None = "none";
    private const double MinFound = 0.95;
    private const double MaxFalseAlarms = 0.03;

    private sealed record Row(string Rule, bool IsFixable, bool IsHeldOut, string Wrong, string Right);

    private static readonly IReadOnlyList<Row> Rows =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Quality", "Data", "style-sentences.tsv"))
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split('\t'))
            .Select(columns => new Row(
                columns[0].TrimEnd('!'),
                columns[0].EndsWith('!'),
                columns[1] == "held-out",
                columns[2],
                columns[3]
            )),
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Most_sentences_that_break_a_rule_are_found_and_corrected(bool isHeldOut)
    {
        var rows = Rows.Where(row => row.IsHeldOut == isHeldOut && row.Rule != None).ToList();
        var missed = rows.Where(row => !IsRight(row)).Select(row => $"{row.Rule}: {row.Wrong} | {Fix(row.Wrong)}").ToList();

        Assert.True(missed.Count <= rows.Count * (1 - MinFound), $"{missed.Count} of {rows.Count}:\n{string.Join('\n', missed)}");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Few_correct_sentences_have_a_finding(bool isHeldOut)
    {
        var rows = Rows.Where(row => row.IsHeldOut == isHeldOut).ToList();
        var alarms = rows.SelectMany(row => Find(row.Right).Select(match => $"{match.Rule} at '{match.Range.In(row.Right)}': {row.Right}"))
            .ToList();

        Assert.True(alarms.Count <= rows.Count * MaxFalseAlarms, $"{alarms.Count} of {rows.Count}:\n{string.Join('\n', alarms)}");
    }

    [Fact]
    public void The_set_has_at_least_120_sentences() => Assert.True(Rows.Count >= 120);

    private static bool IsRight(Row row) =>
        Find(row.Wrong).Any(match => match.Rule == row.Rule) && (!row.IsFixable || Fix(row.Wrong) == row.Right);

    private static IEnumerable<StyleMatch> Find(string text) => StyleGuide.Default.Find(text, static _ => false);

    private static string Fix(string text) => StyleFixer.Fix(StyleGuide.Default, text, [], static _ => { });
}
