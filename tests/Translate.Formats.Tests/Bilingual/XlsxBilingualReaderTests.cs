using System.IO.Compression;
using System.Text;
using Translate.Core.Bitexts;
using Translate.Core.Problems;
using Translate.Formats.Bilingual;

namespace Translate.Formats.Tests.Bilingual;

public class XlsxBilingualReaderTests
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    [Fact]
    public void Shared_strings_rich_text_and_numbers_are_read_by_heading()
    {
        var shared =
            "<si><t>Source</t></si><si><t>TARGET</t></si><si><r><t>Kata </t></r><r><rPr><b/></rPr><t>tebal</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></si><si><t>Catatan</t></si>";
        var rows =
            "<row r=\"1\"><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"inlineStr\"><is><t> id </t></is></c><c r=\"D1\" t=\"s\"><v>0</v></c><c r=\"E1\" t=\"str\"><f>A1</f><v>state</v></c><c r=\"F1\" t=\"inlineStr\"><is><t>Comment</t></is></c></row>"
            + "<row r=\"2\"/><row r=\"7\"><c r=\"D7\" t=\"s\"><v>2</v></c><c r=\"C7\"><v>1.1</v></c><c r=\"B7\" t=\"inlineStr\"><is><r><t xml:space=\"preserve\">Bold </t></r><r><t>word</t></r></is></c><c r=\"E7\" t=\"inlineStr\"><is><t>Reviewed </t></is></c><c r=\"F7\" t=\"s\"><v>3</v></c></row>"
            + "<row><c r=\"D8\" t=\"inlineStr\"><is><t>Dua</t></is></c><c r=\"E8\" t=\"inlineStr\"><is><t>selesai</t></is></c></row>";
        var read = Read(Create(rows, shared));
        Assert.Equal(2, read.Count);
        Assert.Equal(
            ("1.1", "Kata tebal", "Bold word", UnitState.Reviewed, "Catatan", 7),
            (read[0].Id, read[0].Source, read[0].Target, read[0].State!.Value, read[0].Comment, read[0].Location.Line)
        );
        Assert.Equal("there is no state 'selesai'", read[1].Problem!.Message);
        Assert.Equal(8, read[1].Location.Line);
    }

    [Theory]
    [InlineData("<row><c t=\"inlineStr\"><is><t>source</t></is></c></row>", "heading")]
    [InlineData("", "empty")]
    [InlineData("<row><c", "not a workbook")]
    public void A_sheet_without_its_columns_is_refused(string rows, string message) =>
        Assert.Contains(message, Refuse(Create(rows)).Message, StringComparison.Ordinal);

    [Fact]
    public void Truncated_and_other_files_are_refused()
    {
        var bytes = Create("<row><c t=\"inlineStr\"><is><t>source</t></is></c><c t=\"inlineStr\"><is><t>target</t></is></c></row>");
        Assert.Empty(Read(bytes));
        for (var length = 0; length < bytes.Length; length += 13)
        {
            Assert.Equal(ProblemKind.BadInput, Refuse(bytes[..length]).Kind);
        }

        Assert.Contains("encrypted", Refuse([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]).Message, StringComparison.Ordinal);
        Assert.Contains("not a whole", Refuse("id,source,target\n"u8.ToArray()).Message, StringComparison.Ordinal);
        Assert.Equal(ProblemKind.BadInput, Refuse(CreateZip(("a.txt", "a"))).Kind);
    }

    [Fact]
    public void Entities_are_refused() =>
        Assert.Contains(
            "not a workbook",
            Refuse(
                Create(
                    "<row><c t=\"inlineStr\"><is><t>&a;</t></is></c></row>",
                    before: "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
                )
            ).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Tags_nested_200000_deep_are_read()
    {
        const int Depth = 200_000;
        var deep = string.Concat(Enumerable.Repeat("<x>", Depth)) + string.Concat(Enumerable.Repeat("</x>", Depth));
        Assert.Equal(ProblemKind.BadInput, Refuse(Create($"<row><c t=\"inlineStr\"><is><t>source</t>{deep}</is></c></row>")).Kind);
    }

    [Fact]
    public void A_package_that_is_too_large_unpacked_is_refused()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("xl/worksheets/sheet1.xml").Open();
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 513; i++)
            {
                entry.Write(zeros);
            }
        }

        Assert.Contains("too large", Refuse(stream.ToArray()).Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<BilingualRow> Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return XlsxBilingualReader.Read(stream, "a.xlsx");
    }

    private static Problem Refuse(byte[] bytes)
    {
        var problem = Assert.Throws<ProblemException>(() => Read(bytes)).Problems[0];
        Assert.Equal("a.xlsx", problem.File);
        return problem;
    }

    private static byte[] Create(string rows, string shared = "", string before = "") =>
        CreateZip(
            (
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/></Types>"
            ),
            (
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
            (
                "xl/workbook.xml",
                $"<workbook {Main} xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Lembar\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"
            ),
            ("xl/worksheets/sheet1.xml", $"{before}<worksheet {Main}><sheetData>{rows}</sheetData></worksheet>"),
            ("xl/sharedStrings.xml", $"<sst {Main}>{shared}</sst>")
        );

    private static byte[] CreateZip(params (string Name, string Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }
}
