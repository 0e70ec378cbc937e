using CsCheck;
using Translate.Core.Bitexts;
using Translate.Core.Edits.Tables;
using Translate.Core.Output;

namespace Translate.Core.Tests.Output;

public class TsvWriterTests
{
    private const string Heading = "id\tsource\ttarget\torigin\tstate\tengine\tquality\tterms\tfindings";

    [Theory]
    [InlineData("kata", "kata")]
    [InlineData("", "")]
    [InlineData("a\tb\nc\rd", @"a\tb\nc\rd")]
    [InlineData(@"a\nb", @"a\\nb")]
    public void Characters_that_would_break_a_row_are_escaped(string text, string cell) => Assert.Equal(cell, TsvWriter.EscapeCell(text));

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+62 21")]
    [InlineData("- beras")]
    [InlineData("@redaksi")]
    [InlineData("＝1+1")]
    [InlineData("'=1+1")]
    public void A_formula_gets_an_apostrophe(string text) => Assert.Equal("'" + text, TsvWriter.EscapeCell(text));

    [Theory]
    [InlineData("\"=1+1\"", "\"\"\"=1+1\"\"\"")]
    [InlineData("\"Halo,\" katanya.", "\"\"\"Halo,\"\" katanya.\"")]
    [InlineData("\"tanpa akhir", "\"\"\"tanpa akhir\"")]
    [InlineData("Ia berkata \"ya\".", "Ia berkata \"ya\".")]
    [InlineData("\"", "\"\"\"\"")]
    public void A_quotation_mark_at_the_start_is_quoted(string text, string cell) => Assert.Equal(cell, TsvWriter.EscapeCell(text));

    [Fact]
    public async Task A_spreadsheet_runs_no_cell_of_an_output()
    {
        var office = Array.Find(["/usr/bin/soffice", "/usr/bin/libreoffice"], File.Exists);
        Assert.SkipWhen(office is null, "LibreOffice is not installed.");
        using var folder = new TemporaryFolder();
        string[] texts = ["=1+1", "\"=1+1\"", "+1+1", "-1+1", "@SUM(1;1)", "'=1+1", "\"=1+1"];
        folder.Write(
            "a.tsv",
            await TestData.WriteAsync(new TsvWriter(), TestData.Bitext([.. texts.Select((text, i) => TestData.Unit(text, text, i))]))
        );
        folder.Write("bare.tsv", "id\tsource\n1\t=1+1\n");
        UnixCommand.Run(
            office,
            "--headless",
            $"-env:UserInstallation=file://{folder["profile"]}",
            "--infilter=CSV:9,34,76,1,,0,false,true,false,false,false,0,true",
            "--convert-to",
            "csv",
            "--outdir",
            folder["out"],
            folder["a.tsv"],
            folder["bare.tsv"]
        );

        // Cells keep the separator of the file that is read.
        Assert.Equal("2", GetCells("out/bare.csv")[1]);
        var cells = GetCells("out/a.csv");
        Assert.Equal(texts.Length + 1, cells.Count);
        Assert.DoesNotContain(cells, cell => cell is "2" or "0");

        List<string> GetCells(string file) =>
            [.. folder.Read(file).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(row => row.Split('\t')[1])];
    }

    [Theory]
    [InlineData("a\u0007b", @"a\u0007b")]
    [InlineData("a\u2028b\u2029c\u0085d", @"a\u2028b\u2029c\u0085d")]
    [InlineData("😀", "😀")]
    public void Control_characters_and_line_separators_are_escaped(string text, string cell) =>
        Assert.Equal(cell, TsvWriter.EscapeCell(text));

    [Fact]
    public async Task A_spreadsheet_and_a_script_read_the_same_nine_columns()
    {
        string[] texts =
        [
            "\"Halo,\" katanya.",
            "Ia berkata \"ya\".",
            "\"tanpa akhir",
            "a\tb\nc",
            "=1+1",
            "'=1+1",
            "a;b,c",
            "\\n",
            "17.30",
            "“Ya”",
        ];
        using var folder = new TemporaryFolder();
        folder.Write(
            "a.tsv",
            await TestData.WriteAsync(new TsvWriter(), TestData.Bitext([.. texts.Select((text, i) => TestData.Unit(text, text, i))]))
        );
        var own = TableRows.Read(folder.Read("a.tsv"), '\t').Select(row => row.Cells).ToList();
        Assert.All(own, row => Assert.Equal(9, row.Count));
        Assert.Equal(texts.Length + 1, own.Count);

        folder.Write(
            "rows.py",
            "import csv, json, sys\nprint(json.dumps(list(csv.reader(open(sys.argv[1], encoding='utf-8', newline=''), 'excel-tab'))))\n"
        );
        var python = Array.Find(["/usr/bin/python3", "/usr/local/bin/python3"], File.Exists);
        Assert.SkipWhen(python is null, "Python is not installed.");
        Assert.Equal(
            own,
            System.Text.Json.JsonSerializer.Deserialize<List<List<string>>>(UnixCommand.Read(python, folder["rows.py"], folder["a.tsv"]))!
        );

        var office = Array.Find(["/usr/bin/soffice", "/usr/bin/libreoffice"], File.Exists);
        Assert.SkipWhen(office is null, "LibreOffice is not installed.");
        UnixCommand.Run(
            office,
            "--headless",
            $"-env:UserInstallation=file://{folder["profile"]}",
            "--infilter=CSV:9,34,76,1,,0,false,true,false,false,false,0,true",
            "--convert-to",
            "csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,false,false,false,-1",
            "--outdir",
            folder["out"],
            folder["a.tsv"]
        );
        var ids = TableRows
            .Read(folder.Read(folder.Files().Single(file => file.StartsWith("out/", StringComparison.Ordinal))), '\t')
            .Select(row => row.Cells[0])
            .ToList();
        Assert.Equal(["id", .. Enumerable.Range(1, texts.Length).Select(i => $"s{i}.1")], ids);
    }

