using System.Text.Json;
using Translate.Cli.Tests.Support;

namespace Translate.Cli.Tests;

public sealed class RunCommandTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public RunCommandTests() => _folder.WriteArticle("in/a.txt");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_translation_has_the_terms_and_paragraphs_of_the_article()
    {
        (await _folder.RunAsync("run", "in")).MustEnd(0);
        var paragraphs = _folder.Read("out/a.txt").Split("\n\n");
        Assert.Equal(2, paragraphs.Length);
        Assert.Contains("Security Council", paragraphs[1], StringComparison.Ordinal);
        Assert.Contains("ceasefire", paragraphs[1], StringComparison.Ordinal);
        _folder.MustHaveOutputs("out/a");
    }

    [Fact]
    public async Task Shows_source_and_target_side_by_side()
    {
        (await _folder.RunAsync("run", "in", "--format", "jsonl")).MustEnd(0);
        var sources = _folder
            .Read("out/a.txt.bilingual.jsonl")
            .TrimEnd()
            .Split('\n')
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("source").GetString());
        Assert.Equal(["Presiden membuka konferensi itu.", "Dewan Keamanan akan membahas gencatan senjata."], sources);
    }

    [Fact]
    public async Task The_summary_names_the_engine_its_quality_and_the_page_to_open()
    {
        var result = (await _folder.RunAsync("run", "in")).MustEnd(0);
        Assert.Contains("offline 3, gist quality: not to be published as it is", result.Output, StringComparison.Ordinal);
        Assert.Contains($"Open {Path.Combine("out", "index.html")}", result.Output, StringComparison.Ordinal);
        Assert.Empty(result.Error);
    }

    [Fact]
    public async Task Json_prints_one_object_on_standard_output()
    {
        _folder.Write("in/bad.txt", [0xFF]);

        var result = (await _folder.RunAsync("run", "in", "--json")).MustEnd(12, "in/bad.txt");
        Assert.Single(result.Lines);
        Assert.Equal("out", result.Json.GetProperty("output").GetString());
        Assert.Equal(1, result.Json.GetProperty("total").GetProperty("documents").GetInt32());
        Assert.Equal(1, result.Json.GetProperty("failed").GetInt32());
        Assert.Equal(2, result.Json.GetProperty("total").GetProperty("termsApplied").GetInt32());
    }

    [Fact]
    public async Task The_report_lists_every_article_once_with_its_result()
    {
        _folder.Write("in/bad.txt", [0xFF]);

        (await _folder.RunAsync("run", "in")).MustEnd(12);
        using var report = JsonDocument.Parse(_folder.Read("out/report.json"));
        var documents = report
            .RootElement.GetProperty("documents")
            .EnumerateArray()
            .Select(document => $"{document.GetProperty("path")} {document.GetProperty("status")}");
        Assert.Equal(["in/a.txt done", "in/bad.txt failed"], documents);
    }

    [Fact]
    public async Task A_dry_run_reports_what_it_would_send_and_writes_nothing()
    {
        var result = (await _folder.RunAsync("run", "in", "--dry-run", "--json")).MustEnd(0);
        var plan = JsonDocument.Parse(result.Lines[0]).RootElement;
        Assert.Equal("a.txt", plan.GetProperty("name").GetString());
        var work = plan.GetProperty("work");
        Assert.Equal(2, work.GetProperty("new").GetInt32());
        Assert.Equal(
            "Presiden membuka konferensi itu.".Length + "Dewan Keamanan akan membahas gencatan senjata.".Length,
            work.GetProperty("characters").GetInt32()
        );
        Assert.Equal(2, plan.GetProperty("terms").GetInt32());
        Assert.False(Directory.Exists(_folder.GetPath("out")));
    }

    [Fact]
    public async Task A_dry_run_reports_unreadable_files()
    {
        _folder.Write("in/bad.txt", [0xFF]);

        var result = (await _folder.RunAsync("run", "in", "--dry-run")).MustEnd(12, "in/bad.txt: not valid UTF-8 at byte 0");
        Assert.Contains("Nothing was translated or written", result.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.GetPath("out")));
    }

    [Theory]
    [InlineData("html,txt")]
    [InlineData("txt, html,txt")]
    public async Task Only_the_requested_formats_are_written(string formats)
    {
        (await _folder.RunAsync("run", "in", "--format", formats)).MustEnd(0);
        Assert.Equal(["a.txt", "a.txt.bilingual.html", "index.html", "report.json"], _folder.FilesIn("out"));
    }

    [Fact]
    public async Task Arguments_after_the_formats_are_paths()
    {
        (await _folder.RunAsync("run", "-f", "html,txt", "in")).MustEnd(0);
        Assert.Equal(["a.txt", "a.txt.bilingual.html", "index.html", "report.json"], _folder.FilesIn("out"));
    }

    [Fact]
    public async Task An_unknown_format_lists_the_known_formats()
    {
        (await _folder.RunAsync("run", "in", "--format", "pdf")).MustEnd(
            7,
            "there is no output format 'pdf'. Choose from: tsv, jsonl, html, target, docx, tmx, xlsx, xlf."
        );
        Assert.Empty(_folder.FilesIn("out"));
    }

    [Theory]
    [InlineData("ofline", "there is no engine 'ofline'. Did you mean 'offline'?")]
    [InlineData("nonsense", "there is no engine 'nonsense'. Choose one of: auto, offline")]
    public async Task An_unknown_engine_suggests_the_nearest_or_lists_all(string engine, string error)
    {
        (await _folder.RunAsync("run", "in", "--engine", engine)).MustEnd(7, error);
        Assert.Empty(_folder.FilesIn("out"));
    }

    [Fact]
    public async Task A_missing_glossary_is_refused() =>
        (await _folder.RunAsync("run", "in", "--glossary", "nowhere")).MustEnd(
            7,
            "nowhere: there is no such glossary file or folder. Specify an existing one with --glossary"
        );

    [Fact]
    public async Task The_same_file_given_twice_is_translated_once()
    {
        var result = (await _folder.RunAsync("run", "in/a.txt", "in/../in/a.txt", "in", "--json")).MustEnd(0);
        Assert.Equal(1, result.Json.GetProperty("total").GetProperty("documents").GetInt32());
    }

    [Fact]
    public async Task The_same_input_gives_the_same_outputs_at_any_concurrency()
    {
        foreach (var name in "bcdefgh")
        {
            _folder.WriteArticle($"in/{name}.txt");
        }

        (await _folder.RunAsync("run", "in", "--out", "one")).MustEnd(0);
        (await _folder.RunAsync("", new() { ["TRANSLATE_Concurrency"] = "8" }, [], "run", "in", "--out", "eight")).MustEnd(0);
        Assert.Equal(_folder.FilesIn("one"), _folder.FilesIn("eight"));
        Assert.All(
            _folder.FilesIn("one").Except(["report.json"]),
            file => Assert.Equal(_folder.Read($"one/{file}"), _folder.Read($"eight/{file}"))
        );
    }
}
