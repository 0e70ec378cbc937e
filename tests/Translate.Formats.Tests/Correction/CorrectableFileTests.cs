using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Translate.Core.Text;
using Translate.Formats.Bilingual;
using Translate.Formats.Correction;

namespace Translate.Formats.Tests.Correction;

public class CorrectableFileTests
{
    [Fact]
    public void Only_the_replaced_words_of_a_TMX_file_change()
    {
        const string Tmx = """
            <?xml version='1.0'?>
            <!DOCTYPE tmx SYSTEM "tmx14.dtd">
            <tmx version="1.4"><header/><body><!-- <tu/> -->
            <tu><tuv xml:lang="id"><seg>Tiga anjing.</seg></tuv><tuv xml:lang="de"><seg>3 Hunde</seg></tuv><tuv lang="EN-us"><note>3</note><seg>A &amp; <bpt i="1">3</bpt>3 dogs&#x21;<ept i="1"/></seg></tuv></tu>
            <tu><tuv xml:lang="id"><seg>Tiga.</seg></tuv></tu>
            <tu><tuv xml:lang="en"><seg><![CDATA[3 < 😀]]></seg></tuv><tuv xml:lang="id"><seg>Tiga.</seg></tuv></tu>
            </body></tmx>
            """;

        var file = CorrectableFile.Open(".tmx", Encoding.UTF8.GetBytes(Tmx), "a.tmx")!;

        Assert.Equal(
            [(1, "Tiga anjing.", "A & 3 dogs!"), (3, "Tiga.", "3 < 😀")],
            file.Targets.Select(target => (target.Line, target.Source, target.Target.Text))
        );
        Assert.Equal(
            Tmx.Replace("</bpt>3 dogs", "</bpt>thr&lt;ee dogs", StringComparison.Ordinal)
                .Replace("<![CDATA[3 < 😀]]>", "thr&lt;ee &lt; 😀", StringComparison.Ordinal),
            Encoding.UTF8.GetString(Replace(file, "3", "thr<ee"))
        );
    }

    [Fact]
    public void Locked_segments_and_words_with_inner_codes_are_unchanged_in_XLIFF()
    {
        const string Xliff = """
            <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="id" trgLang="en"><file id="f">
            <unit id="1"><segment><source>Tiga</source><target>3 or <pc id="1">1</pc>3 or <ph id="2"/>3</target></segment></unit>
            <unit id="2" translate="no"><segment><source>Tiga</source><target>3</target></segment></unit></file></xliff>
            """;

        var file = CorrectableFile.Open(".xlf", Encoding.UTF8.GetBytes(Xliff), "a.xlf")!;
        var target = Assert.Single(file.Targets).Target;

        Assert.Equal("3 or 13 or 3", target.Text);
        Assert.False(target.CanReplace(new TextRange(5, 7)));
        Assert.Equal(
            Xliff
                .Replace("<target>3 or", "<target>three or", StringComparison.Ordinal)
                .Replace("/>3</", "/>three</", StringComparison.Ordinal)
                .Replace("pc>3 ", "pc>three ", StringComparison.Ordinal),
            Encoding.UTF8.GetString(Replace(file, "3", "three"))
        );
    }

    [Fact]
    public void A_corrected_cell_has_its_text_and_other_parts_are_unchanged()
    {
        var content = CreateWorkbook(
            ["source", "target", "Tiga", "3 dogs", "Lain", "3 dogs", "⟦1⟧3⟦/1⟧"],
            [
                [0, 1],
                [2, 3],
                [4, 5],
                [4, 6],
            ]
        );
        var file = CorrectableFile.Open(".xlsx", content, "a.xlsx")!;

        var saved = Replace(file, "3", "three", line => line != 3);

        Assert.Equal(["source", "target", "Tiga", "three dogs", "Lain", "3 dogs", "Lain", "⟦1⟧three⟦/1⟧"], ReadCells(saved));
        using var document = SpreadsheetDocument.Open(new MemoryStream(saved), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(error => error.Description));
        Assert.Equal(
            ReadParts(content).Where(part => !part.Name.Contains("sheet1", StringComparison.Ordinal)),
            ReadParts(saved).Where(part => !part.Name.Contains("sheet1", StringComparison.Ordinal))
        );
        Assert.False(CorrectableFile.Open(".xlsx", content, "a.xlsx")!.Targets.Last().Target.CanReplace(new TextRange(1, 2)));
    }

    [Fact]
    public void Other_formats_cannot_be_corrected() => Assert.Null(CorrectableFile.Open(".csv", [], "a.csv"));

    private static byte[] Replace(CorrectableFile file, string before, string after, Func<int, bool>? isWanted = null)
    {
        foreach (var target in file.Targets.Where(target => isWanted?.Invoke(target.Line) is not false))
        {
            for (
                var at = target.Target.Text.IndexOf(before, StringComparison.Ordinal);
                at >= 0;
                at = target.Target.Text.IndexOf(before, at, StringComparison.Ordinal)
            )
            {
                target.Target.Replace(new TextRange(at, at + before.Length), after);
                at += after.Length;
            }

            file.Add(target);
        }

        return file.Save();
    }

    /// <summary>Creates a workbook whose cells share their strings, as Excel saves it.</summary>
    private static byte[] CreateWorkbook(string[] strings, int[][] rows)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var sheet = workbook.AddNewPart<WorksheetPart>("r1");
            workbook.AddNewPart<SharedStringTablePart>("r2").SharedStringTable = new SharedStringTable(
                strings.Select(text => new SharedStringItem(new Text(text)))
            );
            sheet.Worksheet = new Worksheet(
                new SheetData(
                    rows.Select(row => new Row(row.Select(index => new Cell(new CellValue(index)) { DataType = CellValues.SharedString })))
                )
            );
            workbook.Workbook = new Workbook(
                new Sheets(
                    new Sheet
                    {
                        Id = "r1",
                        SheetId = 1,
                        Name = "Sheet",
                    }
                )
            );
        }

        return stream.ToArray();
    }

    private static List<string> ReadCells(byte[] content)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(content), isEditable: false);
        return [.. XlsxSheetReader.Read(document).SelectMany(row => row.Cells.OrderBy(cell => cell.Key).Select(cell => cell.Value))];
    }

    private static List<(string Name, string Content)> ReadParts(byte[] content)
    {
        using var archive = new ZipArchive(new MemoryStream(content));
        return [.. archive.Entries.Select(entry => (entry.FullName, new StreamReader(entry.Open()).ReadToEnd()))];
    }
}
