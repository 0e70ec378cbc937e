using System.Text;
using System.Text.Json.Nodes;
using Translate.Cli.Tests.Support;

namespace Translate.Cli.Tests;

/// <summary>What a person changes in an output comes back to the memory, and the next run writes it.</summary>
[Collection(nameof(OneAtATime))]
public sealed partial class EditedOutputTests : IDisposable
{
    private const string Target = "out/a.txt";
    private const string Tsv = "out/a.txt.bilingual.tsv";
    private const string Jsonl = "out/a.txt.bilingual.jsonl";

    private readonly TestFolder _folder = new();

    public EditedOutputTests() =>
        _folder.Write(
            "in/a.txt",
            "Presiden membuka konferensi itu. Menteri pulang ke Jakarta pada 6 Juni.\n\nDewan Keamanan akan membahas gencatan senjata.\n\nwww.kompas.com\n"
        );

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_edited_translation_is_imported_and_used_by_the_next_run()
    {
        await RunAsync(0, "run");
        var (old, edited) = Edit(Target, "conference", "conference in Bali");
        var refused = await RunAsync(12, "run");
        Assert.Contains(
            "To keep the edit, run 'translate memory import out/a.txt'. To replace it, delete it, or run with --overwrite.",
            refused.Error,
            StringComparison.Ordinal
        );

        Assert.Equal("out/a.txt: 1 edited, 0 approved, 2 unchanged", (await RunAsync(0, "memory", "import", Target)).Lines.Single());
        Assert.Equal(
            "out/a.txt: nothing was changed since it was written or imported",
            (await RunAsync(0, "memory", "import", Target)).Lines.Single()
        );
        Assert.Contains("up to date  in/a.txt", (await RunAsync(0, "status", "--all")).Output, StringComparison.Ordinal);

        var summary = (await RunAsync(0, "run", "--json")).Json.GetProperty("total");
        Assert.Equal((1, 0), (summary.GetProperty("fromHuman").GetInt32(), summary.GetProperty("work").GetProperty("new").GetInt32()));
        Assert.Equal(edited, _folder.Read(Target));
        Assert.Contains("conference in Bali.\thuman\treviewed", _folder.Read(Tsv), StringComparison.Ordinal);
        Assert.Contains(
            "\"fromHuman\":1",
            _folder.Read("out/report.json").Replace(" ", string.Empty, StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.NotEqual(old, edited);

        await RunAsync(0, "run");
        Assert.Equal(edited, _folder.Read(Target));
    }

    [Fact]
    public async Task Page_decisions_are_imported_with_notes_and_a_proposed_term_is_printed()
    {
        await RunAsync(0, "run");
        const string of =
            "\"source\":\"Presiden membuka konferensi itu.\",\"id\":\"1.1\",\"author\":\"Budi\",\"at\":\"2026-03-02T08:00:00Z\"";
        _folder.Write(
            "a.txt.decisions.json",
            $$"""{"format":"translate-decisions","version":2,"document":"a.txt","decisions":[{{{of}},"target":"The president opened the congress.","state":"reviewed"}],"steps":[{{{of}},"kind":"comment","note":"Ask"},{{{of}},"kind":"propose","term":"konferensi itu","rendering":"the congress"},{{{of}},"kind":"propose","term":"gencatan senjata","rendering":"truce"}]}"""
        );
        var result = await RunAsync(12, "memory", "import", "a.txt.decisions.json");
        Assert.Equal(
            [
                "a.txt.decisions.json: 1 edited, 0 approved, 0 unchanged, 1 note (comments, flags, dismissals, waivers, errors), 1 term proposed, 1 conflict",
                "  Budi proposes a term (1.1). To take it: translate glossary add 'konferensi itu' 'the congress'",
            ],
            result.Lines
        );
        Assert.Contains("the glossary has 'gencatan senjata' as 'ceasefire'", result.Error, StringComparison.Ordinal);
        await RunAsync(0, "run");
        Assert.Contains("The president opened the congress.", _folder.Read(Target), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edited_table_is_imported_and_states_approve_unchanged_rows()
    {
        await RunAsync(0, "run");
        var rows = _folder.Read(Tsv).Split('\n');
        rows[1] = rows[1].Replace("conference", "congress", StringComparison.Ordinal);
        rows[3] = rows[3].Replace("\ttranslated\t", "\tfinal\t", StringComparison.Ordinal);
        _folder.Write(Tsv, string.Join('\n', [rows[0], rows[3], rows[1], rows[2], .. rows[4..]]));
        await RunAsync(12, "run");

        Assert.Equal($"{Tsv}: 1 edited, 1 approved, 2 unchanged", (await RunAsync(0, "memory", "import", Tsv)).Lines.Single());
        await RunAsync(0, "run");
        Assert.Contains("congress", _folder.Read(Target), StringComparison.Ordinal);
        Assert.Contains("\tengine\tfinal\t", _folder.Read(Tsv), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edited_json_lines_are_imported()
    {
        await RunAsync(0, "run");
        var lines = _folder
            .Read(Jsonl)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonNode.Parse(line)!.AsObject())
            .ToList();
        lines[1]["target"] = "The minister flew home to Jakarta on June 6.";
        _folder.Write(Jsonl, string.Concat(lines.Select(line => line.ToJsonString() + "\n")));

        Assert.Equal($"{Jsonl}: 1 edited, 0 approved, 3 unchanged", (await RunAsync(0, "memory", "import", Jsonl)).Lines.Single());
        await RunAsync(0, "run");
        Assert.Contains("The minister flew home to Jakarta on June 6.", _folder.Read(Target), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_that_a_spreadsheet_saved_to_another_file_is_imported()
    {
        await RunAsync(0, "run");
        var csv = string.Concat(
            _folder
                .Read(Tsv)
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(row =>
                    string.Join(';', row.Split('\t').Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n"
                )
        );
        _folder.Write(
            "mail/a.txt.bilingual.csv",
            CodePagesEncodingProvider
                .Instance.GetEncoding(1252)!
                .GetBytes(csv.Replace("conference", "conference – café", StringComparison.Ordinal))
        );
        Assert.Contains("1 edited", (await RunAsync(0, "memory", "import", "mail/a.txt.bilingual.csv")).Output, StringComparison.Ordinal);
        await RunAsync(0, "run");
        Assert.Contains("conference – café", _folder.Read(Target), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workbook_that_LibreOffice_made_from_the_table_is_imported()
    {
        var office = Array.Find(["/usr/bin/soffice", "/usr/bin/libreoffice"], File.Exists);
        Assert.SkipWhen(office is null, "LibreOffice is not installed.");
        await RunAsync(0, "run");
        _folder.Write("mail/a.txt.bilingual.tsv", _folder.Read(Tsv).Replace("conference", "summit", StringComparison.Ordinal));
        using (
            var convert = System.Diagnostics.Process.Start(
                office,
                [
                    "--headless",
                    $"-env:UserInstallation=file://{_folder.GetPath("profile")}",
                    "--infilter=CSV:9,34,76,1,,0,false,true,false,false,false,0,true",
                    "--convert-to",
                    "xlsx",
                    "--outdir",
                    _folder.GetPath("mail"),
                    _folder.GetPath("mail/a.txt.bilingual.tsv"),
                ]
            )
        )
        {
            await convert.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(
            "mail/a.txt.bilingual.xlsx: 1 edited, 0 approved, 3 unchanged",
            (await RunAsync(0, "memory", "import", "mail/a.txt.bilingual.xlsx")).Lines.Single()
        );
        await RunAsync(0, "run");
        Assert.Contains("summit", _folder.Read(Target), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_XLIFF_file_from_another_program_is_imported()
    {
        await RunAsync(0, "run");
        var rows = _folder.Read(Tsv).Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..4].Select(row => row.Split('\t')).ToList();
        var units = rows.Select(
            (row, i) =>
                $"""<unit id="u{i}"><segment id="{row[0][1..]}" state="{(i == 2 ? "reviewed" : "translated")}"><source>{row[1]}</source><target>{row[2].Replace("conference", "summit", StringComparison.Ordinal)}</target></segment></unit>"""
        );
        _folder.Write(
            "mail/a.txt.bilingual.xlf",
            $"""<?xml version="1.0"?><xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="id" trgLang="en"><file id="f">{string.Concat(units)}</file></xliff>"""
        );
        Assert.Equal(
            "mail/a.txt.bilingual.xlf: 1 edited, 1 approved, 1 unchanged",
            (await RunAsync(0, "memory", "import", "mail/a.txt.bilingual.xlf")).Lines.Single()
        );
        await RunAsync(0, "run");
        Assert.Contains("summit", _folder.Read(Target), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_reports_the_result_of_each_file()
    {
        await RunAsync(0, "run");
        Edit(Target, "conference", "summit");
        var json = (await RunAsync(0, "memory", "import", Target, "--json")).Json;
        Assert.Equal(
            (1, 2, 0),
            (json.GetProperty("edited").GetInt32(), json.GetProperty("unchanged").GetInt32(), json.GetProperty("notTaken").GetInt32())
        );
    }

    [Theory]
    [InlineData("""{"source":"Ia pulang.","target":"He went.","origin":"robot","state":"final"}""", "the value of 'origin' cannot be used")]
    [InlineData("""{"source":"Ia pulang.","origin":"human","state":"final"}""", "'target' is missing")]
    [InlineData(
        """{"source":"Ia pulang.","target":"He went.","origin":"human","state":"final","colour":1}""",
        "there is no field 'colour'"
    )]
    [InlineData("""{"source":1,"target":"He went.","origin":"human","state":"final"}""", "the value of 'source' cannot be used")]
    [InlineData("""[]""", "cannot be used")]
    public async Task An_invalid_unit_is_described_without_internal_names(string line, string message)
    {
        _folder.Write("m.jsonl", line + "\n");
        var error = (await RunAsync(6, "memory", "import", "m.jsonl")).Error;
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.DoesNotContain("Translate.Core", error, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_never_replaces_outputs_of_a_namesake_in_another_folder()
    {
        _folder.Write("b/a.txt", "Mereka tidur.\n");
        await RunAsync(12, "run", "in/a.txt", "b/a.txt");
        var before = _folder.Read(Target);
        Assert.Contains(
            "its outputs would overwrite those of in/a.txt, which an earlier run wrote",
            (await RunAsync(6, "run", "b/a.txt")).Error,
            StringComparison.Ordinal
        );
        Assert.Equal(before, _folder.Read(Target));

        File.Delete(_folder.GetPath("in/a.txt"));
        await RunAsync(0, "run", "b/a.txt");
        Assert.NotEqual(before, _folder.Read(Target));
    }

    [Fact]
    public async Task A_byte_order_mark_is_written_if_configured_and_read_back()
    {
        _folder.WriteSettings("""{ "Input": ["in"], "Output": "out", "Glossary": "glossary", "Concurrency": 1, "Tsv": { "Bom": true } }""");
        await RunAsync(0, "run");
        Assert.Equal([0xEF, 0xBB, 0xBF], File.ReadAllBytes(_folder.GetPath(Tsv))[..3]);
        _folder.Write(
            Tsv,
            [
                .. Encoding.UTF8.Preamble,
                .. Encoding.UTF8.GetBytes(_folder.Read(Tsv).Replace("conference", "summit", StringComparison.Ordinal)),
            ]
        );
        Assert.Contains("1 edited", (await RunAsync(0, "memory", "import", Tsv)).Output, StringComparison.Ordinal);
    }

    private (string Old, string New) Edit(string file, string old, string @new)
    {
        var text = _folder.Read(file);
        Assert.Contains(old, text, StringComparison.Ordinal);
        var edited = text.Replace(old, @new, StringComparison.Ordinal);
        _folder.Write(file, edited);
        return (text, edited);
    }

    private async Task<ProcessResult> RunAsync(int exitCode, params string[] arguments) =>
        (await CommandLineRunner.RunAsync(_folder.GetPath(string.Empty), arguments)).MustEnd(exitCode);
}
