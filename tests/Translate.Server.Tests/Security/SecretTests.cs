using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.Logging;
using Translate.Server.Security;
using Translate.Server.Tests.Support;

namespace Translate.Server.Tests.Security;

public sealed class SecretTests
{
    private const string Text = "Kalimat rahasia yang tidak boleh dicatat.";

    [Fact]
    public async Task No_token_cookie_or_text_is_logged_at_any_level_or_kept_in_a_file()
    {
        using var loggers = new RecordingLoggers();
        await using var test = await TestServer.StartAsync(loggers: loggers);
        var wrong = "wrong-" + test.Tokens[Role.Admin][..20];
        using var browser = new Browser(test);
        using var signedIn = await browser.SignInAsync(test.Tokens[Role.Reviewer]);
        var session = signedIn.Headers.GetValues("Set-Cookie").Single().Split(';')[0].Split('=')[1];
        using var refused = await test.ClientWith(wrong).GetAsync("v1/jobs", TestServer.Token);
        await test.PostAsync("v1/translate", new { text = Text });
        await test.GetAsync($"v1/glossary/find?q={Uri.EscapeDataString(Text)}&token={test.Tokens[Role.Admin]}");
        await test.PostAsync("v1/translate", new { text = 5 }, expected: HttpStatusCode.BadRequest);
        await test.SubmitAsync("\0\0\0", "a.pdf");
        test.Server.Parts.Site.Memory.Dispose();
        using var failed = await test.Client().GetAsync("v1/memory/stats", TestServer.Token);
        Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);
        string[] secrets = [.. test.Tokens.Values, wrong, session];
        await test.StopAsync();

        Assert.Contains(loggers.Lines, line => line.Contains("/v1/glossary/find", StringComparison.Ordinal));
        Assert.All(
            loggers.Lines,
            line => Assert.All([.. secrets, "rahasia"], secret => Assert.DoesNotContain(secret, line, StringComparison.Ordinal))
        );
        Assert.All(
            test.Folder.Files().Where(file => !file.StartsWith("memory.db", StringComparison.Ordinal)),
            file => Assert.All(secrets, secret => Assert.DoesNotContain(secret, test.Folder.Read(file), StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task An_error_is_problem_details_without_a_stack_trace_or_a_path_of_the_server()
    {
        await using var test = await TestServer.StartAsync();
        var answers = new List<string>();
        foreach (var body in new[] { "{", "[]", "null", "{\"text\":5}", "{}", "{\"text\":\"\"}", "\"x\"" })
        {
            using var response = await test.Client()
                .PostAsync("v1/translate", new StringContent(body, System.Text.Encoding.UTF8, "application/json"), TestServer.Token);
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
            answers.Add(await response.Content.ReadAsStringAsync(TestServer.Token));
        }

        var failed = await test.SubmitAsync("%PDF-1.7 x", "a.pdf");
        Assert.Equal("failed", failed.GetProperty("state").GetString());
        Assert.Equal("badInput", failed.GetProperty("problem").GetProperty("kind").GetString());
        Assert.NotEmpty(failed.GetProperty("problem").GetProperty("advice").GetString()!);
        using var result = await test.Client().GetAsync($"v1/jobs/{failed.GetProperty("id").GetString()}/result", TestServer.Token);
        answers.Add(await result.Content.ReadAsStringAsync(TestServer.Token));
        Assert.Contains("\"file\":\"a.pdf\"", answers[^1], StringComparison.Ordinal);
        test.Server.Parts.Site.Memory.Dispose();
        using var broken = await test.Client().GetAsync("v1/memory/stats", TestServer.Token);
        answers.Add(await broken.Content.ReadAsStringAsync(TestServer.Token));
        Assert.All(
            [.. answers, failed.GetRawText()],
            answer =>
                Assert.All(
                    [" at ", "Exception:", test.Folder.Path, ".cs:line"],
                    part => Assert.DoesNotContain(part, answer, StringComparison.Ordinal)
                )
        );
    }

    private sealed class RecordingLoggers : ILoggerFactory, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider) { }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => Lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose() { }
    }
}
