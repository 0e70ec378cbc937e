using System.Globalization;
using System.Text.RegularExpressions;
using Translate.Cli.Tests.Support;
using Translate.Emulation;
using Translate.Scale.Tests.Support;

namespace Translate.Scale.Tests.Queue;

/// <summary>Starts the real program as submitter and as workers, and ends workers and the server at random instants.</summary>
/// <remarks>
/// The soak has 30 kills and 5 restarts: <c>TRANSLATE_QUEUE_KILLS=30 TRANSLATE_QUEUE_RESTARTS=5</c>. So many articles are translated that they
/// outlast them.
/// </remarks>
public sealed partial class WorkerProcessTests(SharedPostgres postgres, ITestOutputHelper output) : IDisposable
{
    private const int Seed = 20_262;
    private const int ArticlesPerKill = 12;

    private const int ArticlesPerRestart = 20;

    private static readonly int Kills = GetCount("TRANSLATE_QUEUE_KILLS", 2);
    private static readonly int Restarts = GetCount("TRANSLATE_QUEUE_RESTARTS", 1);

    private readonly QueueProcesses _processes = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private TemporaryFolder Folder => _processes.Folder;

    public void Dispose() => _processes.Dispose();

    [Fact]
    public async Task Killed_workers_lose_and_repeat_nothing()
    {
        _processes.WriteArticles(20 + (Kills * ArticlesPerKill));
        await using var honest = await QueueProcesses.StartServiceAsync();
        (
            await _processes.RunAsync(
                QueueProcesses.Settings(postgres.Server.CreateDatabase(), honest, "run.db"),
                "run",
                Folder["in"],
                "--out",
                Folder["run"],
                "--engine",
                "azure"
            )
        ).MustEnd(0);

        await using var service = await QueueProcesses.StartServiceAsync();
        var database = postgres.Server.CreateDatabase();
        var settings = QueueProcesses.Settings(database, service, database);
        using var submit = TranslateProcess.Start(
            Folder.Path,
            ["submit", Folder["in"], "--out", Folder["out"], "--engine", "azure", "--wait"],
            settings
        );
        await submit.UntilItSaysAsync("queued as batch 'out'");
        _processes.StartWorker(settings);
        _processes.StartWorker(settings);
        var random = new Random(Seed);
        for (var i = 0; i < Kills; i++)
        {
            await KillAsync(service, random);
            _processes.StartWorker(settings);
        }

        var result = (await submit.WaitAsync([])).MustEnd(0);
        Assert.Contains($"{20 + (Kills * ArticlesPerKill)} done", result.Output, StringComparison.Ordinal);
        Assert.Equal(_processes.ReadOutputs("run"), _processes.ReadOutputs("out"));
        Assert.Equal(Folder.Read("run/index.html"), Folder.Read("out/index.html"));
        Assert.Equal(ReadArticlesOfReport("run"), ReadArticlesOfReport("out"));

        // What was under way at a kill is asked again: two articles of a worker, each in one request.
        var request = service.Requests.Max(request => request.Billed);
        output.WriteLine($"undisturbed {honest.BilledCharacters}, killed {service.BilledCharacters}, largest request {request}");
        Assert.InRange(service.BilledCharacters, honest.BilledCharacters, honest.BilledCharacters + (Kills * 2 * request));
    }

