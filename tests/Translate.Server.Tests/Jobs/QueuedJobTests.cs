using System.Net;
using System.Text.Json;
using Translate.Core.Problems;
using Translate.Core.Translators;
using Translate.Scale.Tests.Support;
using Translate.Server.Security;
using Translate.Server.Tests.Support;

namespace Translate.Server.Tests.Jobs;

/// <summary>Documents on the queue, translated by workers.</summary>
public sealed class QueuedJobTests(QueuedServerFixture fixture, SharedPostgres postgres)
    : JobContractTests(fixture),
        IClassFixture<QueuedServerFixture>
{
    private static CancellationToken Token => TestServer.Token;

    private protected override string CreateDatabase() => postgres.Server.CreateDatabase();

    [Fact]
    public async Task Results_equal_those_of_a_service_without_a_queue()
    {
        await using var alone = await TestServer.StartAsync();
        const string Text = "Dewan Keamanan bersidang lagi.\nKapal perang tiba di Ambon.";
        var (queued, local) = (await fixture.Test.SubmitAsync(Text), await alone.SubmitAsync(Text));
        string[] formats = ["target", "tsv", "jsonl", "html", "xlf", "tmx"];
        Assert.Equal(await ReadResultsAsync(alone, local, formats), await ReadResultsAsync(fixture.Test, queued, formats));
        Assert.Equal(WithoutTimes(local), WithoutTimes(queued));
    }

    [Fact]
    public async Task A_document_waits_for_a_worker_and_survives_a_restart_of_the_service()
    {
        using var folder = new TemporaryFolder();
        var database = CreateDatabase();
        string path;
        await using (var first = await TestServer.StartAsync(folder: folder, database: database))
        {
            path = $"v1/jobs/{await SendAsync(first)}";
            Assert.Equal("queued", GetState(await first.GetAsync(path)));
            Assert.Equal(HttpStatusCode.Conflict, (await first.Client().GetAsync($"{path}/result", Token)).StatusCode);
        }

        await using var second = await TestServer.StartAsync(folder: folder, database: database);
        Assert.Equal("queued", GetState(await second.GetAsync(path)));
        var waiting = second.GetAsync($"{path}?wait=60");
        second.StartWorker();
        Assert.Equal("done", GetState(await waiting));
        Assert.Contains("Security Council", await second.Client().GetStringAsync($"{path}/result", Token), StringComparison.Ordinal);
        Assert.Equal(3, (await second.GetAsync("api/articles/0")).GetProperty("units").GetArrayLength());
    }

    [Fact]
    public async Task A_canceled_document_is_never_translated()
    {
        await using var test = await TestServer.StartAsync(database: CreateDatabase());
        var path = $"v1/jobs/{await SendAsync(test)}";
        Assert.Equal(HttpStatusCode.Forbidden, (await test.Client(Role.Reviewer).DeleteAsync(path, Token)).StatusCode);
        Assert.Equal("cancelled", GetState(await TestServer.ReadAsync(await test.Client(Role.Translator).DeleteAsync(path, Token))));
        test.StartWorker();
        await test.SubmitAsync();
        Assert.Equal("cancelled", GetState(await test.GetAsync(path)));
        Assert.Equal(HttpStatusCode.NoContent, (await test.Client(Role.Admin).DeleteAsync(path, Token)).StatusCode);
        await test.GetAsync(path, expected: HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_document_canceled_in_progress_frees_its_worker()
    {
        var isReached = new TaskCompletionSource();
        var isFreed = new TaskCompletionSource();
        var engine = new FakeTranslator(
            async (requests, cancellationToken) =>
            {
                if (requests.Any(request => request.Text.StartsWith("Dewan", StringComparison.Ordinal)))
                {
                    isReached.TrySetResult();
                    await using var registration = cancellationToken.Register(isFreed.SetResult);
                    await Task.Delay(Timeout.Infinite, cancellationToken);
                }

                return [.. requests.Select(request => TestData.Success(request.Text.ToUpperInvariant()))];
            }
        );
        await using var test = await TestServer.StartAsync(database: CreateDatabase(), engine: engine);
        test.StartWorker();
        var path = $"v1/jobs/{await SendAsync(test)}";
        await isReached.Task.WaitAsync(TimeSpan.FromSeconds(60), Token);
        Assert.Equal("running", GetState(await test.GetAsync(path)));
        Assert.Equal("cancelled", GetState(await TestServer.ReadAsync(await test.Client(Role.Translator).DeleteAsync(path, Token))));
        await isFreed.Task.WaitAsync(TimeSpan.FromSeconds(60), Token);
        Assert.Equal("done", GetState(await test.SubmitAsync("Kapal tiba.")));
        Assert.Equal("cancelled", GetState(await test.GetAsync(path)));
    }

    [Fact]
    public async Task A_document_that_cannot_be_translated_fails_with_its_problem()
    {
        var refusal = new Problem(ProblemKind.BadInput, "the engine does not take it", "Shorten it");
        await using var test = await TestServer.StartAsync(
            database: CreateDatabase(),
            engine: FakeTranslator.ForEach(text =>
                text.StartsWith("Dewan", StringComparison.Ordinal) ? new TranslationResult.Failure(refusal) : TestData.Success(text)
            )
        );
        test.StartWorker();
        var failed = await test.SubmitAsync("Dewan bersidang.");
        Assert.Equal(("failed", refusal.Message), (GetState(failed), failed.GetProperty("problem").GetProperty("message").GetString()));
        var result = await TestServer.ReadAsync(
            await test.Client().GetAsync($"v1/jobs/{failed.GetProperty("id").GetString()}/result", Token),
            HttpStatusCode.UnprocessableEntity
        );
        Assert.Equal(refusal.Message, result.GetProperty("detail").GetString());

        var partly = await test.SubmitAsync("Dewan bersidang. Kapal tiba.");
        Assert.Equal(("done", 1), (GetState(partly), partly.GetProperty("counts").GetProperty("notTranslated").GetInt32()));
    }

    [Fact]
    public async Task Old_jobs_are_removed_with_their_rows_and_files()
    {
        using var folder = new TemporaryFolder();
        var database = CreateDatabase();
        string old;
        await using (var first = await TestServer.StartAsync(folder: folder, database: database))
        {
            first.StartWorker();
            old = (await first.SubmitAsync()).GetProperty("id").GetString()!;
        }

        // What is left of a document that was never taken.
        folder.Write($"serve/jobs/{new string('0', 32)}/source.txt");
        await using var second = await TestServer.StartAsync(
            settings => settings.KeepJobs = TimeSpan.FromTicks(1),
            folder,
            database: database
        );
        while ((await second.GetAsync("v1/jobs")).GetProperty("total").GetInt32() > 0)
        {
            await Task.Delay(50, Token);
        }

        await second.GetAsync($"v1/jobs/{old}", expected: HttpStatusCode.NotFound);
        while (Directory.Exists(folder[$"serve/jobs/{old}"]))
        {
            await Task.Delay(50, Token);
        }

        Assert.Empty(Directory.GetDirectories(folder["serve/jobs"]));
    }

    [Fact]
    public async Task A_new_term_reaches_the_workers()
    {
        await using var test = await TestServer.StartAsync(database: CreateDatabase());
        var worker = test.StartWorker();
        await test.SubmitAsync("Rapat itu ditunda.");
        await test.PostAsync("api/glossary/terms", new { source = "rapat", target = "session" }, Role.Terminologist);
        var job = await test.SubmitAsync("Rapat ini ditunda.");
        Assert.Contains(
            "session",
            await test.Client().GetStringAsync($"v1/jobs/{job.GetProperty("id").GetString()}/result", Token),
            StringComparison.OrdinalIgnoreCase
        );
        Assert.False(worker.Ended.IsCompleted);
    }

    [Fact]
    public async Task An_unreachable_database_is_an_error_response_and_not_a_crash()
    {
        using var server = PostgresServer.Start();

        // What does not wait for the disk is surely lost.
        server.Execute("postgres", "ALTER SYSTEM SET wal_writer_delay = '10s'");
        server.Execute("postgres", "SELECT pg_reload_conf()");
        await using var test = await TestServer.StartAsync(database: server.CreateDatabase());
        test.StartWorker();
        var path = $"v1/jobs/{(await test.SubmitAsync()).GetProperty("id").GetString()}";
        server.Crash();
        await test.GetAsync(path, expected: HttpStatusCode.BadGateway);
        await TestServer.ReadAsync(
            await test.Client().PostAsync("v1/documents", new StringContent(TestServer.Article), Token),
            HttpStatusCode.BadGateway
        );
        Assert.Single(Directory.GetDirectories(test.Folder["serve/jobs"]));
        server.Resume();

        Assert.Equal("done", GetState(await test.GetAsync(path)));
        Assert.Equal("done", GetState(await test.SubmitAsync("Kapal tiba.")));
    }

    [Fact]
    public async Task No_name_or_user_is_executed_as_SQL()
    {
        const string Payload = "'); DELETE FROM queue_article; -- $1";
        var test = fixture.Test;
        var token = await test.Users.AddAsync(Payload, [Role.Translator], DateTimeOffset.UtcNow, Token);
        using var response = await test.ClientWith(token)
            .PostAsync($"v1/documents?name={Uri.EscapeDataString(Payload + ".txt")}", new StringContent(TestServer.Article), Token);
        var sent = await TestServer.ReadAsync(response, HttpStatusCode.Accepted);
        var job = await test.GetAsync($"v1/jobs/{sent.GetProperty("id").GetString()}?wait=60");
        Assert.Equal((Payload, "done"), (job.GetProperty("owner").GetString(), GetState(job)));
    }

    [Fact]
    public async Task A_tampered_row_exposes_no_file()
    {
        await using var test = await TestServer.StartAsync(database: CreateDatabase());
        var path = $"v1/jobs/{await SendAsync(test)}";
        postgres.Server.Execute(PostgresServer.GetDatabase(test.Database!), "UPDATE queue_article SET name = '../../a.txt'");
        test.StartWorker();
        Assert.Equal("failed", GetState(await test.GetAsync($"{path}?wait=60")));
        Assert.False(Directory.Exists(test.Folder["serve/results"]));
    }

    private static async Task<string> SendAsync(TestServer test)
    {
        using var response = await test.Client(Role.Translator)
            .PostAsync("v1/documents?name=a.txt", new StringContent(TestServer.Article), Token);
        return (await TestServer.ReadAsync(response, HttpStatusCode.Accepted)).GetProperty("id").GetString()!;
    }

    private static string GetState(JsonElement job) => job.GetProperty("state").GetString()!;

    private static async Task<IReadOnlyList<string>> ReadResultsAsync(TestServer test, JsonElement job, string[] formats)
    {
        var results = new List<string>();
        foreach (var format in formats)
        {
            var text = await test.Client().GetStringAsync($"{job.GetProperty("result").GetString()}?format={format}", Token);
            results.Add(
                text.Replace(job.GetProperty("id").GetString()!, "id", StringComparison.Ordinal)
                    .Replace(test.Folder.Path, string.Empty, StringComparison.Ordinal)
            );
        }

        return results;
    }

    private static string WithoutTimes(JsonElement job) =>
        string.Join(
            '\n',
            job.EnumerateObject()
                .Where(field => field.Name is not ("created" or "ended"))
                .Select(field => field.ToString().Replace(job.GetProperty("id").GetString()!, "id", StringComparison.Ordinal))
        );
}
