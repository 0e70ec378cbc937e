using System.Text.Json;
using Translate.Cli.Tests.Support;

namespace Translate.Cli.Tests;

public sealed class StoppedRunTests : IDisposable
{
    private const int Articles = 3_000;

    private static readonly string[] Command = ["run", "in", "--format", "jsonl,txt"];

    private readonly TestFolder _folder = new();

    public StoppedRunTests()
    {
        for (var i = 0; i < Articles; i++)
        {
            _folder.Write($"in/{i:0000}.txt", $"Presiden membuka konferensi nomor {i}.\n");
        }
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    [InlineData("HUP")]
    public async Task A_stopped_run_keeps_finished_work_lists_the_rest_and_can_resume(string signal)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The signals are sent with the kill of Linux.");

        (await RunAndStopAsync(signal)).MustEnd(
            12,
            " not reached, the run was stopped. Run the same command again to go on. report.json names them."
        );

        var statuses = ReportedStatuses();
        var done = statuses.Where(article => article.Status == "done").Select(article => article.Name).ToList();
        Assert.Equal(Enumerable.Range(0, Articles).Select(i => $"{i:0000}.txt"), statuses.Select(article => article.Name));
        Assert.All(statuses, article => Assert.True(article.Status is "done" or "notReached", article.Status));
        Assert.NotEmpty(done);
        Assert.NotEqual(Articles, done.Count);
        Assert.Equal(
            done.SelectMany(name => new[] { name, $"{name}.bilingual.jsonl" }).Concat(["index.html", "report.json"]),
            _folder.FilesIn("out")
        );

        (await _folder.RunAsync(Command)).MustEnd(0);
        Assert.All(ReportedStatuses(), article => Assert.Equal("done", article.Status));
        Assert.Equal((2 * Articles) + 2, _folder.FilesIn("out").Count);
    }

    private async Task<ProcessResult> RunAndStopAsync(string signal)
    {
        using var process = TranslateProcess.Start(_folder.GetPath(""), Command);
        while (!process.HasExited && !_folder.FilesIn("out").Any(file => file.EndsWith(".txt", StringComparison.Ordinal)))
        {
            await Task.Yield();
        }

        process.Signal(signal);
        return await process.WaitAsync([]);
    }

    private List<(string Name, string Status)> ReportedStatuses()
    {
        using var report = JsonDocument.Parse(_folder.Read("out/report.json"));
        return
        [
            .. report
                .RootElement.GetProperty("documents")
                .EnumerateArray()
                .Select(document => (document.GetProperty("name").GetString()!, document.GetProperty("status").GetString()!)),
        ];
    }
}
