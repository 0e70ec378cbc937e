using CsCheck;
using Translate.Core.Bitexts;

namespace Translate.Core.Tests.Bitexts;

public class BitextTests
{
    private static readonly Gen<string> Text = Gen.OneOf(
            "Satu.",
            "dua",
            "Tiga!",
            " ",
            "  ",
            "\t",
            "\n",
            "\r\n",
            "😀",
            "[ah]",
            "Comments",
            "1.000"
        )
        .Array[0, 40]
        .Select(string.Concat);

    [Fact]
    public async Task White_space_between_sentences_is_kept() =>
        Assert.Equal(
            ["SATU.  \tDUA!", "TIGA"],
            (await TranslateAsync("\n Satu.  \tDua! \n\nTiga\n")).GetTargetBlocks().Select(block => block.Text)
        );

    [Fact]
    public void A_block_without_units_keeps_its_text() =>
        Assert.Equal(
            ["satu", "two"],
            new Bitext(TestData.Document("satu\ndua"), [TestData.Unit("dua", "two", block: 1)], TestData.Engine)
                .GetTargetBlocks()
                .Select(block => block.Text)
        );

    [Fact]
    public Task Targets_equal_to_their_sources_restore_the_article() =>
        Text.SampleAsync(async text =>
        {
            var engine = FakeTranslator.ForEach(TestData.Success);
            var bitext = await TestData.Translator(engine).TranslateAsync(TestData.Document(text), CancellationToken.None);
            var same = bitext with { Units = [.. bitext.Units.Select(unit => unit with { Target = unit.Source })] };
            Assert.Equal(bitext.Document.Blocks.Select(block => block.Text), same.GetTargetBlocks().Select(block => block.Text));
        });

    private static Task<Bitext> TranslateAsync(string text) =>
        TestData.Translator(FakeTranslator.ToUppercase()).TranslateAsync(TestData.Document(text), TestData.CancellationToken);
}
