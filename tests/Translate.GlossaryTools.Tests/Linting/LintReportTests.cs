using Translate.Core.Bitexts;
using Translate.Core.Problems;
using Translate.GlossaryTools.Linting;

namespace Translate.GlossaryTools.Tests.Linting;

public class LintReportTests
{
    private static readonly LintFinding Finding = new(
        "TG001",
        Severity.Warning,
        "'satu' is already defined",
        new SourceLocation("glossary/a.yaml", 3, 5),
        "Keep one"
    );

    [Fact]
    public void A_line_begins_with_the_position_and_ends_with_the_advice() =>
        Assert.Equal("glossary/a.yaml:3:5: warning TG001 duplicate-term: 'satu' is already defined. Keep one.", LintReport.Line(Finding));

    [Fact]
    public void Without_advice_the_message_ends_the_line() =>
        Assert.EndsWith(": 'satu' is already defined.", LintReport.Line(Finding with { Advice = null }), StringComparison.Ordinal);

    [Fact]
    public void A_JSON_object_has_every_part() =>
        Assert.Equal(
            """{"rule":"TG001","name":"duplicate-term","severity":"warning","message":"'satu' is already defined","advice":"Keep one","file":"glossary/a.yaml","line":3,"column":5}""",
            LintReport.JsonLine(Finding)
        );

    [Fact]
    public void Findings_are_counted_by_severity() =>
        Assert.Equal(
            "1 term: 0 errors, 1 warning, 2 infos",
            LintReport.Count(1, [Finding, Finding with { Severity = Severity.Info }, Finding with { Severity = Severity.Info }])
        );
}
