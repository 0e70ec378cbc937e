using Translate.Core.Segmentation;

namespace Translate.Core.Tests.Segmentation;

public class AbbreviationSetTests
{
    private const int WantedSentences = 250;
    private const double WantedShare = 0.98;

    [Fact]
    public void Splits_98_percent_of_abbreviation_texts_exactly()
    {
        var splitter = new IndonesianSentenceSplitter(SplitterRules.CreateDefault());
        var texts = AnnotatedTexts.Read();
        var wrong = texts
            .Select(text =>
                (
                    text.Heading,
                    text.Marked,
                    Got: string.Join(
                        '|',
                        splitter
                            .Split(AnnotatedTexts.RemoveBars(text.Marked))
                            .Select(range => range.In(AnnotatedTexts.RemoveBars(text.Marked)).ToString())
                    )
                )
            )
            .Where(text => text.Got != text.Marked)
            .Select(text => $"{text.Heading}: {text.Got}")
            .ToList();

        Assert.InRange(texts.Sum(text => text.Marked.Split('|').Length), WantedSentences, int.MaxValue);
        Assert.True(wrong.Count <= (1 - WantedShare) * texts.Count, string.Join('\n', wrong));
    }
}
