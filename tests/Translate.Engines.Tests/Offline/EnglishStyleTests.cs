using Translate.Engines.Offline;

namespace Translate.Engines.Tests.Offline;

public class EnglishStyleTests
{
    [Theory]
    [InlineData("Security Council")]
    [InlineData("House of Representatives")]
    [InlineData("UN")]
    public void A_body_is_written_with_the_article(string name) => Assert.True(EnglishStyle.TakesArticle(name));

    [Theory]
    [InlineData("Kim Jong Un")]
    [InlineData("Indonesia")]
    [InlineData("the Philippines")]
    [InlineData("The Hague Court")]
    public void A_person_a_country_or_a_name_with_an_article_gets_no_article(string name) => Assert.False(EnglishStyle.TakesArticle(name));

    [Fact]
    public void A_formal_title_is_recognized_by_its_last_word()
    {
        Assert.True(EnglishStyle.IsFormalTitle("foreign minister"));
        Assert.False(EnglishStyle.IsFormalTitle("teacher"));
    }
}
