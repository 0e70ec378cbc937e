using Translate.Core.Bitexts;
using Translate.Core.Glossaries;
using Translate.Core.Quality;
using Translate.Core.Text;
using static Translate.Core.Tests.Quality.SomeUnits;
using static Translate.Core.Tests.Support.TestTerms;

namespace Translate.Core.Tests.Quality;

public class TermCheckTests
{
    [Fact]
    public void A_violated_term_is_an_error_with_its_range_in_the_source()
    {
        var occurrence = new TermOccurrence(SecurityCouncil, new TextRange(4, 18), IsPlural: false, Clitic: string.Empty);

        var finding = Assert.Single(
            new TermCheck().Check(Unit("Itu Dewan Keamanan.", "It.", new TermOutcome(occurrence, TermOutcomeKind.Violated, Target: null)))
        );

        Assert.Equal((FindingIds.TermViolated, Severity.Error, new TextRange(4, 18)), (finding.Id, finding.Severity, finding.Source));
        Assert.Equal("'Dewan Keamanan' must be 'Security Council' (test.yaml:1:1)", finding.Message);
    }

    [Theory]
    [InlineData(TermOutcomeKind.Applied)]
    [InlineData(TermOutcomeKind.Repaired)]
    [InlineData(TermOutcomeKind.Waived)]
    public void Any_other_outcome_has_no_finding(TermOutcomeKind kind) =>
        Assert.Empty(new TermCheck().Check(Unit("rudal", "missile", new TermOutcome(Occurrence(Missile), kind, new TextRange(0, 7)))));
}
