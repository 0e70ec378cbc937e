using CsCheck;
using Translate.Core.Segmentation;

namespace Translate.Core.Tests.Segmentation;

public class IndonesianSentenceSplitterTests
{
    private static readonly IndonesianSentenceSplitter Splitter = new(SplitterRules.Default());

    private static readonly Gen<string> NastyText = Gen.OneOf(
        Gen.String,
        Gen.OneOf(".", "!", "?", "…", "\"", "”", "“", "(", ")", "[ah]", " ", "\n", "\u00A0", "a", "A", "Dr.", "dll.", "1.", "😀", "\uD800", "Kata").Array[0, 40].Select(string.Concat));

    [Fact]
    public void Sentences_and_the_white_space_between_them_give_the_text_back() => NastyText.Sample(text =>
    {
        var at = 0;
        foreach (var sentence in Splitter.Split(text))
        {
            Assert.True(string.IsNullOrWhiteSpace(text[at..sentence.Start]));
            Assert.NotEqual(0, sentence.Length);
            Assert.False(char.IsWhiteSpace(text[sentence.Start]));
            Assert.False(char.IsWhiteSpace(text[sentence.End - 1]));
            at = sentence.End;
        }

        Assert.True(string.IsNullOrWhiteSpace(text[at..]));
    });
}
