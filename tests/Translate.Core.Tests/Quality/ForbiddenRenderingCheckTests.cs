using Translate.Core.Bitexts;
using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Renderings;
using Translate.Core.Quality;
using Translate.Core.Text;
using static Translate.Core.Tests.Quality.SomeUnits;
using static Translate.Core.Tests.Support.TestTerms;

namespace Translate.Core.Tests.Quality;

public class ForbiddenRenderingCheckTests
{
    private static readonly TermEntry Rocket = Missile with { Never = ["rocket"] };

    private static readonly ForbiddenRenderingCheck Check = new(Glossary(Rocket, SecurityCouncil));

    [Fact]
    public void A_wrong_rendering_is_an_error_with_its_range_and_correction()
    {
        var finding = Assert.Single(Check.Check(With("The Security Board met.", SecurityCouncil)));

        Assert.Equal((FindingIds.ForbiddenRendering, Severity.Error, new TextRange(4, 18)), (finding.Id, finding.Severity, finding.Target));
        Assert.Equal("'Security Board' is never right, 'Security Council' is (test.yaml:1:1)", finding.Message);
    }

    [Fact]
    public void Without_the_term_in_the_source_the_words_are_accepted() =>
        Assert.Empty(Check.Check(With("The Security Board met.", Rocket)));

    [Fact]
    public void Findings_of_several_terms_are_in_text_order() =>
        Assert.Equal(
            ["Security Board", "rockets"],
            Check.Check(With("Security Board and rockets", Rocket, SecurityCouncil)).Select(finding => finding.Message.Split('\'')[1])
        );

    [Theory]
    [InlineData("The Security Council met.")]
    [InlineData("The security board of the house met.")]
    [InlineData("A rocketeer.")]
    public void A_target_without_a_forbidden_rendering_has_no_finding(string target) =>
        Assert.Empty(Check.Check(With(target, Rocket, SecurityCouncil)));

    private static TranslationUnit With(string target, params TermEntry[] terms) =>
        Unit("x", target) with
        {
            Terms = TermVerifier.Verify(Occurrences(terms), target),
        };
}
