using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Formats.Bilingual;

namespace Translate.Formats.Tests.Bilingual;

public class XlsxBitextWriterTests
{
    [Fact]
    public async Task Written_units_are_read_back()
    {
        var bitext = BilingualData.Create();
        Check(bitext, await BilingualData.WriteAsync(new XlsxBitextWriter(), bitext));
    }

    [Fact]
    public async Task The_same_article_gives_the_same_file()
    {
        var bitext = BilingualData.Create();
        Assert.Equal(
            await BilingualData.WriteAsync(new XlsxBitextWriter(), bitext),
            await BilingualData.WriteAsync(new XlsxBitextWriter(), bitext)
        );
    }

    [Fact]
    public async Task A_text_that_is_too_long_for_a_cell_is_truncated()
    {
        var text = string.Concat(Enumerable.Repeat("😀", 20_000));
        var row = Assert.Single(Read(await BilingualData.WriteAsync(new XlsxBitextWriter(), TestData.Bitext(TestData.Unit(text, "a")))));
        Assert.EndsWith("😀 […]", row.Source, StringComparison.Ordinal);
        Assert.True(row.Source.Length <= SpreadsheetText.MaxLength);
    }

    [Fact]
    public async Task Source_codes_are_recovered_from_their_markers()
    {
        var bitext = BilingualData.Create();
        var unit = bitext.Units[0];
        var row = Read(await BilingualData.WriteAsync(new XlsxBitextWriter(), bitext))[0];
        Assert.Equal(
            unit.TargetCodes.Select(code => (code.Position, code.Kind, code.PairId, code.Data)),
            CodeMarkers.Resolve(row.TargetCodes, unit.Segment.Codes)!.Select(code => (code.Position, code.Kind, code.PairId, code.Data))
        );
        Assert.Null(CodeMarkers.Resolve([new InlineCode(0, InlineCodeKind.Standalone, string.Empty, "⟦99/⟧")], unit.Segment.Codes));
    }

    [Fact]
    public async Task LibreOffice_keeps_ids_and_texts()
    {
        var office = Array.Find(["/usr/bin/soffice", "/usr/bin/libreoffice"], File.Exists);
        Assert.SkipWhen(office is null, "LibreOffice is not installed.");
        using var folder = new TemporaryFolder();
        var bitext = BilingualData.Create();
        var ten = bitext with
        {
            Units =
            [
                .. bitext.Units,
                .. Enumerable
                    .Range(2, 9)
                    .Select(i => TestData.Unit($"Kalimat {i}", $"Sentence {i}", 0) with { Segment = new(0, i, new(0, 1), $"Kalimat {i}") }),
            ],
        };
        File.WriteAllBytes(folder["a.xlsx"], await BilingualData.WriteAsync(new XlsxBitextWriter(), ten));
        UnixCommand.Run(
            office,
            "--headless",
            $"-env:UserInstallation=file://{folder["profile"]}",
            "--convert-to",
            "csv:Text - txt - csv (StarCalc):9,34,76,1",
            "--outdir",
            folder["csv"],
            folder["a.xlsx"]
        );
        UnixCommand.Run(
            office,
            "--headless",
            $"-env:UserInstallation=file://{folder["profile"]}",
            "--convert-to",
            "xlsx",
            "--outdir",
            folder["saved"],
            folder["a.xlsx"]
        );
        var csv = folder.Read("csv/a.csv");
        Assert.Contains("\n\"1.10\"\t\"Kalimat 9\"\t\"Sentence 9\"\t\"translated\"\t", csv, StringComparison.Ordinal);
        Assert.Contains("\t\"=1+1\"\t\"=1+1.\"\t", csv, StringComparison.Ordinal);
        Check(ten, File.ReadAllBytes(folder["saved/a.xlsx"]));
    }

    private static IReadOnlyList<BilingualRow> Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return XlsxBilingualReader.Read(stream, "a.xlsx");
    }

    private static void Check(Bitext bitext, byte[] bytes)
    {
        var rows = Read(bytes);
        Assert.Equal(bitext.Units.Select(unit => unit.Id), rows.Select(row => row.Id));
        foreach (var (unit, row) in bitext.Units.Zip(rows))
        {
            Assert.Equal(unit.Source, row.Source);
            Assert.Equal(unit.IsUntranslated ? string.Empty : unit.Target, row.Target);
            Assert.Equal(unit.State, row.State);
            Assert.Null(row.Problem);
            Assert.Equal(
                unit.TargetCodes.Select(code => (code.Position, code.Kind)),
                row.TargetCodes.Select(code => (code.Position, code.Kind))
            );
        }
    }
}
