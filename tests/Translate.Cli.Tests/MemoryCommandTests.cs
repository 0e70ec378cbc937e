using System.Text.Json;
using Translate.Cli.Tests.Support;
using Translate.Core.Memory;

namespace Translate.Cli.Tests;

public sealed class MemoryCommandTests : IDisposable
{
    private const string Human =
        """{"source":"Ia lulus ujian akhir tadi pagi.","target":"She passed the final exam this morning.","origin":"human","state":"final","author":"siti"}""";

    private readonly TestFolder _folder = new();

    [Fact]
    public async Task Without_a_memory_every_command_except_import_reports_it()
    {
        foreach (var verb in new string[][] { ["stats"], ["search", "kata"], ["export"], ["forget", "--engine", "offline"], ["compact"] })
        {
            (await MemoryAsync(7, verb)).MustEnd(7, ["there is no memory"]);
        }

        Assert.False(File.Exists(_folder.GetPath(".translate/memory.db")));
    }

    [Fact]
    public async Task Stats_report_what_a_run_saved()
    {
        await TranslateAsync();
        var stats = (await MemoryAsync(0, "stats", "--json")).Json;
        Assert.Equal((2, 1), (stats.GetProperty("units").GetInt32(), stats.GetProperty("documents").GetInt32()));
        Assert.Equal("offline", stats.GetProperty("groups")[0].GetProperty("engine").GetString());
        Assert.Contains("2 engine, translated, offline", (await MemoryAsync(0, "stats")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sentences_are_found_by_words_term_document_and_similarity()
    {
        await TranslateAsync();
        Assert.Contains(
            "Dewan Keamanan akan membahas",
            (await MemoryAsync(0, "search", "ceasefire", "dewan")).Output,
            StringComparison.Ordinal
        );
        Assert.Single((await MemoryAsync(0, "search", "--term", "gencatan senjata", "--json")).Lines);
        Assert.Equal(2, (await MemoryAsync(0, "search", "--document", "a.txt", "--json")).Lines.Length);
        var similar = await MemoryAsync(0, "search", "--fuzzy", "Dewan Keamanan akan menolak gencatan senjata.");
        Assert.Contains("^^^^^^^^", similar.Output, StringComparison.Ordinal);
        Assert.Contains("83 %", similar.Output, StringComparison.Ordinal);
        (await MemoryAsync(8, "search", "tidakada")).MustEnd(8, ["No stored sentence"]);
    }

    [Fact]
    public async Task An_empty_search_is_refused() => (await MemoryAsync(7, "search")).MustEnd(7, ["Specify what to search for"]);

    [Fact]
    public async Task The_limit_truncates_results_and_reports_it()
    {
        await TranslateAsync();
        var result = await MemoryAsync(0, "search", "--document", "a.txt", "--limit", "1", "--json");
        Assert.Single(result.Lines);
        Assert.Contains("There are more", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tmx")]
    [InlineData("jsonl")]
    public async Task Export_import_and_second_export_give_the_same_file(string format)
    {
        await TranslateAsync();
        var exported = await MemoryAsync(0, "export", "--format", format);
        _folder.Write("copy." + format, exported.Output);
        Assert.Contains(
            "2 added, 0 renewed, 0 known already, 0 left out",
            (await MemoryAsync(0, "import", "copy." + format, "--memory", "other.db")).Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "0 added, 0 renewed, 2 known already",
            (await MemoryAsync(0, "import", "copy." + format, "--memory", "other.db")).Output,
            StringComparison.Ordinal
        );
        Assert.Equal(exported.Output, (await MemoryAsync(0, "export", "--format", format, "--memory", "other.db")).Output);
    }

    [Fact]
    public async Task A_file_is_written_completely_with_its_count()
    {
        await TranslateAsync();
        Assert.Equal("m.tmx: 2 units", (await MemoryAsync(0, "export", "--out", "m.tmx", "--document", "a.txt")).Lines.Single());
        Assert.StartsWith("<?xml", _folder.Read("m.tmx"), StringComparison.Ordinal);
        (await MemoryAsync(6, "export", "--document", "nothing")).MustEnd(6, ["knows no document 'nothing'"]);
    }

    [Fact]
    public async Task An_imported_translation_is_used_by_the_next_run()
    {
        _folder.Write("in/a.txt", "Ia lulus ujian akhir tadi pagi.\n");
        _folder.Write("human.jsonl", Human);
        await MemoryAsync(0, "import", "human.jsonl");
        await TranslateAsync(article: false);
        Assert.Contains("She passed the final exam this morning.", _folder.Read("out/a.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Units_that_cannot_be_stored_are_reported_and_the_rest_is_imported()
    {
        _folder.Write(
            "m.tmx",
            "<tmx version=\"1.4\"><header/><body>\n<tu><tuv xml:lang=\"id\"><seg>Ia.</seg></tuv></tu>\n<tu><tuv xml:lang=\"id\"><seg>Ia.</seg></tuv><tuv xml:lang=\"en\"><seg>He.</seg></tuv></tu></body></tmx>"
        );
        var result = (await MemoryAsync(0, "import", "m.tmx")).MustEnd(0, ["m.tmx:2:1: there is no English text"]);
        Assert.Contains("1 added, 0 renewed, 0 known already, 1 left out", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unreadable_files_are_reported()
    {
        _folder.Write("bomb.tmx", "<!DOCTYPE tmx [<!ENTITY a \"aa\">]><tmx/>");
        _folder.Write("human.jsonl", Human);
        (await MemoryAsync(6, "import", "bomb.tmx")).MustEnd(6, ["bomb.tmx:1:16", "declares an entity"]);
        (await MemoryAsync(6, "import", "nowhere.tmx")).MustEnd(6, ["nowhere.tmx", "no such file"]);
        (await MemoryAsync(12, "import", "bomb.tmx", "human.jsonl")).MustEnd(12, ["declares an entity"]);
        (await MemoryAsync(6, "import", "appsettings.json")).MustEnd(6, ["appsettings.json", "no decisions of a side-by-side page"]);
        (await MemoryAsync(7, "import", "glossary/diplomacy.yaml")).MustEnd(7, ["--format"]);
    }

    [Fact]
    public async Task Approval_is_given_by_a_flag()
    {
        _folder.Write(
            "m.tmx",
            "<tmx version=\"1.4\"><header/><body><tu><tuv xml:lang=\"id\"><seg>Ia.</seg></tuv><tuv xml:lang=\"en\"><seg>He.</seg></tuv></tu></body></tmx>"
        );
        await MemoryAsync(0, "import", "m.tmx", "--approved");
        Assert.Contains("1 memory, reviewed", (await MemoryAsync(0, "stats")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forgetting_needs_confirmation()
    {
        await TranslateAsync();
        (await MemoryAsync(7, "forget", "--engine", "offline")).MustEnd(7, ["2 units would be forgotten", "--yes"]);
        Assert.Equal(2, (await MemoryAsync(0, "stats", "--json")).Json.GetProperty("units").GetInt32());
    }

    [Fact]
    public async Task Forgetting_an_engine_keeps_human_translations()
    {
        await TranslateAsync();
        _folder.Write("human.jsonl", Human);
        await MemoryAsync(0, "import", "human.jsonl");
        Assert.Contains(
            "2 units and 0 documents forgotten",
            (await MemoryAsync(0, "forget", "--engine", "offline", "--yes")).Output,
            StringComparison.Ordinal
        );
        Assert.Equal(1, (await MemoryAsync(0, "stats", "--json")).Json.GetProperty("units").GetInt32());
    }

    [Fact]
    public async Task Forgetting_a_document_removes_units_that_only_it_uses()
    {
        await TranslateAsync();
        _folder.Write("in/b.txt", "Presiden membuka konferensi itu.\n");
        await TranslateAsync(article: false);
        var result = await MemoryAsync(0, "forget", "--document", "a.txt", "--yes", "--json");
        Assert.Equal(
            (1, 1, 1),
            (
                result.Json.GetProperty("units").GetInt32(),
                result.Json.GetProperty("documents").GetInt32(),
                result.Json.GetProperty("sharedKept").GetInt32()
            )
        );
        (await MemoryAsync(6, "forget", "--document", "a.txt", "--yes")).MustEnd(6, ["knows no document"]);
    }

    [Theory]
    [InlineData("--older-than", "90d")]
    [InlineData("--before", "2001-01-31")]
    public async Task Recent_units_are_not_forgotten_by_age(string option, string value)
    {
        await TranslateAsync();
        (await MemoryAsync(8, "forget", option, value, "--yes")).MustEnd(8, ["0 units"]);
    }

    [Theory]
    [InlineData("--older-than", "90")]
    [InlineData("--older-than", "9999y")]
    [InlineData("--before", "31.1.2026")]
    public async Task An_invalid_age_is_refused(string option, string value) =>
        (await MemoryAsync(7, "forget", option, value)).MustEnd(7, [option]);

    [Fact]
    public async Task The_space_of_forgotten_units_is_freed()
    {
        _folder.Write(
            "m.jsonl",
            string.Join(
                '\n',
                Enumerable.Range(0, 2000).Select(i => Human.Replace("ujian akhir", $"ujian akhir nomor {i}", StringComparison.Ordinal))
            )
        );
        await MemoryAsync(0, "import", "m.jsonl");
        await MemoryAsync(0, "forget", "--before", "2999-01-01", "--yes");
        var before = (await MemoryAsync(0, "stats", "--json")).Json.GetProperty("bytes").GetInt64();
        await MemoryAsync(0, "compact");
        Assert.InRange((await MemoryAsync(0, "stats", "--json")).Json.GetProperty("bytes").GetInt64(), 1, before / 2);
    }

    [Fact]
    public async Task A_command_that_writes_waits_for_a_run()
    {
        await TranslateAsync();
        var running = await RunLock.AcquireAsync(
            _folder.GetPath(".translate/memory.db"),
            _ => { },
            TimeProvider.System,
            TestContext.Current.CancellationToken
        );
        using var waiting = TranslateProcess.Start(_folder.GetPath(string.Empty), ["memory", "compact"]);
        await waiting.UntilItSaysAsync("Waiting for it");
        Assert.False(waiting.HasExited);
        running.Dispose();
        (await waiting.WaitAsync([])).MustEnd(0, ["Waiting for it"]);
    }

    [Fact]
    public async Task A_glossary_difference_lists_the_stored_segments_it_affects()
    {
        await TranslateAsync();
        _folder.Write("new.yaml", "terms:\n  Dewan Keamanan: Security Council\n  gencatan senjata: truce\n");
        var result = (await _folder.RunAsync("glossary", "diff", "glossary", "new.yaml")).MustEnd(0);
        Assert.Contains("= a.txt: Dewan Keamanan akan membahas gencatan senjata.", result.Output, StringComparison.Ordinal);
        Assert.Contains(
            "Memory: 1 stored segment touched; 1 of them, 46 characters, would be asked again. Documents: a.",
            result.Output,
            StringComparison.Ordinal
        );
        var json = (await _folder.RunAsync("glossary", "diff", "glossary", "new.yaml", "--json"))
            .Lines.Select(line => JsonDocument.Parse(line).RootElement)
            .ToList();
        Assert.Equal(1, json[^1].GetProperty("total").GetProperty("memory").GetProperty("askedAgain").GetInt32());
    }

    public void Dispose() => _folder.Dispose();

    private async Task TranslateAsync(bool article = true)
    {
        if (article)
        {
            _folder.WriteArticle("in/a.txt");
        }

        (await _folder.RunAsync("run")).MustEnd(0);
    }

    private async Task<ProcessResult> MemoryAsync(int exitCode, params string[] arguments) =>
        (await _folder.RunAsync(["memory", .. arguments])).MustEnd(exitCode);
}
