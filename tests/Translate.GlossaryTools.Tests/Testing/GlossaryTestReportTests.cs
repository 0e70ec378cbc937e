using Translate.Core.Problems;
using Translate.GlossaryTools.Testing;

namespace Translate.GlossaryTools.Tests.Testing;

public class GlossaryTestReportTests
{
    private const string Source = "Di 𝔸\nDewan Keamanan.";
    private const string Target = "The Security Board.";

    private static readonly GlossaryFailure Failure = new(
        TestTerms.SecurityCouncil,
        new SourceLocation("a.yaml", 7, 9),
        GlossaryFailureKind.ExampleTarget,
        "it lacks 'Security Council'",
        Source,
        [TestData.GetRange("Dewan Keamanan", Source)],
        Target,
        [TestData.GetRange("Security Board", Target)]
    );

    [Fact]
    public void Both_sentences_are_shown_with_positions_marked_below() =>
        Assert.Equal(
            """
            a.yaml:7:9: it lacks 'Security Council'.
                id: Di 𝔸 Dewan Keamanan.
                         ^^^^^^^^^^^^^^
                en: The Security Board.
                        ^^^^^^^^^^^^^^
            """,
            GlossaryTestReport.Text(Failure)
        );

    [Fact]
    public void A_failure_without_marks_and_target_shows_only_the_source() =>
        Assert.Equal(
            "a.yaml:7:9: it lacks 'Security Council'.\n    id: Di 𝔸 Dewan Keamanan.",
            GlossaryTestReport.Text(Failure with { SourceMarks = [], Target = null, TargetMarks = [] })
        );

    [Fact]
    public void JSON_ranges_are_code_points()
    {
        var json = GlossaryTestReport.JsonLine(Failure);

        Assert.Contains("\"kind\":\"exampleTarget\"", json, StringComparison.Ordinal);
        Assert.Contains("\"sourceRanges\":[[5,19]]", json, StringComparison.Ordinal);
        Assert.Contains("\"targetRanges\":[[4,18]]", json, StringComparison.Ordinal);
    }
}
