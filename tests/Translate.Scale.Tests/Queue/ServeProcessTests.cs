using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Translate.Cli.Tests.Support;
using Translate.Scale.Tests.Support;

namespace Translate.Scale.Tests.Queue;

/// <summary>The real program as a service, and as the workers that translate its documents.</summary>
public sealed class ServeProcessTests(SharedPostgres postgres) : IDisposable
{
    private const int Documents = 12;

    private readonly QueueProcesses _processes = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _processes.Dispose();

    [Fact]
    public async Task A_killed_worker_loses_no_document_even_if_the_service_restarts()
    {
        await using var service = await QueueProcesses.StartServiceAsync();
        var database = postgres.Server.CreateDatabase();
        var settings = QueueProcesses.Settings(database, service, database);
        settings["TRANSLATE_Engine"] = "azure";
        var token = (await _processes.RunAsync(settings, "serve", "users", "add", "Sari", "--role", "admin")).MustEnd(0).Output.Trim();
        List<string> jobs = [];
        using (var first = TranslateProcess.Start(_processes.Folder.Path, ["serve", "--port", "0"], settings))
        {
            using var client = await ConnectAsync(first, token);
            await first.UntilItSaysAsync("'translate worker'");
            for (var i = 0; i < Documents; i++)
            {
                using var response = await client.PostAsync(
                    $"v1/documents?name={i}.txt",
                    new StringContent(QueueProcesses.GetArticle(i)),
                    Token
                );
                Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
                jobs.Add(response.Headers.Location!.OriginalString[1..]);
            }

            var killed = _processes.StartWorker(settings);
            await QueueProcesses.UntilRequestsAsync(service, 2);
            killed.Signal("KILL");
            first.Signal("TERM");
            (await first.WaitAsync([])).MustEnd(0);
        }

        _processes.StartWorker(settings);
        using var second = TranslateProcess.Start(_processes.Folder.Path, ["serve", "--port", "0"], settings);
        using var reader = await ConnectAsync(second, token);
        for (var i = 0; i < Documents; i++)
        {
            using var job = JsonDocument.Parse(await reader.GetStringAsync($"{jobs[i]}?wait=60", Token));
            Assert.Equal("done", job.RootElement.GetProperty("state").GetString());
            var result = await reader.GetStringAsync($"{jobs[i]}/result", Token);
            Assert.Contains($"{i}", result, StringComparison.Ordinal);
        }

        // The killed worker had at most as many requests under way as it translates articles at once.
        var sent = Enumerable.Range(0, Documents).Sum(i => QueueProcesses.GetArticle(i).Length);
        Assert.InRange(service.BilledCharacters, 1, sent + (2 * QueueProcesses.GetArticle(Documents).Length));
    }

    private static async Task<HttpClient> ConnectAsync(TranslateProcess serve, string token)
    {
        var address = (await serve.ReadLineAsync()).Split(' ')[^1];
        var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(address) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }
}
