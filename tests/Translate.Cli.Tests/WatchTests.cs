using System.Text.Json;
using Translate.Cli.Tests.Support;

namespace Translate.Cli.Tests;

public sealed class WatchTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly Dictionary<string, string> Quick = new() { ["TRANSLATE_Watch__QuietPeriod"] = "00:00:00.100" };

    private readonly TestFolder _folder = new();

    public WatchTests()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The watch is stopped with the kill of Linux.");
        _folder.WriteArticle("in/a.txt");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Translates_existing_files_and_follows_new_changed_moved_and_removed_files()
    {
        using var watch = Start("in");
        await UntilReportedAsync("a.txt done");

        _folder.Write("in/deep/down/b.txt", "Mereka pulang.\n");
        await UntilReportedAsync("a.txt done", "deep/down/b.txt done");

        _folder.Write("in/a.txt", "Dewan Keamanan membahas perang.\n");
        await UntilAsync(() => _folder.Read("out/a.txt").Contains("war", StringComparison.Ordinal));

        File.Move(_folder.GetPath("in/a.txt"), _folder.GetPath("in/c.txt"));
        await UntilReportedAsync("a.txt done", "c.txt done", "deep/down/b.txt done");
        Assert.Equal(_folder.Read("out/a.txt"), _folder.Read("out/c.txt"));

        _folder.Write("in/.c.txt.new", "Kota itu tenang.\n");
        File.Move(_folder.GetPath("in/.c.txt.new"), _folder.GetPath("in/c.txt"), overwrite: true);
        await UntilAsync(() => _folder.Read("out/c.txt").Contains("city", StringComparison.Ordinal));

        // A folder that vanishes while a batch looks for articles would be one that cannot be read.
        await UntilAsync(() =>
            File.GetLastWriteTimeUtc(_folder.GetPath("out/report.json")) > File.GetLastWriteTimeUtc(_folder.GetPath("out/c.txt"))
        );
        Directory.Delete(_folder.GetPath("in/deep"), recursive: true);
        _folder.Write("in/d.txt", "Kami menunggu.\n");
        await UntilReportedAsync("a.txt done", "c.txt done", "d.txt done", "deep/down/b.txt done");

        var result = await StopAsync(watch);
        result.MustEnd(
            0,
            "Watching in. Ctrl-C ends.",
            "1 article done, 2 sentences asked, 0 recalled",
            "2 articles done, 1 sentence asked"
        );
        Assert.Contains("6 new", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Stopping_while_idle_succeeds_and_prints_the_summary(string signal)
    {
        using var watch = Start("in", "--json");
        await watch.UntilItSaysAsync("1 article done");

        var result = (await StopAsync(watch, signal)).MustEnd(0);
        Assert.Equal(2, result.Json.GetProperty("total").GetProperty("work").GetProperty("new").GetInt32());
        Assert.Equal(
            ["a.txt", "a.txt.bilingual.html", "a.txt.bilingual.jsonl", "a.txt.bilingual.tsv", "index.html", "report.json"],
            _folder.FilesIn("out")
        );
    }

    [Fact]
    public async Task A_burst_of_files_is_translated_in_a_few_batches()
    {
        using var watch = Start("in", "--format", "txt");
        await UntilReportedAsync("a.txt done");
        for (var i = 0; i < 300; i++)
        {
            _folder.Write($"in/burst/{i:000}.txt", $"Presiden membuka konferensi nomor {i}.\n");
        }

        await UntilReportedAsync(["a.txt done", .. Enumerable.Range(0, 300).Select(i => $"burst/{i:000}.txt done")]);
        var result = (await StopAsync(watch)).MustEnd(0);
        Assert.InRange(result.Error.Split('\n').Count(line => line.Contains(" done, ", StringComparison.Ordinal)), 2, 30);
        Assert.Equal(300, Directory.GetFiles(_folder.GetPath("out/burst")).Length);
    }

    [Fact]
    public async Task Outputs_inside_the_watched_folder_trigger_nothing()
    {
        using var watch = Start("in", "--out", "in/out");
        await watch.UntilItSaysAsync(" done, ");
        await Task.Delay(TimeSpan.FromMilliseconds(500), TestContext.Current.CancellationToken);

        var result = (await StopAsync(watch)).MustEnd(0);
        Assert.Single(result.Error.Split('\n'), line => line.Contains(" done, ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_glossary_edit_updates_affected_articles_and_an_invalid_edit_is_ignored()
    {
        using var watch = Start("in");
        await UntilReportedAsync("a.txt done");

        _folder.Write("glossary/diplomacy.yaml", "terms:\n  Dewan Keamanan: Security Council\n  gencatan senjata: truce\n");
        await UntilAsync(() => _folder.Read("out/a.txt").Contains("truce", StringComparison.Ordinal));

        _folder.Write("glossary/diplomacy.yaml", "terms:\n  Dewan Keamanan: {taget: Security Council}\n");
        await watch.UntilItSaysAsync("The glossary stays in use as it was before.");
        _folder.Write("in/b.txt", "Kami menunggu gencatan senjata.\n");
        await UntilReportedAsync("a.txt done", "b.txt done");
        Assert.Contains("truce", _folder.Read("out/a.txt"), StringComparison.Ordinal);
        Assert.Contains("truce", _folder.Read("out/b.txt"), StringComparison.Ordinal);

        _folder.Write("glossary/diplomacy.yaml", "terms:\n  gencatan senjata: armistice\n");
        await UntilAsync(() => _folder.Read("out/b.txt").Contains("armistice", StringComparison.Ordinal));
        (await StopAsync(watch)).MustEnd(0, "an entry has no key 'taget'");
    }

    [Fact]
    public async Task A_watched_folder_may_disappear_and_reappear_and_is_not_created()
    {
        using var watch = Start("in", "--out", "in/out");
        await UntilAsync(() => File.Exists(_folder.GetPath("in/out/report.json")));

        Directory.Move(_folder.GetPath("in"), _folder.GetPath("away"));
        await watch.UntilItSaysAsync("in: gone. Its articles are translated when it is back");
        Assert.False(Directory.Exists(_folder.GetPath("in")));

        _folder.WriteArticle("away/b.txt");
        Directory.Move(_folder.GetPath("away"), _folder.GetPath("in"));
        await UntilAsync(() => File.Exists(_folder.GetPath("in/out/b.txt")));
        (await StopAsync(watch)).MustEnd(0);
    }

    [Fact]
    public async Task An_unreadable_article_is_reported_once_and_stops_nothing()
    {
        _folder.Write("in/bad.txt", [0xFF]);
        using var watch = Start("in");
        await UntilReportedAsync("a.txt done", "bad.txt failed");
        _folder.Write("in/b.txt", "Mereka pulang.\n");
        await UntilReportedAsync("a.txt done", "b.txt done", "bad.txt failed");
        _folder.Write("in/bad.txt", "Mereka pulang.\n");
        await UntilReportedAsync("a.txt done", "b.txt done", "bad.txt done");

        var result = (await StopAsync(watch)).MustEnd(0);
        Assert.Single(result.Error.Split('\n'), line => line.StartsWith("in/bad.txt: not valid UTF-8", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Other_commands_can_run_while_it_waits()
    {
        using var watch = Start("in");
        await UntilReportedAsync("a.txt done");
        (await _folder.RunAsync("run", "in", "--out", "other")).MustEnd(0);
        (await StopAsync(watch)).MustEnd(0);
    }

    [Fact]
    public async Task Stopping_during_a_batch_is_partial_success()
    {
        for (var i = 0; i < 2000; i++)
        {
            _folder.Write($"in/{i:0000}.txt", $"Presiden membuka konferensi nomor {i}.\n");
        }

        using var watch = Start("in");
        await UntilAsync(() => _folder.FilesIn("out").Any(file => file.EndsWith(".txt", StringComparison.Ordinal)));
        (await StopAsync(watch)).MustEnd(12, "not reached, the run was stopped");
    }

    [Theory]
    [InlineData(6, "nowhere: there is no such file or folder", "nowhere")]
    [InlineData(7, "--watch and --dry-run exclude each other", "in", "--dry-run")]
    [InlineData(7, "--watch and --no-memory exclude each other", "in", "--no-memory")]
    [InlineData(7, "there is no engine 'nonsense'", "in", "--engine", "nonsense")]
    public async Task Impossible_options_are_refused_at_the_start(int exitCode, string error, params string[] arguments) =>
        (await _folder.RunAsync(["run", "--watch", .. arguments])).MustEnd(exitCode, error);

    private static async Task<ProcessResult> StopAsync(TranslateProcess watch, string signal = "TERM")
    {
        watch.Signal(signal);
        return await watch.WaitAsync([]);
    }

    private TranslateProcess Start(params string[] arguments) =>
        TranslateProcess.Start(_folder.GetPath(""), ["run", "--watch", .. arguments], Quick);

    /// <summary>Waits until the report names these articles with their statuses, and no others.</summary>
    private async Task UntilReportedAsync(params string[] articles) =>
        await UntilAsync(() => Reported().Order(StringComparer.Ordinal).SequenceEqual(articles.Order(StringComparer.Ordinal)));

    private IEnumerable<string> Reported()
    {
        if (!File.Exists(_folder.GetPath("out/report.json")))
        {
            return [];
        }

        using var report = JsonDocument.Parse(_folder.Read("out/report.json"));
        return
        [
            .. report
                .RootElement.GetProperty("documents")
                .EnumerateArray()
                .Select(document => $"{document.GetProperty("name")} {document.GetProperty("status")}"),
        ];
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!isSo())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < Patience, "It did not happen in time.");
            await Task.Delay(TimeSpan.FromMilliseconds(20), TestContext.Current.CancellationToken);
        }
    }
}
