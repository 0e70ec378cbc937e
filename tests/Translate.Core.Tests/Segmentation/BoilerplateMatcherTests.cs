using Translate.Core.Segmentation;

namespace Translate.Core.Tests.Segmentation;

public class BoilerplateMatcherTests
{
    private static readonly SegmentClassifier Classifier = SegmentClassifier.CreateDefault();
    private static readonly BoilerplateMatcher Matcher = BoilerplateMatcher.CreateDefault();

    [Theory]
    [InlineData("development", 0)]
    [InlineData("held-out", 0)]
    public void Boilerplate_of_news_pages_is_recognized(string part, int missed) =>
        AssertAtMost(missed, MarkedLines.Read("boilerplate.txt", part).Where(line => !IsLeftOut(line)));

    [Theory]
    [InlineData("development")]
    [InlineData("held-out")]
    public void Sentences_and_captions_are_not_boilerplate(string part) =>
        AssertAtMost(0, MarkedLines.Read("not-boilerplate.txt", part).Where(IsLeftOut));

    [Fact]
    public void Each_set_has_150_lines() =>
        Assert.All<string>(["boilerplate.txt", "not-boilerplate.txt"], file => Assert.True(MarkedLines.Read(file).Count >= 150));

    [Fact]
    public void No_sentence_of_the_sample_articles_is_boilerplate()
    {
        var sentences = Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "seeds"), "*.txt")
            .SelectMany(File.ReadLines)
            .SelectMany(Sentences)
            .ToList();
        Assert.True(sentences.Count > 60);
        AssertAtMost(0, sentences.Where(sentence => sentence.Length > 40 && IsLeftOut(sentence)));
    }

    [Fact]
    public void A_long_line_of_one_kind_is_not_boilerplate() =>
        Assert.All<string>(
            [new string('#', 100_000), new string('1', 100_000), "Baca juga: " + new string('a', 100_000)],
            line => Assert.False(Matcher.IsMatch(line))
        );

    private static IEnumerable<string> Sentences(string line) =>
        new IndonesianSentenceSplitter().Split(line).Select(range => range.In(line).ToString());

    private static bool IsLeftOut(string line) => Classifier.IsBoilerplate(line) || Classifier.Classify(line) == SegmentKind.Boilerplate;

    private static void AssertAtMost(int count, IEnumerable<string> lines)
    {
        var found = lines.ToList();
        Assert.True(found.Count <= count, string.Join('\n', found));
    }
}
