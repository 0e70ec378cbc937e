using Translate.Core.Text;
using Translate.Core.Translators;
using Translate.GlossaryTools.Suggestion;

namespace Translate.GlossaryTools.Tests.Suggestion;

public class TargetProposerTests
{
    [Theory]
    [InlineData("tambang nikel", "nickel mine", "nickel mine")]
    [InlineData("tambang nikel", "the nickel mine.", "nickel mine")]
    [InlineData("Badan Gizi Nasional", "National nutrition agency", "National Nutrition Agency")]
    [InlineData("Hari Hak Asasi", "The day of rights", "Day of Rights")]
    [InlineData("album", "album", "album")]
    public async Task A_noun_phrase_of_known_words_is_proposed_without_article_and_with_the_capitals_of_a_name(string source, string target, string proposed) =>
        Assert.Equal(proposed, await ProposeAsync(source, TestData.Success(target)));

    [Theory]
    [InlineData("tarif dibatasi", "the tariff was limited")]
    [InlineData("jual beli", "sold to buy")]
    [InlineData("daya tarik", "power attracted")]
    [InlineData("Nota Keuangan", "Nota finance")]
    [InlineData("tekstil dan produk", "textile and product")]
    [InlineData("tenaga listrik", "power power")]
    [InlineData("tambang nikel", "nickel\nmine")]
    [InlineData("tambang nikel", "…")]
    [InlineData("tambang nikel", "The ")]
    public async Task What_is_no_noun_phrase_or_copies_words_is_not_proposed(string source, string target) =>
        Assert.Empty(await ProposeAsync(source, TestData.Success(target)));

    [Fact]
    public async Task Nothing_is_proposed_if_the_engine_reports_a_copied_word() =>
        Assert.Empty(await ProposeAsync("kapal pinisi", new TranslationResult.Success("pinisi ship", [new TextRange(0, 6)])));

    private static async Task<string> ProposeAsync(string source, TranslationResult result) =>
        Assert.Single(await new TargetProposer(FakeTranslator.ForEach(_ => result), EnglishNounPhrase.Default()).ProposeAsync([source], TestData.CancellationToken));
}
