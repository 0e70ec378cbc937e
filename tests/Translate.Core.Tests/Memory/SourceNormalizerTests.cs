using CsCheck;
using Translate.Core.Memory;

namespace Translate.Core.Tests.Memory;

public class SourceNormalizerTests
{
    private static readonly Gen<string> Texts = Gen.String[Gen.Char["aZé \t\n\u00A0\u200B\u00AD“”\"'’`´0١٩３e\u0301.,"], 0, 30];

    [Theory]
    [InlineData("Ia pergi.", "Ia pergi.")]
    [InlineData("“Ia” pergi", "\"Ia\" pergi")]
    [InlineData("„Ia‟ «pergi»", "\"Ia\" \"pergi\"")]
    [InlineData("Jum’at ‘lalu’", "Jum'at 'lalu'")]
    [InlineData("  Ia\u00A0pergi \t lagi\n", "Ia pergi lagi")]
    [InlineData("Ia\u200B per\u00ADgi\uFEFF", "Ia pergi")]
    [InlineData("cafe\u0301", "café")]
    [InlineData("١٢ dan ３", "12 dan 3")]
    [InlineData("", "")]
    [InlineData(" \u00A0", "")]
    public void Normalizes_equivalent_spellings(string text, string normal) => Assert.Equal(normal, SourceNormalizer.Normalize(text));

    [Theory]
    [InlineData("Ia pergi.", "ia pergi.")]
    [InlineData("Ia pergi.", "Ia pergi!")]
    [InlineData("Lima orang, 5", "Lima orang, 6")]
    [InlineData("1.000", "1,000")]
    public void Distinguishes_different_sentences(string a, string b) =>
        Assert.NotEqual(SourceNormalizer.Normalize(a), SourceNormalizer.Normalize(b));

    [Fact]
    public void Normalizing_is_idempotent() =>
        Texts.Sample(text => Assert.Equal(SourceNormalizer.Normalize(text), SourceNormalizer.Normalize(SourceNormalizer.Normalize(text))));

    [Fact]
    public void Ignores_surrounding_white_space() =>
        Texts.Sample(text => Assert.Equal(SourceNormalizer.Normalize(text), SourceNormalizer.Normalize($"\u00A0 {text}\n")));

    [Fact]
    public void Returns_same_instance_if_already_normal()
    {
        const string Text = "Ia pergi ke Jakarta.";
        Assert.Same(Text, SourceNormalizer.Normalize(Text));
    }
}
