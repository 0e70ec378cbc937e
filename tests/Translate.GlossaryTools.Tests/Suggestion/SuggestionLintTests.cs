using Translate.Core.Bitexts;
using Translate.Core.Glossaries.Reading;
using Translate.Core.Problems;
using Translate.GlossaryTools.Linting;
using Translate.GlossaryTools.Suggestion;

namespace Translate.GlossaryTools.Tests.Suggestion;

public class SuggestionLintTests
{
    [Fact]
    public void A_target_that_fails_lint_is_removed_and_the_suggestion_stays()
    {
        var checkedSuggestions = Check(
            "terms:\n  rudal: missile\n",
            Suggestion("tambang nikel", "nickel mine"),
            Suggestion("rudal", "rocket"),
            Suggestion("kapal  pinisi", "pinisi ship")
        );

        Assert.Equal(
            [("tambang nikel", "nickel mine"), ("rudal", ""), ("kapal  pinisi", "")],
            checkedSuggestions.Select(suggestion => (suggestion.Source, suggestion.Target))
        );
    }

    [Fact]
    public void Checked_suggestions_pass_lint_together_with_the_glossary()
    {
        const string glossary = "terms:\n  rudal: missile\n  kapal perang: warship\n";
        var yaml = SuggestionYaml.Write(
            Check(
                glossary,
                Suggestion("Badan Siaga Nasional", "National Alert Agency") with
                {
                    Acronym = "BN",
                },
                Suggestion("rudal", "rocket"),
                Suggestion("tambang nikel", "rudal mine"),
                Suggestion("bijih nikel", "nickel ore,"),
                Suggestion("Bijih nikel", "Ore of nickel"),
                Suggestion("kapal pinisi", string.Empty)
            )
        );

        var problems = new List<Problem>();
        var entries = GlossaryParser
            .Parse(glossary, "a.yaml", problems)
            .Concat(GlossaryParser.Parse("terms:\n" + yaml, "b.yaml", problems))
            .ToList();
        var findings = GlossaryLinter.Default.Lint(new GlossaryDraft(entries, problems));

        Assert.DoesNotContain(findings, finding => finding.Severity >= Severity.Warning);
        Assert.Contains(entries, entry => entry.Source == "Badan Siaga Nasional");
    }

    private static IReadOnlyList<TermSuggestion> Check(string glossary, params TermSuggestion[] suggestions) =>
        new SuggestionLint(GlossaryLinter.Default).RemoveRejectedTargets(
            suggestions,
            new GlossaryDraft(GlossaryParser.Parse(glossary, "a.yaml", []), [])
        );

    private static TermSuggestion Suggestion(string source, string target) => new(source, string.Empty, 1, 2, 1, target, []);
}