    [Fact]
    public async Task A_byte_order_mark_is_written_on_request()
    {
        using var stream = new MemoryStream();
        await new TsvWriter(hasByteOrderMark: true).WriteAsync(TestData.Bitext(), stream, TestData.CancellationToken);
        Assert.Equal([0xEF, 0xBB, 0xBF, (byte)'i', (byte)'d'], stream.ToArray()[..5]);
    }

    [Fact]
    public void Any_text_is_read_back() =>
        Gen.OneOf(
                Gen.String,
                Gen.OneOf(
                        "\t",
                        "\n",
                        "\r\n",
                        "\"",
                        "\"\"",
                        "'",
                        "=",
                        "+",
                        "-",
                        "@",
                        "\\",
                        "\\t",
                        "\\u0041",
                        "\u2028",
                        "\u0085",
                        "\u001C",
                        "\0",
                        "\uD800",
                        "\uFEFF",
                        "＝",
                        "a",
                        " "
                    )
                    .Array[0, 6]
                    .Select(string.Concat)
            )
            .Array[1, 4]
            .Sample(texts =>
            {
                var row = Assert.Single(TableRows.Read(string.Join('\t', texts.Prepend("id").Select(TsvWriter.EscapeCell)) + "\n", '\t'));
                Assert.Equal(texts, row.Cells.Skip(1).Select(TsvCell.Read));
            });

    [Fact]
    public void A_formula_character_inside_a_cell_is_unchanged() => Assert.Equal("a=b", TsvWriter.EscapeCell("a=b"));

    [Fact]
    public void A_cell_is_one_line_and_round_trips() =>
        Gen.OneOf("\\", "t", "n", "r", "\t", "\n", "\r", "a")
            .Array[0, 12]
            .Select(string.Concat)
            .Sample(text =>
            {
                var cell = TsvWriter.EscapeCell(text);
                Assert.DoesNotContain(cell, character => character is '\t' or '\n' or '\r');
                Assert.Equal(text, System.Text.RegularExpressions.Regex.Unescape(cell));
            });

    [Fact]
    public async Task A_unit_is_a_row_below_the_heading()
    {
        var written = await TestData.WriteAsync(
            new TsvWriter(),
            TestData.Bitext(TestData.Unit("Ia\tpulang.", "He went\nhome."), TestData.Unit("Dua.", "Two.", block: 1))
        );
        Assert.Equal(
            [
                Heading,
                "s1.1\tIa\\tpulang.\tHe went\\nhome.\tengine\ttranslated\tfake\tdraft\t\t",
                "s2.1\tDua.\tTwo.\tengine\ttranslated\tfake\tdraft\t\t",
                "",
            ],
            written.Split('\n')
        );
    }

    [Fact]
    public async Task Terms_and_findings_are_in_the_row()
    {
        var unit = TestData.Unit("DK PBB rapat", "The UNSC met") with
        {
            Terms = [TestData.Outcome(TestData.Term("DK PBB", "UNSC"), "DK PBB rapat", "The UNSC met")],
            Findings = [new Finding("number-mismatch", Severity.Warning, "the number 3 is missing"), new Finding("x", Severity.Info, "y")],
        };
        Assert.EndsWith(
            "\tDK PBB = UNSC (applied)\tnumber-mismatch: the number 3 is missing; x: y\n",
            await TestData.WriteAsync(new TsvWriter(), TestData.Bitext(unit)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_unit_without_translation_names_no_engine_and_keeps_its_source() =>
        Assert.Contains(
            "\ns1.1\tDua.\tDua.\tnone\tinitial\t\t\t\tnot-translated: ",
            await TestData.WriteAsync(new TsvWriter(), TestData.Bitext(TestData.Untranslated("Dua.")))
        );

    [Fact]
    public async Task An_article_without_sentences_has_only_the_heading() =>
        Assert.Equal(Heading + "\n", await TestData.WriteAsync(new TsvWriter(), TestData.Bitext()));
}
