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
    public void No_segment_crosses_a_break()
    {
        var document = TestData.Document("x") with { Blocks = [new Block("Nama: Budi pulang. Alamat: Bogor") { Breaks = [5, 18] }] };
        Assert.Equal(
            ["Nama:", "Budi pulang.", "Alamat: Bogor"],
            DocumentSegmenter.GetSegments(document, new IndonesianSentenceSplitter()).Select(segment => segment.Text)
        );
    }

    [Theory]
    [InlineData("Penulis: Rina|Editor: Joko|Foto: Antara", "Penulis: Rina|Editor: Joko|Foto: Antara")]
    [InlineData("Penulis: Rina|Lestari|Editor: Joko", "Penulis: Rina Lestari Editor: Joko")]
    [InlineData("Kata Rina: saya|tidak tahu", "Kata Rina: saya tidak tahu")]
    [InlineData("Tanya: Mengapa?|Jawab: Tidak tahu", "Tanya: Mengapa?|Jawab: Tidak tahu")]
    [InlineData("Pukul 10:30 WIB|Pukul 11:30 WIB", "Pukul 10:30 WIB Pukul 11:30 WIB")]
    [InlineData("Alamat surel: a@b.id|Situs web: https://b.id", "Alamat surel: a@b.id|Situs web: https://b.id")]
    [InlineData("ini bukan label: a|ini bukan label: b", "ini bukan label: a ini bukan label: b")]
    public void Lines_with_labels_are_segments(string lines, string expected)
    {
        var codes = lines
            .Index()
            .Where(c => c.Item == '|')
            .Select(c => new InlineCode(c.Index, InlineCodeKind.Standalone, string.Empty, "<br>") { Length = 1 });
        var document = TestData.Document("x") with { Blocks = [new Block(lines.Replace('|', ' ')) { Codes = [.. codes] }] };
        Assert.Equal(
            expected,
            string.Join('|', DocumentSegmenter.GetSegments(document, new IndonesianSentenceSplitter()).Select(segment => segment.Text))
        );
    }
}
