using System.Globalization;
using System.Text.RegularExpressions;
using Translate.Cli.Tests.Support;
using Translate.Emulation;
using Translate.Scale.Tests.Support;

namespace Translate.Scale.Tests.Queue;

/// <summary>Starts the real program as submitter and as workers, and ends workers and the server at random instants.</summary>
/// <remarks>The soak has 30 kills: <c>TRANSLATE_QUEUE_KILLS=30</c>. So many articles are translated that they outlast the kills.</remarks>
public sealed partial class WorkerProcessTests(SharedPostgres postgres, ITestOutputHelper output) : IDisposable
{
    private const int Seed = 20_262;
    private const int ArticlesPerKill = 12;

    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("TRANSLATE_QUEUE_KILLS"), CultureInfo.InvariantCulture, out var kills) ? kills : 2;

    private readonly TemporaryFolder _folder = new();
    private readonly List<TranslateProcess> _workers = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _workers.ForEach(worker => worker.Dispose());
        _folder.Dispose();
    }

    [Fact]
    public async Task Killed_workers_lose_nothing_and_do_nothing_twice()
    {
        WriteArticles(20 + (Kills * ArticlesPerKill));
        await using var honest = await StartServiceAsync();
        (await RunAsync(Settings(postgres.Server.CreateDatabase(), honest, "run.db"), "run", _folder["in"], "--out", _folder["run"], "--engine", "azure")).MustEnd(0);

        await using var service = await StartServiceAsync();
        var database = postgres.Server.CreateDatabase();
        var settings = Settings(database, service, database);
        using var submit = TranslateProcess.Start(_folder.Path, ["submit", _folder["in"], "--out", _folder["out"], "--engine", "azure", "--wait"], settings);
        await submit.UntilItSaysAsync("queued as batch 'out'");
        StartWorker(settings);
        StartWorker(settings);
        var random = new Random(Seed);
        for (var i = 0; i < Kills; i++)
        {
            await KillAsync(service, random);
            StartWorker(settings);
        }

        var result = (await submit.WaitAsync([])).MustEnd(0);
        Assert.Contains($"{20 + (Kills * ArticlesPerKill)} done", result.Output, StringComparison.Ordinal);
        Assert.Equal(ReadOutputs("run"), ReadOutputs("out"));
        Assert.Equal(_folder.Read("run/index.html"), _folder.Read("out/index.html"));
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
        await using var service = await StartServiceAsync();
        WriteArticles(40);
        var database = server.CreateDatabase();
        var settings = Settings(database, service, database);
        using var submit = TranslateProcess.Start(_folder.Path, ["submit", _folder["in"], "--out", _folder["out"], "--engine", "azure", "--wait"], settings);
        await submit.UntilItSaysAsync("queued as batch 'out'");
        StartWorker(settings);
        await UntilRequestsAsync(service, 10);

        server.Crash();
        await submit.UntilItSaysAsync("waiting for the database");
        server.Resume();

        (await submit.WaitAsync([])).MustEnd(0);
        await RunAsync(Settings(server.CreateDatabase(), service, "run.db"), "run", _folder["in"], "--out", _folder["run"], "--engine", "azure");
        Assert.Equal(ReadOutputs("run"), ReadOutputs("out"));
    }

    [Fact]
    public async Task A_worker_that_gets_a_signal_finishes_what_it_has()
    {
        await using var service = await StartServiceAsync();
        WriteArticles(40);
        var database = postgres.Server.CreateDatabase();
        var settings = Settings(database, service, database);
        (await RunAsync(settings, "submit", _folder["in"], "--out", _folder["out"], "--engine", "azure", "--batch", "news")).MustEnd(0);
        var worker = StartWorker(settings);
        await UntilRequestsAsync(service, 5);

        worker.Signal("TERM");
        (await worker.WaitAsync([])).MustEnd(0);

        var shown = await RunAsync(settings, "batch", "show", "news", "--json");
        Assert.Contains("\"running\":0,", shown.Lines[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("\"queued\":0,", shown.Lines[^1], StringComparison.Ordinal);
        Assert.Equal(41, shown.Lines.Length);
        (await RunAsync(settings, "worker", "--exit-when-idle", "1s")).MustEnd(0);
        Assert.Contains("40 done", (await RunAsync(settings, "batch", "list")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_submit_without_a_server_says_what_to_do()
    {
        WriteArticles(1);
        var settings = new Dictionary<string, string> { ["TRANSLATE_Queue__Database"] = "postgres://desk@127.0.0.1:1/news" };
        (await RunAsync(settings, "submit", _folder["in"])).MustEnd(5, "the server cannot be reached", "Check that PostgreSQL runs there");
        (await RunAsync(new Dictionary<string, string>(), "submit", _folder["in"])).MustEnd(7, "the queue needs a PostgreSQL database");
    }

    private static Task<AzureEmulator> StartServiceAsync() => AzureEmulator.StartAsync(new EmulatorOptions { Latency = TimeSpan.FromMilliseconds(30) }, Token);

    private static Dictionary<string, string> Settings(string database, AzureEmulator service, string memory) => new()
    {
        ["TRANSLATE_Queue__Database"] = database,
        ["TRANSLATE_Memory"] = memory,
        ["AZURE_TEXT_TRANSLATION_ENDPOINT"] = service.Endpoint.ToString(),
        ["AZURE_TEXT_TRANSLATION_APIKEY"] = EmulatorOptions.DefaultKey,
        ["TRANSLATE_Azure__Tier"] = "S1",
        ["TRANSLATE_Concurrency"] = "2",
    };

    private async Task<ProcessResult> RunAsync(Dictionary<string, string> settings, params string[] arguments)
    {
        using var process = TranslateProcess.Start(_folder.Path, arguments, settings);
        return await process.WaitAsync([]);
    }

    private void WriteArticles(int count)
    {
        for (var i = 0; i < count; i++)
        {
            _folder.Write($"in/{i:0000}.txt", $"Presiden membuka konferensi nomor {i}. Dewan Keamanan membahas laporan {i} kemarin.\n\nPenduduk desa {i} pulang.\n");
        }
    }

    private TranslateProcess StartWorker(Dictionary<string, string> settings)
    {
        var worker = TranslateProcess.Start(_folder.Path, ["worker"], settings);
        _workers.Add(worker);
        return worker;
    }

    /// <summary>Kills the worker that was started last but one, within the time in which a few requests are answered.</summary>
    private async Task KillAsync(AzureEmulator service, Random random)
    {
        await UntilRequestsAsync(service, service.RequestCount + random.Next(1, ArticlesPerKill / 2));
        await Task.Delay(random.Next(30), Token);
        _workers[^2].Signal("KILL");
    }

    private static async Task UntilRequestsAsync(AzureEmulator service, int count)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Token);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        while (service.RequestCount < count)
        {
            await Task.Delay(5, limit.Token);
        }
    }

    private Dictionary<string, string> ReadOutputs(string folder) => _folder.Files()
        .Where(file => file.StartsWith(folder + "/", StringComparison.Ordinal) && file != folder + "/report.json")
        .ToDictionary(file => file[(folder.Length + 1)..], _folder.Read);

    /// <summary>The lines of the articles, without what the engine was asked: an article that is begun again takes its sentences from the memory.</summary>
    private IEnumerable<string> ReadArticlesOfReport(string folder) => _folder.Read($"{folder}/report.json").Split('\n')
        .Where(line => line.StartsWith("{\"name\"", StringComparison.Ordinal))
        .Select(line => Work().Replace(line, string.Empty));

    [GeneratedRegex("\"work\":{[^}]*}")]
    private static partial Regex Work();
}
