using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Translate.Core.Problems;
using Translate.Server.Security;
using Translate.Server.Tests.Support;

namespace Translate.Server.Tests.Security;

/// <summary>TLS off this computer, proxies, Host and Origin, and the headers of every answer.</summary>
public sealed class TransportTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("192.0.2.1")]
    [InlineData("::")]
    public async Task Plain_HTTP_beyond_this_computer_is_refused_before_anything_is_opened(string address)
    {
        using var folder = new TemporaryFolder();
        var problem = (
            await Assert.ThrowsAsync<ProblemException>(() => TestServer.StartAsync(settings => settings.Address = address, folder))
        ).Problems[0];
        Assert.Equal(ProblemKind.BadConfiguration, problem.Kind);
        Assert.Contains("--certificate", problem.Advice, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["serve"]));
    }

    [Fact]
    public async Task With_a_certificate_only_HTTPS_is_answered_and_only_for_its_names()
    {
        using var certificate = CreateCertificate();
        await using var test = await TestServer.StartAsync(settings => settings.Address = "0.0.0.0", certificate: certificate);
        var port = test.Server.Address.Port;
        var client = test.Client();
        using var secure = await client.GetAsync($"https://127.0.0.1:{port}/v1/jobs", TestServer.Token);
        Assert.Equal(HttpStatusCode.OK, secure.StatusCode);
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync($"http://127.0.0.1:{port}/v1/jobs", TestServer.Token));
        using var request = new HttpRequestMessage(HttpMethod.Get, $"https://127.0.0.1:{port}/v1/jobs")
        {
            Headers = { Host = "evil.example" },
        };
        using var other = await client.SendAsync(request, TestServer.Token);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, other.StatusCode);
    }

    [Theory]
    [InlineData("127.0.0.1", "203.0.113.9", "https", HttpStatusCode.OK)]
    [InlineData("127.0.0.0/8", "203.0.113.9", "https", HttpStatusCode.OK)]
    [InlineData("127.0.0.1", "203.0.113.9", "http", HttpStatusCode.Forbidden)]
    [InlineData("127.0.0.1", "203.0.113.9", null, HttpStatusCode.Forbidden)]
    public async Task A_trusted_proxy_must_report_that_its_client_used_HTTPS(
        string proxy,
        string client,
        string? scheme,
        HttpStatusCode expected
    )
    {
        await using var test = await TestServer.StartAsync(settings => settings.TrustedProxies = [proxy]);
        using var request = new HttpRequestMessage(HttpMethod.Get, "v1/jobs");
        request.Headers.Add("X-Forwarded-For", client);
        request.Headers.Add("X-Forwarded-Proto", scheme is null ? [] : [scheme]);
        using var response = await test.Client().SendAsync(request, TestServer.Token);
        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task Forwarded_headers_from_other_addresses_are_ignored()
    {
        await using var test = await TestServer.StartAsync(settings => settings.TrustedProxies = ["192.0.2.1"]);
        var guesser = test.ClientWith("guess");
        for (var i = 0; i <= GuessLimiter.FreeGuesses; i++)
        {
            // Another address for each guess would get around the wait.
            guesser.DefaultRequestHeaders.Remove("X-Forwarded-For");
            guesser.DefaultRequestHeaders.Add("X-Forwarded-For", $"203.0.113.{i}");
            using var response = await guesser.GetAsync("v1/jobs", TestServer.Token);
            Assert.Equal(i < GuessLimiter.FreeGuesses ? HttpStatusCode.Unauthorized : HttpStatusCode.TooManyRequests, response.StatusCode);
        }
    }

    [Theory]
    [InlineData("evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("127.0.0.1.evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost", HttpStatusCode.OK)]
    public async Task Another_host_name_is_refused(string host, HttpStatusCode expected)
    {
        var test = fixture.Test;
        using var request = new HttpRequestMessage(HttpMethod.Get, "v1/jobs") { Headers = { Host = $"{host}:{test.Server.Address.Port}" } };
        using var response = await test.Client().SendAsync(request, TestServer.Token);
        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData("", HttpStatusCode.Forbidden)]
    [InlineData(null, HttpStatusCode.OK)]
    public async Task A_browser_can_change_data_only_from_the_page_itself(string? origin, HttpStatusCode expected)
    {
        var test = fixture.Test;
        using var browser = new Browser(test);
        using var signedIn = await browser.SignInAsync(test.Tokens[Role.Reviewer]);
        var cookie = Assert.Single(signedIn.Headers.GetValues("Set-Cookie"));
        Assert.All(["httponly", "samesite=strict", "path=/"], flag => Assert.Contains(flag, cookie, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(test.Tokens[Role.Reviewer], cookie, StringComparison.Ordinal);
        using var response = await browser.PostAsync("api/articles/0/units/1.1/note", TestServer.Json(new { text = "x" }), origin);
        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task The_HTTPS_cookie_is_host_only_and_ends_with_a_sign_out()
    {
        using var certificate = CreateCertificate();
        await using var test = await TestServer.StartAsync(certificate: certificate);
        using var browser = new Browser(test);
        using var signedIn = await browser.SignInAsync(test.Tokens[Role.Reviewer]);
        var cookie = Assert.Single(signedIn.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, await browser.GetStatusAsync("api/state"));
        using var signedOut = await browser.PostAsync("sign-out", new StringContent(string.Empty));
        Assert.Equal(HttpStatusCode.NoContent, signedOut.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, await browser.GetStatusAsync("api/state"));
    }

    [Theory]
    [InlineData("", HttpStatusCode.OK)]
    [InlineData("health", HttpStatusCode.OK)]
    [InlineData("v1/jobs", HttpStatusCode.OK)]
    [InlineData("v1/nothing", HttpStatusCode.NotFound)]
    [InlineData("v1/jobs/x", HttpStatusCode.NotFound)]
    [InlineData("v1/glossary?limit=x", HttpStatusCode.BadRequest)]
    [InlineData("api/articles/99", HttpStatusCode.NotFound)]
    public async Task Every_response_has_security_headers(string path, HttpStatusCode expected)
    {
        var test = fixture.Test;
        using var response = await test.Client().GetAsync(path, TestServer.Token);
        Assert.Equal(expected, response.StatusCode);
        Assert.Contains("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", response.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task A_wrong_method_or_content_type_is_reported()
    {
        var test = fixture.Test;
        Assert.Equal(
            405,
            (await TestServer.ReadAsync(await test.Client().DeleteAsync("v1/glossary", TestServer.Token), HttpStatusCode.MethodNotAllowed))
                .GetProperty("status")
                .GetInt32()
        );
        Assert.Equal(
            415,
            (
                await TestServer.ReadAsync(
                    await test.Client().PostAsync("v1/translate", new StringContent("x"), TestServer.Token),
                    HttpStatusCode.UnsupportedMediaType
                )
            )
                .GetProperty("status")
                .GetInt32()
        );
    }

    private static X509Certificate2 CreateCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
