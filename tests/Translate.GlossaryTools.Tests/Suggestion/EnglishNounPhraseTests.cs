using Translate.GlossaryTools.Suggestion;

namespace Translate.GlossaryTools.Tests.Suggestion;

public class EnglishNounPhraseTests
{
    [Theory]
    [InlineData("interest rate")]
    [InlineData("freedom of the press")]
    [InlineData("United Nations")]
    [InlineData("rice seed")]
    [InlineData("year-end bonus")]
    [InlineData("workers' union")]
    public void Nouns_with_modifiers_and_prepositions_are_noun_phrases(string text) =>
        Assert.True(EnglishNounPhrase.CreateDefault().IsNounPhrase(text));

    [Theory]
    [InlineData("the price is high")]
    [InlineData("of nationality actress")]
    [InlineData("freedom of")]
    [InlineData("council and the senate")]
    [InlineData("deputy the governor")]
    [InlineData("environment vehicle lived")]
    [InlineData("environment vehicle lived Indonesia")]
    [InlineData("price, cost")]
    [InlineData("")]
    public void Clauses_fragments_and_lists_are_not(string text) => Assert.False(EnglishNounPhrase.CreateDefault().IsNounPhrase(text));

    [Theory]
    [InlineData("Nota finance", "Nota Keuangan", true)]
    [InlineData("finance note", "Nota Keuangan", false)]
    [InlineData("album cover", "sampul album", false)]
    public void A_source_word_that_is_not_English_is_a_copy(string target, string source, bool isCopy) =>
        Assert.Equal(isCopy, EnglishNounPhrase.CreateDefault().HasCopy(target, source));
}
