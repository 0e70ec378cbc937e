using Translate.Core.Bitexts;
using Translate.Core.Quality;
using Translate.Core.Text;
using static Translate.Core.Tests.Quality.SomeUnits;
using static Translate.Core.Tests.Support.TestTerms;

namespace Translate.Core.Tests.Quality;

public class ForbiddenRenderingCheckTests
{
    private static readonly ForbiddenRenderingCheck Check = new(Glossary(Missile with { Never = ["rocket"] }, SecurityCouncil));

    [Fact]
    public void A_wrong_rendering_is_an_error_with_its_place_and_the_right_one()
    {
        var finding = Assert.Single(Check.Check(Unit("Dewan Keamanan", "The Security Board met.")));

        Assert.Equal((FindingIds.ForbiddenRendering, Severity.Error, new TextRange(4, 18)), (finding.Id, finding.Severity, finding.Target));
        Assert.Equal("'Security Board' is never right, 'Security Council' is (test.yaml:1:1)", finding.Message);
    }

    [Fact]
    public void A_wrong_rendering_is_an_error_even_if_the_source_lacks_the_term() =>
        Assert.Single(Check.Check(Unit("Tanpa istilah.", "The Security Board met.")));

    [Fact]
    public void Findings_of_several_terms_are_in_order_of_place() => Assert.Equal(
        ["Security Board", "rockets"],
        Check.Check(Unit("x", "Security Board and rockets")).Select(finding => finding.Message.Split('\'')[1]));

    [Theory]
    [InlineData("The Security Council met.")]
    [InlineData("The security board of the house met.")]
    [InlineData("A rocketeer.")]
    public void A_target_without_one_has_no_finding(string target) => Assert.Empty(Check.Check(Unit("Dewan Keamanan", target)));
}
