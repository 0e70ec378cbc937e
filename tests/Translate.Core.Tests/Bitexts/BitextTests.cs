using CsCheck;
using Translate.Core.Bitexts;

namespace Translate.Core.Tests.Bitexts;

public class BitextTests
{
    private static readonly Gen<string> Text = Gen.OneOf("Satu.", "dua", "Tiga!", " ", "  ", "\t", "\n", "\r\n", "😀", "[ah]", "Comments", "1.000").Array[0, 40].Select(string.Concat);

    [Fact]
    public async Task The_white_space_between_sentences_is_kept() =>
        Assert.Equal(["SATU.  \tDUA!", "TIGA"], (await TranslateAsync("\n Satu.  \tDua! \n\nTiga\n")).GetTargetBlocks().Select(block => block.Text));

    [Fact]
    public void A_block_without_units_keeps_its_text() =>
        Assert.Equal(["satu", "two"], new Bitext(Some.Document("satu\ndua"), [Some.Unit("dua", "two", block: 1)], Some.Engine).GetTargetBlocks().Select(block => block.Text));

    [Fact]
    public Task Targets_that_are_their_sources_give_the_article_back() => Text.SampleAsync(async text =>
    {
        var engine = FakeTranslator.Each(Some.Success);
        var bitext = await Some.Translator(engine).TranslateAsync(Some.Document(text), CancellationToken.None);
        Assert.Equal(bitext.Document.Blocks.Select(block => block.Text), bitext.GetTargetBlocks().Select(block => block.Text));
    });

    private static Task<Bitext> TranslateAsync(string text) => Some.Translator(FakeTranslator.Capitals()).TranslateAsync(Some.Document(text), Some.Token);
}
