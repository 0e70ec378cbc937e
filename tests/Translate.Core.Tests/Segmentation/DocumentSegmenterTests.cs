using Translate.Core.Documents;
using Translate.Core.Segmentation;

namespace Translate.Core.Tests.Segmentation;

public class DocumentSegmenterTests
{
    [Theory]
    [InlineData(false, new[] { "Rapat ditutup.", "Menteri pulang." })]
    [InlineData(true, new[] { "Rapat ditutup. Menteri pulang." })]
    public void A_block_that_is_a_segment_is_not_split(bool isSegment, string[] expected)
    {
        var document = TestData.Document("x") with { Blocks = [new Block("Rapat ditutup. Menteri pulang.") { IsSegment = isSegment }] };
        Assert.Equal(expected, DocumentSegmenter.GetSegments(document, new IndonesianSentenceSplitter()).Select(segment => segment.Text));
    }

    [Fact]
    public void No_segment_goes_across_a_break()
    {
        var document = TestData.Document("x") with { Blocks = [new Block("Nama: Budi pulang. Alamat: Bogor") { Breaks = [5, 18] }] };
        Assert.Equal(["Nama:", "Budi pulang.", "Alamat: Bogor"], DocumentSegmenter.GetSegments(document, new IndonesianSentenceSplitter()).Select(segment => segment.Text));
    }
}
