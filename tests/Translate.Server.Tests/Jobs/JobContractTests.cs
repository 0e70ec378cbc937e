using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Translate.Core.Problems;
using Translate.Hosting;
using Translate.Server.Security;
using Translate.Server.Tests.Support;

namespace Translate.Server.Tests.Jobs;

/// <summary>What every client of the service may rely on, wherever documents are translated.</summary>
public abstract class JobContractTests(ServerFixture fixture)
{
    private static CancellationToken Token => TestServer.Token;

    private TestServer Test => fixture.Test;

    /// <summary>Creates the database of a service; null if it needs none.</summary>
    private protected virtual string? CreateDatabase() => null;

    private async Task<TestServer> StartAsync(Action<ServeSettings> configure, TemporaryFolder? folder = null, string? database = null)
    {
        var test = await TestServer.StartAsync(configure, folder, database: database ?? CreateDatabase());
        if (test.Database is not null)
        {
            test.StartWorker();
        }

        return test;
    }

    [Theory]
    [InlineData("target", "text/plain")]
    [InlineData("txt", "text/plain")]
    [InlineData("tsv", "text/tab-separated-values")]
    [InlineData("jsonl", "application/jsonl")]
    [InlineData("html", "text/html")]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("xlf", "application/xliff+xml")]
    [InlineData("tmx", "application/xml")]
    public async Task A_result_is_available_in_every_format_and_cannot_run_in_the_browser(string format, string type)
    {
        var job = await Test.SubmitAsync();
        using var response = await Test.Client(Role.Terminologist)
            .GetAsync($"{job.GetProperty("result").GetString()}?format={format}", Token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("sandbox; default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single());
        var bytes = await response.Content.ReadAsByteArrayAsync(Token);
        Assert.True(
            format is "xlsx" or "docx"
                ? bytes.AsSpan().StartsWith("PK"u8)
                : Encoding.UTF8.GetString(bytes).Contains("Security Council", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Waiting_returns_the_result_and_not_waiting_the_job_location()
    {
        var client = Test.Client(Role.Translator);
        using var direct = await client.PostAsync("v1/documents?wait=60&format=target", new StringContent(TestServer.Article), Token);
        Assert.Equal(HttpStatusCode.OK, direct.StatusCode);
        Assert.StartsWith("The Security Council", await direct.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        using var queued = await client.PostAsync("v1/documents", new StringContent(TestServer.Article), Token);
        Assert.Equal(HttpStatusCode.Accepted, queued.StatusCode);
        var id = (await TestServer.ReadAsync(queued, HttpStatusCode.Accepted)).GetProperty("id").GetString();
        Assert.Equal($"/v1/jobs/{id}", queued.Headers.Location!.OriginalString);
        using var wrong = await client.PostAsync("v1/documents?format=pdf", new StringContent(TestServer.Article), Token);
        Assert.Contains(
            "xlsx",
            (await TestServer.ReadAsync(wrong, HttpStatusCode.UnprocessableEntity)).GetProperty("advice").GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_content_decides_the_format_and_not_the_name()
    {
        var job = await Test.SubmitAsync();
        var word = await Test.Client().GetByteArrayAsync($"{job.GetProperty("result").GetString()}?format=docx", Token);
        using var form = new MultipartFormDataContent();
        using var file = new ByteArrayContent(word);
        file.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        form.Add(file, "file", "article.txt");
        using var response = await Test.Client().PostAsync("v1/documents?wait=60", form, Token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True((await response.Content.ReadAsByteArrayAsync(Token)).AsSpan().StartsWith("PK"u8));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/octet-stream")]
    [InlineData("application/json")]
    public async Task A_body_is_a_document_regardless_of_its_content_type(string? type)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(TestServer.Article));
        content.Headers.ContentType = type is null ? null : new MediaTypeHeaderValue(type);
        using var response = await Test.Client().PostAsync("v1/documents?wait=60", content, Token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("Security Council", await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_job_is_removed_by_its_owner_or_an_admin()
    {
        var path = $"v1/jobs/{(await Test.SubmitAsync(role: Role.Translator)).GetProperty("id").GetString()}";
        Assert.Equal(HttpStatusCode.Forbidden, (await Test.Client(Role.Reviewer).DeleteAsync(path, Token)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await Test.Client(Role.Translator).DeleteAsync(path, Token)).StatusCode);
        await Test.GetAsync(path, expected: HttpStatusCode.NotFound);
        Assert.Equal(HttpStatusCode.NotFound, (await Test.Client().DeleteAsync(path, Token)).StatusCode);
    }

    [Fact]
    public async Task A_restart_loses_no_job_and_no_result()
    {
        using var folder = new TemporaryFolder();
        string done;
        List<string> sent = [];
        var database = CreateDatabase();
        await using (var first = await StartAsync(settings => settings.Workers = 1, folder, database))
        {
            done = (await first.SubmitAsync()).GetProperty("id").GetString()!;
            for (var i = 0; i < 20; i++)
            {
                using var response = await first
                    .Client(Role.Translator)
                    .PostAsync(
                        "v1/documents",
                        new StringContent(string.Concat(Enumerable.Range(0, 20).Select(line => $"Menteri {i} tiba di kota {line}. "))),
                        Token
                    );
                sent.Add((await TestServer.ReadAsync(response, HttpStatusCode.Accepted)).GetProperty("id").GetString()!);
            }
        }

        // What a process that was killed leaves: a document that was never taken.
        folder.Write($"serve/jobs/{new string('a', 32)}/source.txt");
        await using var second = await StartAsync(_ => { }, folder, database);
        foreach (var id in sent)
        {
            Assert.Equal("done", (await second.GetAsync($"v1/jobs/{id}?wait=60")).GetProperty("state").GetString());
        }

        Assert.Contains(
            "Security Council",
            await second.Client().GetStringAsync($"v1/jobs/{done}/result", Token),
            StringComparison.Ordinal
        );
        Assert.Equal(sent.Count + 1, (await second.GetAsync("v1/jobs")).GetProperty("total").GetInt32());
        Assert.Equal(sent.Count + 1, (await second.GetAsync("api/articles")).GetArrayLength());
        Assert.False(Directory.Exists(folder[$"serve/jobs/{new string('a', 32)}"]));
    }

    [Fact]
    public async Task Two_services_do_not_share_a_folder()
    {
        var problem = await Assert.ThrowsAsync<ProblemException>(() => TestServer.StartAsync(folder: Test.Folder));
        Assert.Contains("Serve:Folder", problem.Problems[0].Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_documents_or_requests_are_refused_temporarily()
    {
        await using var test = await StartAsync(settings =>
            (settings.MaxJobsPerUser, settings.Workers, settings.RequestsPerMinute) = (1, 1, 60)
        );
        var text = string.Concat(Enumerable.Range(0, 2_000).Select(line => $"Menteri itu tiba di kota nomor {line} pada pagi hari. "));
        var client = test.Client(Role.Translator);
        HttpStatusCode status;
        var sent = 0;
        do
        {
            using var response = await client.PostAsync("v1/documents", new StringContent(text), Token);
            status = response.StatusCode;
            sent++;
            Assert.True(status == HttpStatusCode.Accepted || response.Headers.RetryAfter is not null);
        } while (status == HttpStatusCode.Accepted && sent < 20);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);

        // A cancelled job leaves room. What its engine did already is in the memory.
        var job = (await test.GetAsync("v1/jobs")).GetProperty("items")[0].GetProperty("id").GetString();
        using var cancelled = await client.DeleteAsync($"v1/jobs/{job}", Token);
        Assert.True(cancelled.StatusCode is HttpStatusCode.OK or HttpStatusCode.NoContent);
        for (sent = 0; status != HttpStatusCode.TooManyRequests && sent < 100; sent++)
        {
            using var response = await test.Client(Role.Terminologist).GetAsync("v1/jobs", Token);
            status = response.StatusCode;
        }

        Assert.Equal((HttpStatusCode.TooManyRequests, 61), (status, sent));
        Assert.Equal(HttpStatusCode.OK, (await test.Client(Role.Reviewer).GetAsync("v1/jobs", Token)).StatusCode);
    }
}
