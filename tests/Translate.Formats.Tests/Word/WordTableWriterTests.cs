using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Translate.Core.Bitexts;
using Translate.Core.Glossaries;
using Translate.Formats.Word.Review;

namespace Translate.Formats.Tests.Word;

public class WordTableWriterTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static async Task<byte[]> WriteAsync(params TranslationUnit[] units)
    {
        using var stream = new MemoryStream();
        await new WordTableWriter().WriteAsync(TestData.Bitext(units), stream, TestData.CancellationToken);
        return stream.ToArray();
    }

    private static async Task<IReadOnlyList<XElement>> RowsAsync(params TranslationUnit[] units) =>
        [
            .. XDocument
                .Parse(WordTestFiles.GetPart(await WriteAsync(units), "word/document.xml"), LoadOptions.PreserveWhitespace)
                .Descendants(W + "tr"),
        ];

    private static string[] Cells(XElement row) =>
        [.. row.Elements(W + "tc").Select(cell => string.Concat(cell.Descendants(W + "t").Select(text => text.Value)))];

    [Fact]
    public async Task A_unit_is_a_row_below_a_repeated_heading()
    {
        var rows = await RowsAsync(TestData.Unit("Harga naik.", "Prices rise."), TestData.Untranslated("Kata.", 1));
        Assert.Equal(["#", "Indonesian", "English", "State", "Findings"], Cells(rows[0]));
        Assert.NotNull(rows[0].Element(W + "trPr")!.Element(W + "tblHeader"));
        Assert.Equal(["1.1", "Harga naik.", "Prices rise.", "translated", string.Empty], Cells(rows[1]));
        Assert.Equal("initial", Cells(rows[2])[3]);
        Assert.Contains("not-translated", Cells(rows[2])[4], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Terms_are_marked_on_both_sides()
    {
        var unit = TestData.Unit("Dewan Keamanan bersidang.", "The Security Council met.") with
        {
            Terms =
            [
                TestData.Outcome(
                    TestData.Term("Dewan Keamanan", "Security Council"),
                    "Dewan Keamanan bersidang.",
                    "The Security Council met."
                ),
            ],
        };
        var rows = await RowsAsync(unit);
        var marked = rows[1].Descendants(W + "r").Where(run => run.Descendants(W + "u").Any()).Select(run => run.Value);
        Assert.Equal(["Dewan Keamanan", "Security Council"], marked);
    }

    [Fact]
    public async Task A_violated_term_has_a_different_mark()
    {
        var unit = TestData.Unit("Dewan Keamanan bersidang.", "They met.") with
        {
            Terms =
            [
                TestData.Outcome(
                    TestData.Term("Dewan Keamanan", "Security Council"),
                    "Dewan Keamanan bersidang.",
                    null,
                    TermOutcomeKind.Violated
                ),
            ],
        };
        var rows = await RowsAsync(unit);
        Assert.Equal("wave", rows[1].Descendants(W + "u").Single().Attribute(W + "val")!.Value);
    }

    [Theory]
    [InlineData("<w:p/> & ]]>")]
    [InlineData("=1+1")]
    [InlineData("a\u0001\uFFFFb")]
    [InlineData("  dua blanko  ")]
    [InlineData("{ HYPERLINK \"file:///etc/passwd\" }")]
    public async Task Any_text_is_written_as_text(string text)
    {
        var rows = await RowsAsync(TestData.Unit("Kata.", text));
        Assert.Equal(
            text.Replace("\u0001", string.Empty, StringComparison.Ordinal).Replace("\uFFFF", string.Empty, StringComparison.Ordinal),
            Cells(rows[1])[2]
        );
        Assert.Equal(5, rows[1].Elements().Count(element => element.Name == W + "tc"));
    }

    [Fact]
    public async Task The_document_is_valid()
    {
        var package = await WriteAsync(TestData.Unit("Harga naik.", "Prices rise."), TestData.Untranslated("Kata.", 1));
        using var opened = WordprocessingDocument.Open(new MemoryStream(package), isEditable: false);
        Assert.Equal(
            [],
            new OpenXmlValidator(FileFormatVersions.Office2019)
                .Validate(opened, TestData.CancellationToken)
                .Select(error => error.Description)
        );
    }

    [Fact]
    public async Task The_same_bitext_gives_the_same_bytes() =>
        Assert.Equal(
            await WriteAsync(TestData.Unit("Harga naik.", "Prices rise.")),
            await WriteAsync(TestData.Unit("Harga naik.", "Prices rise."))
        );
}
