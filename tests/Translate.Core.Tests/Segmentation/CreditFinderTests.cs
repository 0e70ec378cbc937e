using Translate.Core.Segmentation;

namespace Translate.Core.Tests.Segmentation;

public class CreditFinderTests
{
    private static readonly CreditFinder Finder = CreditFinder.CreateDefault();

    [Fact]
    public void Datelines_are_found()
    {
        var wrong = MarkedLines
            .Read("datelines.txt")
            .Select(line => line.Line)
            .Where(line => Mark(line, Finder.FindDatelineEnd) != line)
            .ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Credits_are_found()
    {
        var wrong = MarkedLines
            .Read("credits.txt")
            .Select(line => line.Line)
            .Where(line =>
                GetSegments(line.Replace("|", string.Empty, StringComparison.Ordinal)) != line.Replace(" |", "|", StringComparison.Ordinal)
            )
            .ToList();
        Assert.True(
            wrong.Count == 0,
            string.Join('\n', wrong.Select(line => $"{line}  =>  {GetSegments(line.Replace("|", string.Empty, StringComparison.Ordinal))}"))
        );
    }

    [Fact]
    public void A_dateline_is_a_segment_and_the_sentence_begins_after_it()
    {
        const string Text = "JAKARTA, KOMPAS.com - Presiden hadir. Ia lalu pulang.";
        var segments = DocumentSegmenter.GetSegments(TestData.Document(Text), new IndonesianSentenceSplitter()).ToList();
        Assert.Equal(["JAKARTA, KOMPAS.com -", "Presiden hadir.", "Ia lalu pulang."], segments.Select(segment => segment.Text));
        Assert.Equal(["1.1", "1.2", "1.3"], segments.Select(segment => segment.Id));
        Assert.All(segments, segment => Assert.Equal(segment.Text, segment.Range.In(Text).ToString()));
    }

    [Fact]
    public void A_block_that_is_a_segment_keeps_its_dateline()
    {
        var document = TestData.Document("Jakarta (ANTARA) - Rapat selesai.");
        var block = document.Blocks[0] with { IsSegment = true };
        Assert.Single(DocumentSegmenter.GetSegments(document with { Blocks = [block] }, new IndonesianSentenceSplitter()));
    }

    [Fact]
    public void A_dateline_without_text_after_it_is_a_credit() => Assert.True(Finder.IsCredit("TEMPO.CO, Jakarta -"));

    [Fact]
    public void A_long_line_is_read_once() => Assert.Equal(0, Finder.FindDatelineEnd(string.Concat(Enumerable.Repeat("A - ", 100_000))));

    private static string Mark(string line, Func<string, int> find)
    {
        var text = line.Replace("|", string.Empty, StringComparison.Ordinal);
        return find(text) is > 0 and var end ? text.Insert(end, "|") : text;
    }

    /// <summary>Returns the text with a bar before each segment that is a credit.</summary>
    private static string GetSegments(string text) =>
        string.Concat(
                DocumentSegmenter
                    .GetSegments(TestData.Document(text), new IndonesianSentenceSplitter())
                    .Select(segment => (Finder.IsCredit(segment.Text) ? "|" : " ") + segment.Text)
            )
            .TrimStart(' ');
}
