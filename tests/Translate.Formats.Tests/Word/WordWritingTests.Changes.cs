using System.Globalization;
using System.Xml.Linq;
using CsCheck;

namespace Translate.Formats.Tests.Word;

public partial class WordWritingTests
{
    [Fact]
    public async Task Deleted_text_is_not_restored()
    {
        var package = await UpperAsync("word-tracked.docx");
        var main = XDocument.Parse(WordTestFiles.GetPart(package, "word/document.xml"));
        Assert.DoesNotContain(
            main.Descendants(W + "t"),
            text =>
                text.Value.Contains("TIDAK PERNAH", StringComparison.OrdinalIgnoreCase)
                || text.Value.Contains("dihapus", StringComparison.OrdinalIgnoreCase)
        );
        Assert.Empty(main.Descendants(W + "delText"));
        Assert.Empty(main.Descendants(W + "moveFrom"));
        Assert.DoesNotContain("tidak pernah", main.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            "PEMERINTAH AKAN MENAIKKAN HARGA BAHAN BAKAR BULAN DEPAN.",
            string.Concat(main.Descendants(W + "p").First().Descendants(W + "t").Select(text => text.Value))
        );
    }

    [Fact]
    public async Task Deleted_text_is_removed_from_untranslated_paragraphs() =>
        Assert.Equal(
            "<w:p><w:commentRangeStart w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r><w:r><w:t>12</w:t></w:r></w:p><w:p><w:r><w:rPr><w:lang w:val=\"en-US\"/></w:rPr><w:t>WORD</w:t></w:r></w:p>",
            await WordTestFiles.TranslateAsync(
                "<w:p><w:del w:id=\"2\"><w:commentRangeStart w:id=\"1\"/><w:r><w:delText>lama</w:delText><w:commentReference w:id=\"1\"/></w:r></w:del><w:r><w:t>12</w:t></w:r></w:p><w:p><w:r><w:t>Kata</w:t></w:r></w:p>",
                block => block.Text == "Kata" ? block with { Text = "WORD" } : block
            )
        );

    [Theory]
    [InlineData(
        "<w:p><w:pPr><w:jc w:val=\"left\"/><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr><w:r><w:t>Menteri</w:t></w:r></w:p> <w:p w:rsidR=\"1\"><w:pPr><w:jc w:val=\"both\"/></w:pPr><w:r><w:t xml:space=\"preserve\"> pulang.</w:t></w:r></w:p><w:p/>",
        "<w:p w:rsidR=\"1\"><w:pPr><w:jc w:val=\"both\"/></w:pPr><w:r><w:rPr><w:lang w:val=\"en-US\"/></w:rPr><w:t>MENTERI PULANG.</w:t></w:r></w:p><w:p/>"
    )]
    [InlineData(
        "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr><w:del w:id=\"2\"><w:r><w:delText>Batal.</w:delText></w:r></w:del></w:p><w:p><w:r><w:t>Menteri</w:t></w:r></w:p>",
        "<w:p><w:r><w:rPr><w:lang w:val=\"en-US\"/></w:rPr><w:t>MENTERI</w:t></w:r></w:p>"
    )]
    [InlineData(
        "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr><w:r><w:t>Satu</w:t></w:r></w:p><w:p><w:pPr><w:rPr><w:del w:id=\"2\"/></w:rPr></w:pPr><w:r><w:t>dua</w:t></w:r></w:p><w:p><w:r><w:t>tiga</w:t></w:r></w:p>",
        "<w:p><w:r><w:rPr><w:lang w:val=\"en-US\"/></w:rPr><w:t>SATUDUATIGA</w:t></w:r></w:p>"
    )]
    [InlineData(
        "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr><w:r><w:t>Satu</w:t></w:r></w:p><w:tbl/><w:p/>",
        "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr><w:r><w:rPr><w:lang w:val=\"en-US\"/></w:rPr><w:t>SATU</w:t></w:r></w:p><w:tbl/><w:p/>"
    )]
    public async Task Paragraphs_that_a_tracked_change_joins_are_one(string body, string expected) =>
        Assert.Equal(expected, await WordTestFiles.TranslateAsync(body, WordTestFiles.Upper));

    [Theory]
    [InlineData(
        "<w:tbl>{0}<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr><w:tc><w:p><w:del w:id=\"2\"><w:r><w:delText>lama</w:delText></w:r></w:del></w:p></w:tc></w:tr></w:tbl>",
        "<w:tbl>{0}</w:tbl>"
    )]
    [InlineData(
        "<w:tbl><w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr><w:tc><w:p/></w:tc></w:tr></w:tbl>{0}",
        "<w:tbl><w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr><w:tc><w:p/></w:tc></w:tr></w:tbl>{0}"
    )]
    [InlineData(
        "<w:tbl>{0}<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr><w:tc><w:tbl><w:tr><w:tc/></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>",
        "<w:tbl>{0}</w:tbl>"
    )]
    [InlineData(
        "<w:tbl>{0}<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr><w:tc><w:p><w:bookmarkStart w:id=\"1\"/></w:p></w:tc></w:tr></w:tbl>",
        "<w:tbl>{0}<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr><w:tc><w:p><w:bookmarkStart w:id=\"1\"/></w:p></w:tc></w:tr></w:tbl>"
    )]
    public async Task Deleted_rows_are_removed(string body, string expected)
    {
        const string Row = "<w:tr><w:tc><w:p><w:r>{0}<w:t>{1}</w:t></w:r></w:p></w:tc></w:tr>";
        Assert.Equal(
            string.Format(
                CultureInfo.InvariantCulture,
                expected,
                string.Format(CultureInfo.InvariantCulture, Row, "<w:rPr><w:lang w:val=\"en-US\"/></w:rPr>", "KATA")
            ),
            await WordTestFiles.TranslateAsync(
                string.Format(CultureInfo.InvariantCulture, body, string.Format(CultureInfo.InvariantCulture, Row, string.Empty, "Kata")),
                WordTestFiles.Upper
            )
        );
    }

    [Fact]
    public async Task Comment_anchors_and_comments_are_unchanged()
    {
        var package = await UpperAsync("word-tracked.docx");
        var main = WordTestFiles.GetPart(package, "word/document.xml");
        Assert.Contains(
            "HARGA</w:t></w:r><w:commentRangeStart w:id=\"0\"/>",
            main.Replace("HARGA </w:t>", "HARGA</w:t>", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Single(XDocument.Parse(main).Descendants(W + "commentRangeEnd"));
        Assert.Single(XDocument.Parse(main).Descendants(W + "commentReference"));
        Assert.Equal(
            WordTestFiles.GetPart(WordTestFiles.Load("word-tracked.docx"), "word/comments.xml"),
            WordTestFiles.GetPart(package, "word/comments.xml")
        );
    }
}
