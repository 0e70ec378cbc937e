using Translate.Core.Bitexts;
using Translate.Core.Glossaries.Reading;
using Translate.Core.Problems;
using Translate.GlossaryTools.Linting;

namespace Translate.GlossaryTools.Tests.Linting;

public sealed class GlossaryLinterTests : IDisposable
{
    private readonly GlossaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_shipped_glossary_has_no_errors_and_warnings() =>
        Assert.Equal(
            [],
            GlossaryLinter
                .Default.Lint(GlossaryReader.ReadDraft(Path.Combine(Repository.Root, "glossary")))
                .Where(finding => finding.Severity != Severity.Info)
                .Select(LintReport.Line)
        );

    [Fact]
    public void An_unreadable_file_is_a_finding_and_the_rest_is_checked()
    {
        var first = _folder.Add("a.yaml", "terms:\n  satu: {targt: one, keep: true}\n  dua: 'two,'\n");
        var second = _folder.Add("b.yaml", "terms:\n\ttiga: three\n");
        var third = _folder.Add("c.yaml", [.. "terms: {a: "u8, 0xFF, (byte)'}']);

        Assert.Equal(
            [
                $"{first}:2:10: error TG000 invalid-file: an entry has no key 'targt'. Did you mean 'target'?",
                $"{first}:3:3: warning TG010 stray-punctuation: the target 'two,' ends with ','. Remove the mark.",
                $"{second}:2:1: error TG000 invalid-file: not valid YAML: While scanning a mapping, found invalid tab as indentation. Fix the line: indent with spaces, and quote text that contains ': ' or ' #'.",
                $"{third}:1:1: error TG000 invalid-file: not valid UTF-8 at byte 11. Save it as UTF-8 text.",
            ],
            Lint().Select(LintReport.Line)
        );
    }

    [Fact]
    public void Findings_are_in_file_order()
    {
        _folder.Add("b.yaml", "terms:\n  satu: 'one,'\n");
        _folder.Add("a.yaml", "terms:\n  dua: {target: two, pos: verb}\n  ' tiga,': three\n  EM PAT: {target: four, pos: verb}\n");

        Assert.Equal(
            [("a.yaml", 3, "TG009"), ("a.yaml", 3, "TG010"), ("a.yaml", 4, "TG017"), ("b.yaml", 2, "TG010")],
            Lint().Select(finding => (Path.GetFileName(finding.Location.File), finding.Location.Line, finding.RuleId))
        );
    }

    [Fact]
    public void A_missing_folder_is_refused() =>
        Assert.Throws<ProblemException>(() => GlossaryReader.ReadDraft(Path.Combine(_folder.Path, "nowhere")));

    [Fact]
    public void Everything_that_the_reader_refuses_is_an_error()
    {
        _folder.Add("a.yaml", "terms:\n  satu: {target: one, aliases: [dua]}\n  dua: {target: one, status: deprecated}\n");

        Assert.Throws<ProblemException>(() => GlossaryReader.Read(_folder.Path));
        Assert.Contains(Lint(), finding => finding.Severity == Severity.Error);
    }

    [Fact]
    public void Rule_ids_and_names_are_unique()
    {
        Assert.Equal(LintRules.Infos.Count, LintRules.Infos.DistinctBy(rule => rule.Id).Count());
        Assert.Equal(LintRules.Infos.Count, LintRules.Infos.DistinctBy(rule => rule.Name).Count());
        Assert.All(LintRules.Infos, rule => Assert.Matches("^TG[0-9]{3} [a-z]+(-[a-z]+)+$", $"{rule.Id} {rule.Name}"));
    }

    [Fact]
    public void Every_rule_is_documented_with_the_glossary()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "glossary", "RULES.md"));

        Assert.All(LintRules.Infos, rule => Assert.Contains($"| {rule.Id} | `{rule.Name}` |", page, StringComparison.Ordinal));
    }

    private IReadOnlyList<LintFinding> Lint() => GlossaryLinter.Default.Lint(GlossaryReader.ReadDraft(_folder.Path));
}
