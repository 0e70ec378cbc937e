using Translate.Core.Output;

namespace Translate.Core.Tests.Output;

public class TargetWriterTests
{
    [Fact]
    public async Task The_translation_has_the_shape_of_the_article()
    {
        var document = Some.Document("\n  Satu.  Dua!\r\n\r\nTiga. [ah]\n\n");
        var bitext = await Some.Translator(FakeTranslator.Capitals()).TranslateAsync(document, Some.Token);
        Assert.Equal("\n  SATU.  DUA!\r\n\r\nTIGA. [ah]\n\n", await Some.WriteAsync(new TargetWriter(Some.Formats), bitext));
    }
}
