using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Matching;
using Translate.Core.Glossaries.Renderings;

namespace Translate.Core.Tests.Glossaries.Matching;

public class VerbTermTests
{
    private static readonly TermEntry Shoot = TestData.Term("tembak jatuh", "shoot down") with { PartOfSpeech = PartOfSpeech.Verb };
    private static readonly TermMatcher Matcher = new(new Glossary([Shoot]));

    [Theory]
    [InlineData("Mereka menembak jatuh pesawat itu.", "They shot down the plane.")]
    [InlineData("Pesawat itu ditembak jatuh.", "The plane was shot down.")]
    [InlineData("Rusia akan menembak jatuh drone.", "Russia will shoot down drones.")]
    [InlineData("Rusia menembak jatuh drone.", "Russia shoots down drones.")]
    [InlineData("Tanpa menembak jatuh drone itu.", "Without shooting down the drone.")]
    public void A_verb_matches_through_affixes_and_is_verified_in_every_tense(string source, string target) =>
        Assert.Equal(TermOutcomeKind.Applied, Assert.Single(TermVerifier.Verify(Matcher.Match(source), target)).Kind);

    [Fact]
    public void Another_verb_does_not_satisfy_the_term() =>
        Assert.Equal(
            TermOutcomeKind.Violated,
            Assert.Single(TermVerifier.Verify(Matcher.Match("Mereka menembak jatuh pesawat itu."), "They downed the plane.")).Kind
        );

    [Fact]
    public void A_noun_does_not_match_through_affixes() =>
        Assert.Empty(new TermMatcher(new Glossary([TestData.Term("tembak", "shot")])).Match("Mereka menembak."));
}
