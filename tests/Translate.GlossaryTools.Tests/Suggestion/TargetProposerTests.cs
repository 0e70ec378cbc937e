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
    public async Task A_known_noun_phrase_is_proposed_without_article_and_with_name_capitals(
        string source,
        string target,
        string proposed
    ) => Assert.Equal(proposed, await ProposeAsync(source, TestData.Success(target)));

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
    public async Task Other_phrases_and_copied_words_are_not_proposed(string source, string target) =>
        Assert.Empty(await ProposeAsync(source, TestData.Success(target)));

    [Fact]
    public async Task Nothing_is_proposed_if_the_engine_reports_a_copied_word() =>
        Assert.Empty(await ProposeAsync("kapal pinisi", new TranslationResult.Success("pinisi ship", [new TextRange(0, 6)])));

    [Theory]
    [InlineData("makan bergizi gratis", "eat nutritious free")]
    [InlineData("Ikatan Dokter Anak", "Pediatrician Bond")]
    [InlineData("pembebasan lahan", "land release")]
    [InlineData("komisi pengawas haji", "hajj supervisor commission")]
    [InlineData("serikat petani", "farmer union")]
    [InlineData("kereta listrik", "electricity train")]
    [InlineData("direktorat gizi", "directorate of nutrition")]
    [InlineData("komite gizi anak nasional", "national child nutrition committee")]
    public async Task A_phrase_composed_of_uncertain_words_is_not_proposed(string source, string target) =>
        Assert.Empty(await ProposeAsync(source, Compose(target, [.. source.Split(' ')]), TranslationQuality.Gist));

    [Theory]
    [InlineData("komite olimpiade", "olympic committee")]
    [InlineData("kebocoran data", "data leak")]
    public async Task A_phrase_composed_of_unambiguous_words_is_proposed(string source, string target) =>
        Assert.Equal(target, await ProposeAsync(source, Compose(target, [.. source.Split(' ')]), TranslationQuality.Gist));

    [Theory]
    [InlineData("pembebasan lahan", "land acquisition")]
    [InlineData("kepala negara", "head of state")]
    public async Task An_entry_of_the_engine_lexicon_is_proposed(string source, string target) =>
        Assert.Equal(target, await ProposeAsync(source, Compose(target, [source]), TranslationQuality.Gist));

    [Fact]
    public async Task The_result_of_an_engine_that_translates_phrases_is_proposed() =>
        Assert.Equal(
            "Pediatrician Association",
            await ProposeAsync("Ikatan Dokter Anak", TestData.Success("Pediatrician Association"), TranslationQuality.Draft)
        );

    /// <summary>A translation that comes from these parts of the source.</summary>
    private static TranslationResult.Success Compose(string target, IReadOnlyList<string> parts)
    {
        var start = 0;
        var tokens = new List<AlignedToken>();
        foreach (var part in parts)
        {
            tokens.Add(new AlignedToken(new TextRange(0, target.Length), new TextRange(start, start + part.Length), 0));
            start += part.Length + 1;
        }

        return new TranslationResult.Success(target, []) { Tokens = tokens };
    }

    private static Task<string> ProposeAsync(string source, TranslationResult result) =>
        ProposeAsync(source, result, TranslationQuality.Draft);

    private static async Task<string> ProposeAsync(string source, TranslationResult result, TranslationQuality quality) =>
        Assert.Single(
            await new TargetProposer(
                CreateEngine(result, quality),
                EnglishNounPhrase.CreateDefault(),
                ComposedTarget.CreateDefault()
            ).ProposeAsync([source], TestData.CancellationToken)
        );

    private static FakeTranslator CreateEngine(TranslationResult result, TranslationQuality quality) =>
        new((requests, _) => Task.FromResult<IReadOnlyList<TranslationResult>>([.. requests.Select(_ => result)]))
        {
            Info = TestData.Engine with { Quality = quality },
        };
}
