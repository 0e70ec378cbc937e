using Translate.Core.Output;

namespace Translate.Core.Tests.Output;

public class TargetWriterTests
{
    [Fact]
    public async Task The_translation_has_the_shape_of_the_article()
    {
        var document = TestData.Document("\n  Satu.  Dua!\r\n\r\nTiga. [ah]\n\n");
        var bitext = await TestData.Translator(FakeTranslator.ToUppercase()).TranslateAsync(document, TestData.CancellationToken);
        Assert.Equal("\n  SATU.  DUA!\r\n\r\nTIGA. [ah]\n\n", await TestData.WriteAsync(new TargetWriter(TestData.Formats), bitext));
    }
}
