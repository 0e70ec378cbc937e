using Translate.GlossaryTools.Suggestion;

namespace Translate.GlossaryTools.Tests.Suggestion;

public class PhraseWordsTests
{
    private static readonly PhraseWords Words = PhraseWords.CreateDefault();

    [Theory]
    [InlineData("yang", "Stop")]
    [InlineData("Senin", "Stop")]
    [InlineData("mengatakan", "Stop")]
    [InlineData("menggusur", "Verb")]
    [InlineData("digusur", "Verb")]
    [InlineData("tergusur", "Verb")]
    [InlineData("bersubsidi", "Stative")]
    [InlineData("tukar", "Root")]
    [InlineData("nikel", "Noun")]
    [InlineData("rudal-rudal", "Noun")]
    [InlineData("tambangnya", "Noun")]
    [InlineData("nuklir", "Adjective")]
    [InlineData("Rusia", "Place")]
    [InlineData("gubernur", "Title")]
    [InlineData("diabetes", "Unknown")]
    [InlineData("terigu", "Unknown")]
    [InlineData("digitalisasi", "Unknown")]
    [InlineData("Wirasena", "Unknown")]
    public void A_word_has_the_role_of_its_list_or_of_its_form(string word, string role) =>
        Assert.Equal(role, Words.GetRole(word).ToString());

    [Fact]
    public void A_word_missing_from_the_reference_is_rare()
    {
        Assert.Equal(ReferenceWords.RareFrequency, Words.Reference.GetFrequency("konklaf"));
        Assert.True(Words.Reference.GetFrequency("pemerintah") > Words.Reference.GetFrequency("rudal"));
        Assert.True(Words.Reference.GetFrequency("rudal") > ReferenceWords.RareFrequency);
    }
}
