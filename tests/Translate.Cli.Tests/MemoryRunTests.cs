using System.Text.Json;
using Microsoft.Data.Sqlite;
using Translate.Cli.Tests.Support;
using Translate.Core.Bitexts;
using Translate.Core.Memory;

namespace Translate.Cli.Tests;

public sealed class MemoryRunTests : IDisposable
{
    private const string Memory = ".translate/memory.db";

    private readonly TestFolder _folder = new();

    public MemoryRunTests()
    {
        _folder.WriteArticle("in/a.txt");
        _folder.Write("in/b.txt", "Presiden membuka konferensi kedua.\nPresiden membuka konferensi itu.\n");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_second_run_translates_nothing_and_changes_no_output()
    {
        Assert.Equal((3, 0, 1), await WorkAsync());
        var outputs = OutputTimes();
        Assert.Equal((0, 4, 0), await WorkAsync());
        Assert.Equal(outputs, OutputTimes());
    }

    [Fact]
    public async Task Editing_a_term_retranslates_only_its_sentences()
    {
        await WorkAsync();
        _folder.Write("glossary/diplomacy.yaml", "terms:\n  Dewan Keamanan: UN Security Council\n  gencatan senjata: ceasefire\n");
        Assert.Equal((1, 3, 0), await WorkAsync());
        Assert.Contains("UN Security Council", _folder.Read("out/a.txt"));
    }

    [Fact]
    public async Task A_new_term_retranslates_its_sentences_and_a_note_nothing()
    {
        await WorkAsync();
        _folder.Write("glossary/more.yaml", "terms:\n  konferensi:\n    target: conference\n    note: Not a congress.\n");
        Assert.Equal((2, 1, 1), await WorkAsync());
        _folder.Write("glossary/more.yaml", "terms:\n  konferensi:\n    target: conference\n    note: Never a congress.\n");
        Assert.Equal((0, 4, 0), await WorkAsync());
    }

    [Fact]
    public async Task A_human_translation_is_kept_and_flagged_when_its_term_changes()
    {
        const string Source = "Dewan Keamanan akan membahas gencatan senjata.";
        await WorkAsync();
        using (var memory = TranslationMemory.Open(_folder.GetPath(Memory)))
        {
            var unit = memory.GetAllUnits().Single(unit => unit.Source == Source);
            memory.Save([
                unit with
                {
                    Target = "The Security Council is to discuss a ceasefire.",
                    Origin = Origin.Human,
                    State = UnitState.Reviewed,
                    Engine = null,
                    Author = "Sari",
                },
            ]);
        }

        Assert.Equal((0, 4, 0), await WorkAsync());
        Assert.Contains("is to discuss a ceasefire", _folder.Read("out/a.txt"));
        Assert.DoesNotContain("term-changed", _folder.Read("out/a.txt.bilingual.tsv"));

        _folder.Write("glossary/diplomacy.yaml", "terms:\n  Dewan Keamanan: Security Council\n  gencatan senjata: truce\n");
        Assert.Equal((0, 4, 0), await WorkAsync());
        Assert.Contains("is to discuss a ceasefire", _folder.Read("out/a.txt"));
        Assert.Contains(
            "term-changed: a person approved this before the glossary changed: 'gencatan senjata'",
            _folder.Read("out/a.txt.bilingual.tsv")
        );
    }

    [Fact]
    public async Task Without_a_memory_everything_is_translated_and_nothing_saved()
    {
        Assert.Equal((3, 0, 1), await WorkAsync("--no-memory"));
        Assert.Equal((3, 0, 1), await WorkAsync("--no-memory"));
        Assert.Empty(_folder.FilesIn(".translate"));
    }

    [Fact]
    public async Task Without_a_memory_a_repeated_sentence_is_still_translated_once()
    {
        for (var i = 0; i < 20; i++)
        {
            _folder.Write($"in/n{i:00}.txt", $"Menteri nomor {i} pergi ke Jakarta.\n\nPresiden membuka konferensi itu.\n");
        }

        var planned = (await _folder.RunAsync("run", "--no-memory", "--dry-run", "--json")).MustEnd(0).Lines[^1];
        var characters = JsonDocument
            .Parse(planned)
            .RootElement.GetProperty("total")
            .GetProperty("work")
            .GetProperty("characters")
            .GetInt64();
        var run = (await _folder.RunAsync("run", "--no-memory", "--json", "--max-chars", $"{characters}")).MustEnd(0).Json;
        Assert.Equal(characters, run.GetProperty("metered").GetProperty("characters").GetInt64());
        (await _folder.RunAsync("run", "--no-memory", "--max-chars", $"{characters - 1}")).MustEnd(4, "would bill");
        Assert.Empty(_folder.FilesIn(".translate"));
    }

    [Theory]
    [InlineData("", "--memory is empty. Specify a file")]
    [InlineData("blocked", "blocked: the memory cannot be used")]
    [InlineData("blocked/memory.db", "blocked/memory.db: the memory cannot be used")]
    public async Task A_memory_that_cannot_be_created_exits_with_7_and_advice(string memory, string error)
    {
        _folder.Write("blocked", "no folder and no memory");
        (await _folder.RunAsync("run", "--memory", memory)).MustEnd(7, error);
        Assert.Empty(_folder.FilesIn("out"));
    }

    [Fact]
    public async Task A_dry_run_refuses_a_folder_in_place_of_the_memory_as_a_run_does() =>
        (await _folder.RunAsync("run", "--dry-run", "--memory", "in")).MustEnd(7, "in: the memory cannot be used");

    [Fact]
    public async Task A_memory_at_another_path_is_used_on_request()
    {
        await WorkAsync("--memory", "elsewhere/units.db");
        Assert.True(File.Exists(_folder.GetPath("elsewhere/units.db")));
        Assert.Empty(_folder.FilesIn(".translate"));
        Assert.Equal((0, 4, 0), await WorkAsync("--memory", "elsewhere/units.db"));
    }

    [Fact]
    public async Task A_dry_run_reports_what_a_run_then_does_and_writes_nothing()
    {
        var plan = (await _folder.RunAsync("run", "--dry-run", "--json"))
            .MustEnd(0)
            .Lines.Select(line => JsonDocument.Parse(line).RootElement)
            .ToList();
        Assert.Empty(_folder.FilesIn(".translate"));
        Assert.Empty(_folder.FilesIn("out"));
        var total = plan[^1].GetProperty("total");
        Assert.Equal(
            (3, 1),
            (total.GetProperty("work").GetProperty("new").GetInt64(), total.GetProperty("work").GetProperty("repeated").GetInt64())
        );

        var summary = (await _folder.RunAsync("run", "--json")).MustEnd(0).Json;
        Assert.Equal(
            total.GetProperty("work").GetProperty("characters").GetInt64(),
            summary.GetProperty("metered").GetProperty("characters").GetInt64()
        );

        var again = await _folder.RunAsync("run", "--dry-run");
        Assert.Contains("would be asked for 0 characters in 0 requests: free.", again.MustEnd(0).Output.ReplaceLineEndings(" "));
    }

    [Theory]
    [InlineData("--max-chars", "100", "")]
    [InlineData("", "", "100")]
    public async Task A_run_over_budget_is_refused_before_anything_is_sent_or_written(string option, string value, string setting)
    {
        var environment = setting.Length > 0 ? new Dictionary<string, string> { ["TRANSLATE_Budget__MaxCharacters"] = setting } : [];
        string[] command = ["run", .. new[] { option, value }.Where(word => word.Length > 0)];
        (await _folder.RunAsync(string.Empty, environment, [], command)).MustEnd(
            4,
            "this would bill 112 characters, and the budget is 100. Raise --max-chars or Budget:MaxCharacters"
        );
        (await _folder.RunAsync(string.Empty, environment, [], [.. command, "--dry-run"])).MustEnd(4);
        Assert.Empty(_folder.FilesIn("out"));
    }

    [Fact]
    public async Task A_run_within_the_budget_completes_and_costs_nothing_the_second_time()
    {
        Assert.Equal((3, 0, 1), await WorkAsync("--max-chars", "112"));
        Assert.Equal((0, 4, 0), await WorkAsync("--max-chars", "0"));
    }

    [Theory]
    [InlineData("--accept-fuzzy", "74", "from 75 to 100")]
    [InlineData("--accept-fuzzy", "101", "from 75 to 100")]
    [InlineData("--max-chars", "-1", "0 or more")]
    public async Task An_option_out_of_range_is_refused(string option, string value, string error) =>
        (await _folder.RunAsync("run", option, value)).MustEnd(7, error);

    [Fact]
    public async Task A_memory_of_a_newer_version_exits_with_7_and_is_not_changed()
    {
        await WorkAsync();
        using (var connection = new SqliteConnection($"Data Source={_folder.GetPath(Memory)};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 99";
            command.ExecuteNonQuery();
        }

        var before = File.ReadAllBytes(_folder.GetPath(Memory));
        (await _folder.RunAsync("run")).MustEnd(7, Memory, "newer version of translate", "Update translate");
        Assert.Equal(before, File.ReadAllBytes(_folder.GetPath(Memory)));
    }

    [Fact]
    public async Task A_memory_on_a_read_only_disk_exits_with_7_before_anything_is_sent()
    {
        await WorkAsync();
        using (var disk = Tmpfs.MountOrSkip(_folder.GetPath("disk"), "ro"))
        {
            (await _folder.RunAsync("run", "--memory", "disk/memory.db")).MustEnd(7, "disk/memory.db: the memory cannot be used");
        }
    }

    [Fact]
    public async Task A_full_disk_stops_the_run_and_saved_units_are_kept()
    {
        using var disk = Tmpfs.MountOrSkip(_folder.GetPath("disk"), "size=300k");
        for (var i = 0; i < 400; i++)
        {
            _folder.Write(
                $"in/{i:000}.txt",
                string.Join(
                    '\n',
                    Enumerable.Range(0, 20).Select(j => $"Presiden membuka konferensi nomor {i} pada hari ke-{j} dan berpidato.")
                )
            );
        }

        var stopped = await _folder.RunAsync("run", "--memory", "disk/memory.db", "--format", "txt");
        Assert.Contains("the disk is full", stopped.Error);
        Assert.Contains(stopped.ExitCode, new[] { 7, 12 });
        using var memory = TranslationMemory.Open(_folder.GetPath("disk/memory.db"));
        var done = _folder.FilesIn("out").Count(file => file.EndsWith(".txt", StringComparison.Ordinal));
        Assert.InRange(memory.GetAllUnits().Count(), 20 * done / 2, 400 * 20);
        Assert.InRange(done, 0, 399);
    }

    [Fact]
    public async Task A_disk_without_free_space_exits_with_7_and_damages_no_memory()
    {
        using var disk = Tmpfs.MountOrSkip(_folder.GetPath("disk"), "size=300k");
        Assert.Equal((3, 0, 1), await WorkAsync("--memory", "disk/memory.db"));
        File.WriteAllText(_folder.GetPath("disk/fill"), string.Empty);
        Assert.ThrowsAny<IOException>(() => File.WriteAllBytes(_folder.GetPath("disk/fill"), new byte[300 * 1024]));
        _folder.WriteArticle("in/c.txt");
        (await _folder.RunAsync("run", "--memory", "disk/memory.db")).MustEnd(
            7,
            "disk/memory.db: the memory cannot be used: the disk is full. Free some space"
        );
        File.Delete(_folder.GetPath("disk/fill"));
        Assert.Equal((0, 6, 0), await WorkAsync("--memory", "disk/memory.db"));
    }

    [Fact]
    public async Task A_concurrent_second_run_reports_the_first_and_waits()
    {
        using var first = await RunLock.AcquireAsync(
            _folder.GetPath(Memory),
            _ => { },
            TimeProvider.System,
            TestContext.Current.CancellationToken
        );
        using var second = TranslateProcess.Start(_folder.GetPath(""), ["run"]);
        await second.UntilItSaysAsync("Waiting for it");
        Assert.False(second.HasExited);
        Assert.Empty(_folder.FilesIn("out"));
        first.Dispose();
        (await second.WaitAsync([])).MustEnd(
            0,
            $"Another run uses {Memory} (process {Environment.ProcessId} on ",
            "Waiting for it; Ctrl-C gives up."
        );
    }

    private List<(string, DateTime)> OutputTimes() =>
        [
            .. _folder
                .FilesIn("out")
                .Where(file => file is not ("index.html" or "report.json"))
                .Select(file => (file, File.GetLastWriteTimeUtc(_folder.GetPath($"out/{file}")))),
        ];

    private async Task<(long New, long Recalled, long Repeated)> WorkAsync(params string[] options)
    {
        var work = (await _folder.RunAsync(["run", "--json", .. options])).MustEnd(0).Json.GetProperty("total").GetProperty("work");
        return (work.GetProperty("new").GetInt64(), work.GetProperty("recalled").GetInt64(), work.GetProperty("repeated").GetInt64());
    }
}
