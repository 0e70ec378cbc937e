using Translate.Core.Languages;

namespace Translate.Core.Tests.Languages;

public class EnglishInflectionTests
{
    [Theory]
    [InlineData("missile", "missiles")]
    [InlineData("agency", "agencies")]
    [InlineData("Army", "Armies")]
    [InlineData("day", "days")]
    [InlineData("tax", "taxes")]
    [InlineData("bus", "buses")]
    [InlineData("branch", "branches")]
    [InlineData("wish", "wishes")]
    [InlineData("crisis", "crises")]
    [InlineData("Crisis", "Crises")]
    [InlineData("person", "people")]
    [InlineData("aircraft", "aircraft")]
    [InlineData("spokesman", "spokesmen")]
    [InlineData("woman", "women")]
    [InlineData("German", "Germans")]
    [InlineData("human", "humans")]
    [InlineData("G20", "G20s")]
    public void A_noun_has_its_plural(string singular, string plural) => Assert.Equal(plural, EnglishInflection.Pluralize(singular));

    [Theory]
    [InlineData("ballistic missile", "ballistic missiles")]
    [InlineData("chief of staff", "chiefs of staff")]
    [InlineData("forest and land fire", "forest and land fires")]
    [InlineData("rule against smoking", "rules against smoking")]
    [InlineData("missile", "missiles")]
    public void A_phrase_has_the_plural_of_its_head(string singular, string plural) =>
        Assert.Equal(plural, EnglishInflection.PluralizePhrase(singular));

    [Theory]
    [InlineData("of staff", 1)]
    [InlineData("chief of staff", 0)]
    [InlineData("house", 0)]
    public void The_head_is_before_the_first_preposition_or_last(string phrase, int expected) =>
        Assert.Equal(expected, EnglishInflection.FindHeadIndex(phrase.Split(' ')));
}
