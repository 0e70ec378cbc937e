using Translate.Core.Glossaries.Renderings;
using Translate.Core.Text;

namespace Translate.Core.Tests.Glossaries.Renderings;

public class RenderingMatcherTests
{
    [Theory]
    [InlineData("missile", "a missile fell", "missile")]
    [InlineData("missile", "two missiles fell", "missiles")]
    [InlineData("missile", "Missiles fell", "Missiles")]
    [InlineData("missile", "the missile's range", "missile's")]
    [InlineData("missile", "the missile’s range", "missile’s")]
    [InlineData("missile", "the missiles' range", "missiles")]
    [InlineData("crisis", "three crises", "crises")]
    [InlineData("spokeswoman", "SPOKESWOMEN SAID", "SPOKESWOMEN")]
    [InlineData("chief of staff", "the chiefs of staff met", "chiefs of staff")]
    [InlineData("chief of staff", "the chief of staff's car", "chief of staff's")]
    [InlineData("foot-and-mouth disease", "two foot-and-mouth diseases", "foot-and-mouth diseases")]
    [InlineData("commander-in-chief", "two commanders-in-chief", "commanders-in-chief")]
    [InlineData("child", "the children's school", "children's")]
    [InlineData("air strike", "an air-strike", "air-strike")]
    [InlineData("cease-fire", "a cease fire", "cease fire")]
    [InlineData("security council", "a Security  Council", "Security  Council")]
    [InlineData("People's Assembly", "the People’s Assembly", "People’s Assembly")]
    [InlineData("People’s Assembly", "the People's Assembly", "People's Assembly")]
    [InlineData("China", "CHINA'S EXPORTS", "CHINA'S")]
    [InlineData("Rp", "worth Rp500 billion", "Rp")]
    [InlineData("Rp", "worth Rp 2.5 trillion", "Rp")]
    [InlineData("US$", "worth US$10", "US$")]
    [InlineData("$", "worth $10", "$")]
    [InlineData("U.S. Congress", "in the U.S. Congress.", "U.S. Congress")]
    public void A_rendering_is_found_in_every_form_of_English(string rendering, string text, string expected) =>
        Assert.Equal([expected], Found(rendering, text));

    [Theory]
    [InlineData("missile", "antimissile")]
    [InlineData("missile", "missileer")]
    [InlineData("Security Council", "a security council")]
    [InlineData("Security Council", "Security, Council")]
    [InlineData("US", "tell us")]
    [InlineData("Rp", "Rp500a")]
    [InlineData("$", "S$10")]
    [InlineData("chief of staff", "chief of staffs")]
    [InlineData("missile", "")]
    public void Text_that_only_resembles_a_rendering_does_not_match(string rendering, string text) => Assert.Empty(Found(rendering, text));

    [Fact]
    public void Matches_do_not_overlap() => Assert.Equal(["tik tik", "tik tik"], Found("tik tik", "tik tik tik tik tik"));

    private static IEnumerable<string> Found(string rendering, string text) =>
        new RenderingMatcher(rendering).FindAll(text, Token.Tokenize(text)).Select(range => range.In(text).ToString());
}
