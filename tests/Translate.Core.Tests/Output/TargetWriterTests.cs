using Translate.Core.Bitexts;
using Translate.Core.Output;
using Translate.Core.Translators;

namespace Translate.Core.Tests.Output;

public class TargetWriterTests
{
    [Fact]
    public async Task The_translation_has_the_layout_of_the_article()
    {
        var document = TestData.Document("\n  Satu.  Dua!\r\n\r\nTiga. [ah]\n\n");
        var bitext = await TestData.Translator(FakeTranslator.ToUppercase()).TranslateAsync(document, TestData.CancellationToken);
        Assert.Equal("\n  SATU.  DUA!\r\n\r\nTIGA. [ah]\n\n", await TestData.WriteAsync(new TargetWriter(TestData.Formats), bitext));
    }

    [Theory]
    [InlineData(
        UntranslatedText.Mark,
        "  SATU. [untranslated: Dua.] TIGA.\n[untranslated: Empat.] LIMA.\n\nENAM.\n[untranslated: Tujuh.]\n"
    )]
    [InlineData(UntranslatedText.Keep, "  SATU. Dua. TIGA.\nEmpat. LIMA.\n\nENAM.\nTujuh.\n")]
    [InlineData(UntranslatedText.Omit, "  SATU. TIGA.\nLIMA.\n\nENAM.\n")]
    public async Task A_failed_sentence_is_never_silently_replaced_by_its_source(UntranslatedText untranslated, string expected)
    {
        var engine = FakeTranslator.ForEach(text =>
            text is "Dua." or "Empat." or "Tujuh."
                ? new TranslationResult.Failure(TestData.NetworkProblem)
                : TestData.Success(text.ToUpperInvariant())
        );
        var bitext = await TestData
            .Translator(engine)
            .TranslateAsync(TestData.Document("  Satu. Dua. Tiga.\nEmpat. Lima.\n\nEnam.\nTujuh.\n"), TestData.CancellationToken);
        Assert.Equal(expected, await TestData.WriteAsync(new TargetWriter(TestData.Formats, untranslated), bitext));
    }
}
