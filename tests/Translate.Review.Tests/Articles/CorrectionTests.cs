using Translate.Review.Articles;

namespace Translate.Review.Tests.Articles;

public class CorrectionTests
{
    [Theory]
    [InlineData("The board of safety met.", "The Security Council met.", "board of safety", "Security Council")]
    [InlineData("Armistice agreed.", "Ceasefire agreed.", "Armistice", "Ceasefire")]
    [InlineData("They met the \"board\".", "They met the \"council\".", "board", "council")]
    public void Finds_replaced_words(string before, string after, string removed, string added) =>
        Assert.Equal(new Correction(removed, added), Correction.Find(before, after));

    [Theory]
    [InlineData("The same.", "The same.")]
    [InlineData("Only added.", "Only words added.")]
    [InlineData("Only words removed.", "Only removed.")]
    [InlineData("In 2024 it rained.", "In 2025 it rained.")]
    [InlineData("One two three four five six.", "A b c d e f.")]
    public void Finds_nothing_if_no_words_were_replaced(string before, string after) => Assert.Null(Correction.Find(before, after));
}
