using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging;
using Translate.Review.Security;

namespace Translate.Review.Tests.Security;

public class SecurityTests
{
    [Fact]
    public async Task Nothing_is_served_without_a_token()
    {
        await using var review = await TestReview.OpenAsync();
        using var stranger = new HttpClient { BaseAddress = review.Root };
        foreach (
            var path in (string[])["", "api/articles", "api/articles/0", "api/state", "api/events", "app.js", "?token=", "?token=wrong"]
        )
        {
            using var response = await stranger.GetAsync(new Uri(review.Root, path), TestReview.CancellationToken);
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        }
    }

    [Fact]
    public async Task The_token_becomes_a_strict_cookie_that_scripts_cannot_read()
    {
        await using var review = await TestReview.OpenAsync();
        using var handler = new HttpClientHandler { UseCookies = false };
        using var client = new HttpClient(handler);
        using var response = await client.GetAsync(review.Server.Address, TestReview.CancellationToken);
        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_token_works_once_and_the_next_address_is_announced()
    {
        await using var review = await TestReview.OpenAsync();
        var first = review.Addresses[0];
        using var stranger = new HttpClient();
        using var again = await stranger.GetAsync(first, TestReview.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, again.StatusCode);
        Assert.Equal(2, review.Addresses.Count);
        using var second = await stranger.GetAsync(review.Addresses[1], TestReview.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
    }

    [Fact]
    public void Secrets_are_long_and_compared_in_full()
    {
        var access = new AccessToken();
        var token = access.Current;
        Assert.True(token.Length >= 43);
        foreach (
            var guess in (string[])["", token[..^1], token + "A", token.ToUpperInvariant(), "é" + token[1..], new string('A', 100_000)]
        )
        {
            Assert.False(access.TryExchange(guess, out _));
            Assert.False(access.IsSession(guess));
        }

        Assert.True(access.TryExchange(token, out var session));
        Assert.True(access.IsSession(session));
        Assert.NotEqual(token, session);
        Assert.False(access.TryExchange(token, out _));
        Assert.False(access.IsSession(null));
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1:1")]
    [InlineData("127.0.0.1.evil.example:{port}")]
    [InlineData("localhost.evil.example:{port}")]
    [InlineData("[::1]:{port}")]
    public async Task Another_host_name_is_refused(string host)
    {
        await using var review = await TestReview.OpenAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/articles");
        request.Headers.Host = host.Replace(
            "{port}",
            review.Root.Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
            StringComparison.Ordinal
        );
        using var response = await review.Client.SendAsync(request, TestReview.CancellationToken);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("http://127.0.0.1")]
    [InlineData("http://127.0.0.1:1")]
    public async Task A_change_from_another_origin_is_refused(string origin)
    {
        await using var review = await TestReview.OpenAsync();
        using var content = new StringContent("{\"text\":\"x\"}", Encoding.UTF8, "application/json");
        using var response = await review.PostAsync("api/articles/0/units/1.1/note", content, origin);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal(0, (await review.GetUnitAsync("1.1")).GetProperty("comments").GetInt32());
    }

    [Fact]
    public async Task A_request_that_the_browser_marks_as_cross_site_is_refused()
    {
        await using var review = await TestReview.OpenAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/articles");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var response = await review.Client.SendAsync(request, TestReview.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task A_form_from_another_site_is_not_accepted_as_JSON()
    {
        await using var review = await TestReview.OpenAsync();
        using var content = new StringContent("{\"text\":\"x\"}", Encoding.UTF8, "text/plain");
        using var response = await review.PostAsync("api/articles/0/units/1.1/note", content);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Fact]
    public async Task The_policy_allows_no_inline_script_or_style()
    {
        await using var review = await TestReview.OpenAsync();
        using var page = await review.Client.GetAsync(review.Root, TestReview.CancellationToken);
        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        var html = await page.Content.ReadAsStringAsync(TestReview.CancellationToken);
        Assert.DoesNotMatch("(?i)<script(?![^>]*\\bsrc=)|\\sstyle=|\\son[a-z]+=|javascript:|https?:", html);
    }

    [Fact]
    public async Task A_sentence_of_a_megabyte_is_checked_and_approved()
    {
        await using var review = await TestReview.OpenAsync(
            ("a.txt", $"Kalimat {string.Concat(Enumerable.Repeat("panjang sekali ", 70_000))}selesai.")
        );
        var target = $"A {string.Concat(Enumerable.Repeat("very long ", 110_000))}\u2028\u202Esentence ends.";
        await review.SendAsync("api/articles/0/units/1.1/check", new { target });
        await review.ApproveAsync("1.1", target);
        Assert.Equal(target, (await review.GetUnitAsync("1.1")).GetProperty("target").GetString());
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused()
    {
        await using var review = await TestReview.OpenAsync();
        using var content = new StringContent(
            $"{{\"target\":\"{new string('x', ConnectionLimits.MaxBodyBytes)}\"}}",
            Encoding.UTF8,
            "application/json"
        );
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/articles/0/units/1.1/check") { Content = content };
        request.Headers.Add("Origin", review.Root.GetLeftPart(UriPartial.Authority));
        request.Headers.ExpectContinue = true;
        using var response = await review.Client.SendAsync(request, TestReview.CancellationToken);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"kind\":\"approve\"}")]
    [InlineData("{\"kind\":\"drop\",\"version\":\"x\"}")]
    [InlineData("{\"kind\":5,\"version\":\"x\"}")]
    public async Task A_body_that_is_not_a_decision_is_refused_without_a_stack_trace(string body)
    {
        await using var review = await TestReview.OpenAsync();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await review.PostAsync("api/articles/0/units/1.1/decision", content);
        Assert.InRange((int)response.StatusCode, 400, 499);
        Assert.DoesNotContain("   at ", await response.Content.ReadAsStringAsync(TestReview.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../memory.db")]
    [InlineData("%2e%2e/memory.db")]
    [InlineData("..%2f..%2fetc/passwd")]
    [InlineData("api/articles/..%2f..%2fmemory.db")]
    [InlineData("api/articles/-1")]
    [InlineData("api/articles/99")]
    [InlineData("api/articles/99999999999999999999")]
    [InlineData("api/articles/0/units/..%2f1.1/history")]
    [InlineData("in/a.txt")]
    [InlineData("out/a.txt")]
    public async Task No_path_exposes_a_file(string path)
    {
        await using var review = await TestReview.OpenAsync();
        using var response = await review.Client.GetAsync(new Uri(review.Root.AbsoluteUri + path), TestReview.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Connections_over_the_limit_are_closed_and_the_others_are_served()
    {
        await using var review = await TestReview.OpenAsync();
        var sockets = new List<TcpClient>();
        try
        {
            for (var i = 0; i < ConnectionLimits.MaxConnections + 20; i++)
            {
                var socket = new TcpClient();
                await socket.ConnectAsync(IPAddress.Loopback, review.Root.Port, TestReview.CancellationToken);
                sockets.Add(socket);
            }

            // The server closes what is beyond the limit.
            var buffer = new byte[1];
            Assert.Equal(0, await sockets[^1].GetStream().ReadAsync(buffer, TestReview.CancellationToken));
            Assert.NotEmpty((await review.GetAsync("api/articles")).EnumerateArray());
        }
        finally
        {
            sockets.ForEach(socket => socket.Dispose());
        }
    }

    [Fact]
    public async Task No_secret_is_logged()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.txt", SampleArticles.Sample);
        var log = new RecordingLoggers();
        await using var review = await TestReview.StartAsync(folder, options => options with { Loggers = log });
        var token = review.Server.Address.Query[7..];
        await review.SignInAsync();
        File.Delete(folder["in/a.txt"]);
        await review.StopMemoryAsync();
        using var failed = await review.Client.GetAsync(
            new Uri(review.Root, $"api/articles/0?token={token}"),
            TestReview.CancellationToken
        );
        Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);
        Assert.NotEmpty(log.Lines);
        Assert.DoesNotContain(
            log.Lines,
            line => line.Contains(token, StringComparison.Ordinal) || line.Contains("translate-review", StringComparison.Ordinal)
        );
    }

    private sealed class RecordingLoggers : ILoggerFactory, ILogger
    {
        public List<string> Lines { get; } = [];

        public void AddProvider(ILoggerProvider provider) { }

        public ILogger CreateLogger(string categoryName) => this;

        public void Dispose() { }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => Lines.Add(formatter(state, exception));
    }
}
