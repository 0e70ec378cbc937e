using System.Text.Json;
using System.Xml.Linq;
using Translate.Cli.Tests.Support;

namespace Translate.Cli.Tests;

public sealed class CheckCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("check");

    [Fact]
    public async Task Each_pair_has_its_findings_as_json()
    {
        Write("pairs.tsv", "Anggaran Rp154,5 miliar.\tThe budget is Rp 154.5 million.\nIa pulang.\tHe went home.\n");

        var result = await RunAsync(0, "pairs.tsv", "--json");

        var lines = result.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal([1, 2], lines.Select(line => line.GetProperty("line").GetInt32()));
        var finding = Assert.Single(lines[0].GetProperty("findings").EnumerateArray());
        Assert.Equal("magnitude", finding.GetProperty("id").GetString());
        Assert.Equal("error", finding.GetProperty("severity").GetString());
        Assert.Equal([9, 23], finding.GetProperty("source").EnumerateArray().Select(offset => offset.GetInt32()));
        Assert.Equal(0, lines[1].GetProperty("findings").GetArrayLength());
    }

    [Fact]
    public async Task Positions_are_in_code_points()
    {
        Write("pairs.tsv", "😀 Ada 70 orang.\t😀 There are 71 people.\n");

        var result = await RunAsync(0, "pairs.tsv", "--json");

        var finding = JsonDocument.Parse(Assert.Single(result.Lines)).RootElement.GetProperty("findings")[0];
        Assert.Equal([6, 8], finding.GetProperty("source").EnumerateArray().Select(offset => offset.GetInt32()));
    }

    [Fact]
    public async Task Json_lines_and_tmx_are_read()
    {
        Write("a.jsonl", """{"source":"Ada 70 orang.","target":"There are 71 people.","id":"1"}""" + "\n");
        Write(
            "b.tmx",
            """<tmx version="1.4"><header srclang="id"/><body><tu><tuv xml:lang="id"><seg>Ada 70 orang.</seg></tuv><tuv xml:lang="en"><seg>There are 71 people.</seg></tuv></tu></body></tmx>"""
        );

        var result = await RunAsync(0, "a.jsonl", "b.tmx");

        Assert.Equal(
            [
                "a.jsonl:1: error: '70' is '71' in the translation [number-mismatch]",
                "b.tmx:1: error: '70' is '71' in the translation [number-mismatch]",
            ],
            result.Lines
        );
    }

    [Fact]
    public async Task Xliff_and_workbooks_are_read()
    {
        Write("a.txt", "Ada 70 orang.\n\nMereka pulang.\n");
        using (
            var run = TranslateProcess.Start(_folder.FullName, ["run", "a.txt", "--engine", "offline", "--out", "out", "--format", "xlsx"])
        )
        {
            (await run.WaitAsync([])).MustEnd(0);
        }

        Write(
            "b.xlf",
            """
            <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="id" trgLang="en"><file id="f">
            <unit id="u1"><segment><source>Ada 70 orang.</source><target>There are 71 people.</target></segment></unit>
            <unit id="u2"><segment><source>Mereka pulang.</source></segment></unit>
            </file></xliff>
            """
        );

        var xliff = await RunAsync(12, "b.xlf");
        var workbook = await RunAsync(0, "out/a.txt.bilingual.xlsx", "--json");

        Assert.Equal(["b.xlf:2: error: '70' is '71' in the translation [number-mismatch]"], xliff.Lines);
        Assert.Contains("b.xlf:3: the target is empty.", xliff.Error, StringComparison.Ordinal);
        Assert.Equal([2, 3], workbook.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("line").GetInt32()));
    }

    [Theory]
    [InlineData("error", 8)]
    [InlineData("warning", 8)]
    public async Task A_finding_can_fail_the_command(string severity, int exitCode)
    {
        Write("pairs.tsv", "Ada 70 orang.\tThere are 71 people.\n");

        await RunAsync(exitCode, "pairs.tsv", "--fail-on", severity);
    }

    [Fact]
    public async Task A_severity_of_the_settings_is_used()
    {
        Write("pairs.tsv", "Ada 70 orang.\tThere are 71 people.\n");
        Write("appsettings.json", """{"Checks":{"number-mismatch":"info"}}""");

        var result = await RunAsync(0, "pairs.tsv", "--fail-on", "warning");

        Assert.Contains(": info: ", Assert.Single(result.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"Checks":{"number-mismach":"info"}}""", "Do you mean 'number-mismatch'?")]
    [InlineData("""{"Checks":{"negation":"loud"}}""", "Choose error, warning, info or off.")]
    public async Task An_invalid_setting_is_refused(string settings, string advice)
    {
        Write("pairs.tsv", "a\tb\n");
        Write("appsettings.json", settings);

        Assert.Contains(advice, (await RunAsync(7, "pairs.tsv")).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("satu kolom\n", "pairs.tsv:1: the line has 1 column, not 2.", 6)]
    [InlineData("a\tb\tc\n", "pairs.tsv:1: the line has 3 columns, not 2.", 6)]
    [InlineData("\tb\n", "pairs.tsv:1: the source is empty.", 6)]
    [InlineData("a\t \n", "pairs.tsv:1: the target is empty.", 6)]
    [InlineData("a\tb\nc\n", "pairs.tsv:2: the line has 1 column, not 2.", 12)]
    public async Task An_invalid_line_is_reported_and_the_others_are_checked(string text, string problem, int exitCode)
    {
        Write("pairs.tsv", text);

        Assert.Contains(problem, (await RunAsync(exitCode, "pairs.tsv")).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing.tsv", "missing.tsv: cannot be read")]
    [InlineData("a.docx", "a.docx: not the extension of a bilingual file")]
    public async Task An_unusable_file_is_reported(string file, string problem) =>
        Assert.Contains(problem, (await RunAsync(6, file)).Error, StringComparison.Ordinal);

    [Fact]
    public async Task Pairs_are_compared_with_each_other_on_request()
    {
        Write("a.tsv", "Kata Zelensky.\tSaid Zelensky.\nIa pulang.\tHe went home.\n");
        Write("b.tsv", "Kini Zelensky pergi.\tNow Zelenski has left.\nIa pulang.\tShe left.\n");

        var together = await RunAsync(0, "a.tsv", "b.tsv", "--together");

        Assert.Contains("b.tsv:1: info: 'Zelenski' has another spelling in a.tsv:1 [name-inconsistent]", together.Lines);
        Assert.Contains("b.tsv:2: info: a.tsv:2 is the same and has another translation [inconsistent-translation]", together.Lines);
        Assert.DoesNotContain((await RunAsync(0, "a.tsv", "b.tsv")).Lines, line => line.Contains("inconsistent", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Invalid_bytes_are_reported_with_their_line()
    {
        File.WriteAllBytes(Path.Combine(_folder.FullName, "pairs.tsv"), [.. "a\tb\n"u8, 0xFF, (byte)'\n']);

        Assert.Contains("pairs.tsv:2: ", (await RunAsync(12, "pairs.tsv")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_of_10000_digits_and_a_sentence_of_1_MB_are_checked()
    {
        Write(
            "pairs.tsv",
            $"{new string('9', 10_000)}\t{new string('9', 10_000)}\n{string.Concat(Enumerable.Repeat("dua kata ", 110_000))}\t{string.Concat(Enumerable.Repeat("5 words ", 110_000))}\n"
        );

        var result = await RunAsync(0, "pairs.tsv");

        Assert.InRange(result.Lines.Length, 1, 200);
    }

    [Fact]
    public async Task Reports_for_other_programs_are_valid()
    {
        Write("pairs.tsv", "Ada 70 orang \u0001.\tThere are 71 \u0002 people.\n");

        var sarif = JsonDocument
            .Parse(string.Join('\n', (await RunAsync(0, "pairs.tsv", "--format", "sarif")).Lines))
            .RootElement.GetProperty("runs")[0];
        var junit = XDocument.Parse(string.Join('\n', (await RunAsync(0, "pairs.tsv", "--format", "junit")).Lines));

        Assert.Equal(
            "number-mismatch",
            sarif
                .GetProperty("results")
                .EnumerateArray()
                .Select(item => item.GetProperty("ruleId").GetString())
                .First(id => id!.StartsWith("number", StringComparison.Ordinal))
        );
        Assert.Contains("number-mismatch", junit.Descendants("failure").Select(failure => failure.Attribute("type")!.Value));
    }

    [Fact]
    public async Task The_glossary_is_used()
    {
        Write("pairs.tsv", "Dewan Keamanan bersidang.\tThe Security Board met.\n");
        Write("terms.yaml", "domain: un\nterms:\n  Dewan Keamanan: Security Council\n");

        Assert.Contains(
            "[term-violated]",
            Assert.Single(
                (await RunAsync(0, "pairs.tsv", "--glossary", "terms.yaml")).Lines,
                line => line.Contains("term-", StringComparison.Ordinal)
            ),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Translations_are_measured()
    {
        Write("hyp.en", "The cat sat on the mat.\nHe left.\n");
        Write("ref.en", "The cat sat on the mat.\nHe went home.\n");
        Write("src.id", "Kucing itu duduk di tikar.\nIa pulang 3 kali.\n");
        using var process = TranslateProcess.Start(
            _folder.FullName,
            ["eval", "hyp.en", "ref.en", "--src", "src.id", "--against", "ref.en", "--json"]
        );

        var json = JsonDocument.Parse(string.Concat((await process.WaitAsync([])).MustEnd(0).Lines)).RootElement;

        Assert.Equal(
            ["BLEU", "chrF", "chrF++", "TER"],
            json.GetProperty("scores").EnumerateArray().Select(score => score.GetProperty("metric").GetString())
        );
        Assert.Equal(100, json.GetProperty("scores")[0].GetProperty("other").GetDouble());
        Assert.Equal(500, json.GetProperty("findingsPer1000").GetProperty("number-mismatch").GetDouble());
    }

    [Fact]
    public async Task Term_success_is_measured_for_both_systems()
    {
        Write("hyp.en", "The Security Council met.\nThe Security Council voted.\n");
        Write("other.en", "The Security Council met.\nThe board voted.\n");
        Write("src.id", "Dewan Keamanan bersidang.\nDewan Keamanan memilih.\n");
        Write("terms.yaml", "domain: un\nterms:\n  Dewan Keamanan: Security Council\n");
        using var process = TranslateProcess.Start(
            _folder.FullName,
            ["eval", "hyp.en", "hyp.en", "--src", "src.id", "--against", "other.en", "--glossary", "terms.yaml"]
        );

        Assert.Contains(
            "terms with their rendering: 2 of 2 (100.0 %); the other: 1 of 2 (50.0 %)",
            (await process.WaitAsync([])).MustEnd(0).Lines
        );
    }

    [Fact]
    public async Task Files_of_different_lengths_are_refused()
    {
        Write("hyp.en", "One.\n");
        Write("ref.en", "One.\nTwo.\n");
        using var process = TranslateProcess.Start(_folder.FullName, ["eval", "hyp.en", "ref.en"]);

        Assert.Contains(
            "hyp.en: the file has 1 sentences, and the reference has 2",
            (await process.WaitAsync([])).MustEnd(6).Error,
            StringComparison.Ordinal
        );
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);

    private async Task<ProcessResult> RunAsync(int exitCode, params string[] arguments)
    {
        using var process = TranslateProcess.Start(_folder.FullName, ["check", .. arguments]);
        return (await process.WaitAsync([])).MustEnd(exitCode);
    }
}
