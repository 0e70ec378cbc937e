using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Translate.Server.Security;
using Translate.Server.Tests.Support;

namespace Translate.Server.Tests.Security;

/// <summary>Documents that come with bad names, too large, or too slowly.</summary>
public sealed class UploadTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    public static TheoryData<string> Names =>
        [
            "../../etc/passwd",
            "..\\..\\windows\\win.ini",
            "/etc/passwd",
            "C:\\a.txt",
            "..",
            ".",
            "....//....//a.txt",
            "a/../../b.txt",
            "%2e%2e%2fa.txt",
            "a\0.txt",
            "con.txt",
            "a.txt:stream",
            ".htaccess",
            " ",
            "\u202Etxt.exe",
            "job.json",
            "../job.json",
            new string('a', 5_000) + ".txt",
            "a\r\nSet-Cookie: x=1.txt",
            "\"; filename=b.txt",
        ];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task No_name_escapes_the_folder_of_its_job(string name)
    {
        var test = fixture.Test;
        var outside = FilesOutside(test);
        var client = test.Client(Role.Translator);
        using var form = new MultipartFormDataContent { { new StringContent(TestServer.Article), "file", "x" } };
        form.First().Headers.Remove("Content-Disposition");
        form.First()
            .Headers.TryAddWithoutValidation(
                "Content-Disposition",
                $"form-data; name=file; filename=\"{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings(" ").Replace('\0', ' ')}\""
            );
        using var fromForm = await client.PostAsync("v1/documents?wait=60", form, TestServer.Token);
        using var fromQuery = await client.PostAsync(
            $"v1/documents?wait=60&name={Uri.EscapeDataString(name)}",
            new StringContent(TestServer.Article, Encoding.UTF8, "text/plain"),
            TestServer.Token
        );
        Assert.Equal([], FilesOutside(test).Except(outside));
        var jobs = Directory.GetDirectories(test.Folder["serve/jobs"]);
        Assert.All(jobs, job => Assert.Matches("^[0-9a-f]{32}$", Path.GetFileName(job)));
        Assert.All(
            jobs.SelectMany(Directory.GetFiles).Select(Path.GetFileName),
            file => Assert.Matches(@"^(job\.json|source(\.[a-z0-9]{1,8})?)$", file)
        );
        var answer = await fromQuery.Content.ReadAsStringAsync(TestServer.Token);
        Assert.True(
            fromQuery.StatusCode is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity or HttpStatusCode.RequestUriTooLong,
            $"{fromQuery.StatusCode}: {answer}"
        );
        Assert.False(fromQuery.Headers.Contains("Set-Cookie"));
        var known = (await test.GetAsync("v1/jobs"))
            .GetProperty("items")
            .EnumerateArray()
            .Select(job => job.GetProperty("name").GetString()!);
        Assert.All(
            known,
            kept =>
                Assert.True(
                    kept.Length is > 0 and < 120
                        && kept.IndexOfAny(['/', '\\', '\0', '\r', '\n', ':', '"', '\u202E']) < 0
                        && kept is not ("." or ".."),
                    kept
                )
        );
    }

    [Theory]
    [InlineData("v1/documents")]
    [InlineData("v1/translate")]
    public async Task A_body_that_is_too_large_is_refused_and_leaves_nothing(string path)
    {
        await using var test = await TestServer.StartAsync(settings => settings.MaxBodyMegabytes = 1);
        var large = new string('a', 2_000_000);
        var client = test.Client(Role.Translator);
        HttpContent[] bodies =
            path == "v1/translate"
                ? [TestServer.Json(new { text = large })]
                :
                [
                    new StringContent(large),
                    new ChunkedContent(large),
                    new MultipartFormDataContent { { new StringContent(large), "file", "a.txt" } },
                ];
        foreach (var body in bodies)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = body };
            request.Headers.ExpectContinue = body is not ChunkedContent;
            try
            {
                using var response = await client.SendAsync(request, TestServer.Token);
                var problem = await TestServer.ReadAsync(response, HttpStatusCode.RequestEntityTooLarge);
                Assert.Equal(413, problem.GetProperty("status").GetInt32());
            }
            catch (HttpRequestException) when (body is ChunkedContent)
            {
                // The server closes the connection while the client still writes.
            }
        }

        Assert.Equal([], Directory.GetDirectories(test.Folder["serve/jobs"]));
        Assert.Equal(0, (await test.GetAsync("v1/jobs")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Slow_clients_are_cut_off_and_others_are_served()
    {
        await using var test = await TestServer.StartAsync();
        using var headers = await ConnectAsync(test, "GET /health HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
        using var body = await ConnectAsync(
            test,
            $"POST /v1/documents HTTP/1.1\r\nHost: localhost:{test.Server.Address.Port}\r\nAuthorization: Bearer {test.Tokens[Role.Translator]}\r\nContent-Length: 100000\r\n\r\n"
        );
        using var idle = await ConnectAsync(test, string.Empty);
        var ends = Task.WhenAll(DripAsync(headers), DripAsync(body));
        await test.SubmitAsync();
        await ends.WaitAsync(TimeSpan.FromSeconds(60), TestServer.Token);
        Assert.Single(Directory.GetDirectories(test.Folder["serve/jobs"]));
    }

    private static string[] FilesOutside(TestServer test) =>
        [
            .. test
                .Folder.Files()
                .Where(file =>
                    !file.StartsWith("serve/jobs/", StringComparison.Ordinal)
                    && !file.StartsWith("memory.db", StringComparison.Ordinal)
                    && file != "serve/audit.jsonl"
                ),
        ];

    private static async Task<TcpClient> ConnectAsync(TestServer test, string start)
    {
        var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, test.Server.Address.Port, TestServer.Token);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(start), TestServer.Token);
        return client;
    }

    /// <summary>Sends a byte now and then until the server closes the connection.</summary>
    private static async Task DripAsync(TcpClient client)
    {
        var stream = client.GetStream();
        var closed = ReadToEndAsync(stream);
        var started = Stopwatch.StartNew();
        while (!closed.IsCompleted && started.Elapsed < TimeSpan.FromSeconds(60))
        {
            try
            {
                await stream.WriteAsync("a"u8.ToArray(), TestServer.Token);
            }
            catch (IOException)
            {
                break;
            }

            await Task.WhenAny(closed, Task.Delay(TimeSpan.FromMilliseconds(500), TestServer.Token));
        }

        await closed;
    }

    private static async Task ReadToEndAsync(NetworkStream stream)
    {
        var buffer = new byte[1024];
        try
        {
            while (await stream.ReadAsync(buffer, TestServer.Token) > 0) { }
        }
        catch (IOException)
        {
            // The server reset the connection.
        }
    }

    private sealed class ChunkedContent(string text) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            stream.WriteAsync(Encoding.UTF8.GetBytes(text)).AsTask();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
