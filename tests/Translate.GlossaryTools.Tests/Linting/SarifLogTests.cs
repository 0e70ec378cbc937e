using System.Text.Json;
using Translate.Core.Bitexts;
using Translate.Core.Problems;
using Translate.GlossaryTools.Linting;

namespace Translate.GlossaryTools.Tests.Linting;

public class SarifLogTests
{
    private static readonly LintFinding Finding = new(
        "TG002",
        Severity.Warning,
        "two \"targets\"",
        new SourceLocation("glossary/a b.yaml", 3, 5),
        "Keep one"
    );

    /// <summary>The demands of the SARIF 2.1.0 schema on every object that the log has.</summary>
    [Fact]
    public void The_log_conforms_to_the_schema()
    {
        var log = Write(Finding, Finding with { Severity = Severity.Error }, Finding with { Severity = Severity.Info, Advice = null });

        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        Assert.True(Uri.IsWellFormedUriString(log.GetProperty("$schema").GetString(), UriKind.Absolute));
        var run = Assert.Single(log.GetProperty("runs").EnumerateArray());
        Assert.Contains(run.GetProperty("columnKind").GetString(), new[] { "utf16CodeUnits", "unicodeCodePoints" });
        var driver = run.GetProperty("tool").GetProperty("driver");
        Assert.False(string.IsNullOrEmpty(driver.GetProperty("name").GetString()));
        Assert.Equal("1.2.3", driver.GetProperty("version").GetString());
        var rules = driver.GetProperty("rules").EnumerateArray().ToList();
        Assert.Equal(rules.Count, rules.Select(rule => rule.GetProperty("id").GetString()).Distinct().Count());
        Assert.All(rules, rule => Assert.False(string.IsNullOrEmpty(rule.GetProperty("shortDescription").GetProperty("text").GetString())));
        Assert.All(
            run.GetProperty("results").EnumerateArray(),
            result =>
            {
                Assert.Equal(
                    result.GetProperty("ruleId").GetString(),
                    rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()
                );
                Assert.Contains(result.GetProperty("level").GetString(), new[] { "none", "note", "warning", "error" });
                Assert.False(string.IsNullOrEmpty(result.GetProperty("message").GetProperty("text").GetString()));
                var region = Place(result).GetProperty("region");
                Assert.True(region.GetProperty("startLine").GetInt32() >= 1);
                Assert.True(region.GetProperty("startColumn").GetInt32() >= 1);
            }
        );
        Assert.Equal(
            ["warning", "error", "note"],
            run.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("level").GetString())
        );
    }

    [Fact]
    public void A_glossary_without_findings_has_an_empty_list_of_results() =>
        Assert.Equal(0, Write().GetProperty("runs")[0].GetProperty("results").GetArrayLength());

    [Theory]
    [InlineData("glossary/a b.yaml", "glossary/a%20b.yaml")]
    [InlineData("./a.yaml", "a.yaml")]
    [InlineData("/projects/here/sub/é#.yaml", "sub/%C3%A9%23.yaml")]
    [InlineData("../a b.yaml", "file:///projects/a%20b.yaml")]
    [InlineData("/other/a.yaml", "file:///other/a.yaml")]
    public void File_paths_are_relative_to_the_folder(string file, string expected)
    {
        var result = Write(Finding with { Location = new SourceLocation(file, 1, 1) }).GetProperty("runs")[0].GetProperty("results")[0];

        Assert.Equal(expected, Place(result).GetProperty("artifactLocation").GetProperty("uri").GetString());
    }

    private static JsonElement Place(JsonElement result) =>
        Assert.Single(result.GetProperty("locations").EnumerateArray()).GetProperty("physicalLocation");

    private static JsonElement Write(params LintFinding[] findings)
    {
        using var stream = new MemoryStream();
        SarifLog.Write(findings, "1.2.3", "/projects/here", stream);
        return JsonDocument.Parse(stream.ToArray()).RootElement;
    }
}
