using Translate.Core.Bitexts;
using Translate.Core.Glossaries.Matching;
using Translate.Core.Glossaries.Renderings;
using Translate.Core.Quality;
using static Translate.Core.Tests.Quality.SomeUnits;
using static Translate.Core.Tests.Support.TestTerms;

namespace Translate.Core.Tests.Quality;

public class DuplicatedTermCheckTests
{
    [Theory]
    [InlineData("Dewan Keamanan (DK) rapat.", "The Security Council (Security Council) met.")]
    [InlineData("Dewan Keamanan rapat.", "The Security Council Security Council met.")]
    [InlineData("Dewan Keamanan rapat.", "The Security Council, the security council met.")]
    [InlineData("Rapat Dewan Keamanan.", "A meeting of the Security Council of the Security Council")]
    public void A_repeated_rendering_is_a_warning(string source, string target)
    {
        var finding = Assert.Single(Check(source, target));
        Assert.Equal((FindingIds.TermDuplicated, Severity.Warning), (finding.Id, finding.Severity));
        Assert.Equal("'Security Council' occurs twice, and 'Dewan Keamanan' once", finding.Message);
        Assert.Equal(target.IndexOf("Security", StringComparison.Ordinal), finding.Target!.Value.Start);
    }

    [Theory]
    [InlineData("Dewan Keamanan rapat.", "The Security Council met, and the Security Council voted.")]
    [InlineData("Dewan Keamanan, Dewan Keamanan rapat.", "The Security Council, the Security Council met.")]
    [InlineData("Dewan Keamanan rapat.", "The Security Council (Security Councils) met.")]
    [InlineData("Dewan Keamanan rapat.", "The Board met.")]
    public void A_rendering_that_the_sentence_needs_twice_is_accepted(string source, string target) => Assert.Empty(Check(source, target));

    private static List<Finding> Check(string source, string target) =>
        [
            .. new DuplicatedTermCheck().Check(
                Unit(source, target, [.. TermVerifier.Verify(new TermMatcher(Glossary(SecurityCouncil)).Match(source), target)])
            ),
        ];
}