    [Fact]
    public async Task A_server_that_restarts_loses_nothing()
    {
        using var server = PostgresServer.Start(isDurable: true);
        _processes.WriteArticles(20 + (Restarts * ArticlesPerRestart));
        await using var honest = await QueueProcesses.StartServiceAsync();
        (
            await _processes.RunAsync(
                QueueProcesses.Settings(server.CreateDatabase(), honest, "run.db"),
                "run",
                Folder["in"],
                "--out",
                Folder["run"],
                "--engine",
                "azure"
            )
        ).MustEnd(0);

        await using var service = await QueueProcesses.StartServiceAsync();
        var database = server.CreateDatabase();
        var settings = QueueProcesses.Settings(database, service, database);
        using var submit = TranslateProcess.Start(
            Folder.Path,
            ["submit", Folder["in"], "--out", Folder["out"], "--engine", "azure", "--wait"],
            settings
        );
        await submit.UntilItSaysAsync("queued as batch 'out'");
        _processes.StartWorker(settings);
        for (var i = 0; i < Restarts; i++)
        {
            await QueueProcesses.UntilRequestsAsync(service, service.RequestCount + 10);
            server.Crash();
            await submit.UntilItSaysAsync("waiting for the database");
            server.Resume();
        }

        (await submit.WaitAsync([])).MustEnd(0);
        Assert.Equal(_processes.ReadOutputs("run"), _processes.ReadOutputs("out"));

        // What was under way at a crash is asked again: two articles, each in one request.
        var request = service.Requests.Max(request => request.Billed);
        output.WriteLine($"undisturbed {honest.BilledCharacters}, restarted {service.BilledCharacters}, largest request {request}");
        Assert.InRange(service.BilledCharacters, honest.BilledCharacters, honest.BilledCharacters + (Restarts * 2 * request));
    }

    [Fact]
    public async Task A_worker_that_gets_a_signal_finishes_its_articles()
    {
        await using var service = await QueueProcesses.StartServiceAsync();
        _processes.WriteArticles(40);
        var database = postgres.Server.CreateDatabase();
        var settings = QueueProcesses.Settings(database, service, database);
        (
            await _processes.RunAsync(settings, "submit", Folder["in"], "--out", Folder["out"], "--engine", "azure", "--batch", "news")
        ).MustEnd(0);
        var worker = _processes.StartWorker(settings);
        await QueueProcesses.UntilRequestsAsync(service, 5);

        worker.Signal("TERM");
        (await worker.WaitAsync([])).MustEnd(0);

        var shown = await _processes.RunAsync(settings, "batch", "show", "news", "--json");
        Assert.Contains("\"running\":0,", shown.Lines[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("\"queued\":0,", shown.Lines[^1], StringComparison.Ordinal);
        Assert.Equal(41, shown.Lines.Length);
        (await _processes.RunAsync(settings, "worker", "--exit-when-idle", "1s")).MustEnd(0);
        Assert.Contains("40 done", (await _processes.RunAsync(settings, "batch", "list")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_submit_without_a_server_gives_advice()
    {
        _processes.WriteArticles(1);
        var settings = new Dictionary<string, string> { ["TRANSLATE_Queue__Database"] = "postgres://desk@127.0.0.1:1/news" };
        (await _processes.RunAsync(settings, "submit", Folder["in"])).MustEnd(
            5,
            "the server cannot be reached",
            "Check that PostgreSQL runs there"
        );
        (await _processes.RunAsync(new Dictionary<string, string>(), "submit", Folder["in"])).MustEnd(
            7,
            "the queue needs a PostgreSQL database"
        );
    }

    private static int GetCount(string variable, int count) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var named) ? named : count;

    /// <summary>Kills the worker that was started last but one, within the time in which a few requests are answered.</summary>
    private async Task KillAsync(AzureEmulator service, Random random)
    {
        await QueueProcesses.UntilRequestsAsync(service, service.RequestCount + random.Next(1, ArticlesPerKill / 2));
        await Task.Delay(random.Next(30), Token);
        _processes.Workers[^2].Signal("KILL");
    }

    /// <summary>The lines of the articles, without what the engine was asked: an article that is begun again takes its sentences from the memory.</summary>
    private IEnumerable<string> ReadArticlesOfReport(string folder) =>
        Folder
            .Read($"{folder}/report.json")
            .Split('\n')
            .Where(line => line.StartsWith("{\"name\"", StringComparison.Ordinal))
            .Select(line => Work().Replace(line, string.Empty));

    [GeneratedRegex("\"work\":{[^}]*}")]
    private static partial Regex Work();
}
