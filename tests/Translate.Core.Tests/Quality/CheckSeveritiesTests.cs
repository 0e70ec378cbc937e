using Translate.Core.Bitexts;
using Translate.Core.Problems;
using Translate.Core.Quality;
using static Translate.Core.Tests.Quality.SomeUnits;

namespace Translate.Core.Tests.Quality;

public class CheckSeveritiesTests
{
    [Theory]
    [InlineData("off", null)]
    [InlineData("info", Severity.Info)]
    [InlineData("Warning", Severity.Warning)]
    public void A_setting_replaces_the_severity(string setting, Severity? expected)
    {
        var severities = CheckSeverities.Create(new Dictionary<string, string> { ["number-mismatch"] = setting });
        var checks = new QualityChecks([new PairChecks()], [], severities);

        var findings = checks.Check(Unit("Ada 70 orang.", "There are 71 people.")).Findings;

        Assert.Equal(expected, findings.Count == 0 ? null : findings[0].Severity);
    }

    [Theory]
    [InlineData("number-mismach", "off", "Do you mean 'number-mismatch'?")]
    [InlineData("negation", "loud", "Choose error, warning, info or off.")]
    [InlineData("not-translated", "off", "docs/checks.md lists them.")]
    public void An_unknown_name_is_refused(string id, string setting, string advice)
    {
        var exception = Assert.Throws<ProblemException>(() => CheckSeverities.Create(new Dictionary<string, string> { [id] = setting }));

        Assert.EndsWith(advice, exception.Message, StringComparison.Ordinal);
    }
}
