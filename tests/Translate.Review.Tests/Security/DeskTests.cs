using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Microsoft.Playwright;
using Translate.Core.Problems;
using Translate.Review.Security;
using Translate.Review.Tests.Page;

namespace Translate.Review.Tests.Security;

/// <summary>A review on a desk's network: HTTPS, names by tokens, and nothing without them.</summary>
public sealed class DeskTests(ChromiumFixture chromium) : IAsyncLifetime, IClassFixture<ChromiumFixture>
{
    private readonly TemporaryFolder _folder = new();
    private readonly X509Certificate2 _certificate = CreateCertificate(DateTimeOffset.UtcNow.AddDays(1));
    private TestReview _review = null!;
    private string _token = string.Empty;

    private static CancellationToken Token => TestReview.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _folder.Write("in/a.txt", SampleArticles.Sample);
        _token = Readers.Add(_folder["users.txt"], "Sari W.");
        Readers.Add(_folder["users.txt"], "Budi");
        var desk = new DeskOptions(IPAddress.Loopback, _certificate, Readers.Read(_folder["users.txt"]));
        _review = await TestReview.StartAsync(_folder, options => options with { Desk = desk }, terms: SampleArticles.Terms);
    }

    [Fact]
    public async Task A_reader_signs_in_and_decides_only_under_their_own_name()
    {
        using var client = CreateClient();
        await SignInAsync(client, _token);
        var state = await GetAsync(client, "api/state");
        Assert.Equal(("Sari W.", true), (state.GetProperty("user").GetString(), state.GetProperty("isSignedIn").GetBoolean()));
        var unit = (await GetAsync(client, "api/articles/0"))
            .GetProperty("units")
            .EnumerateArray()
            .First(item => item.GetProperty("id").GetString() == "2.2");
        using var saved = await PostAsync(
            client,
            "api/articles/0/units/2.2/decision",
            JsonSerializer.Serialize(
                new
                {
                    kind = "approve",
                    version = unit.GetProperty("version").GetString(),
                    target = "Some 15 countries attended.",
                    author = "Budi",
                }
            )
        );
        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        using var memory = _review.OpenMemory();
        Assert.Equal("Sari W.", Assert.Single(memory.GetAllUnits(), item => item.IsApproved).Author);
    }

    [Fact]
    public async Task A_browser_signs_in_with_the_form()
    {
        var context = await chromium
            .Get()
            .NewContextAsync(
                new()
                {
                    IgnoreHTTPSErrors = true,
                    BypassCSP = true,
                    Locale = "en-GB",
                }
            );
        var page = await context.NewPageAsync();
        await page.GotoAsync(_review.Root.AbsoluteUri);
        await Accessibility.AssertAsync(page, "sign-in");
        await page.GetByLabel("Token").FillAsync("wrong");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Accessibility.AssertAsync(page, "wrong token");
        await page.GetByLabel("Token").FillAsync(_token);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("table.articles")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#author")).ToBeDisabledAsync();
        await Assertions.Expect(page.Locator("#author")).ToHaveAttributeAsync("placeholder", "Sari W.");
        await context.CloseAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("wrong")]
    [InlineData("sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    public async Task A_wrong_token_grants_no_access(string token)
    {
        using var client = CreateClient();
        using var answer = await SendFormAsync(client, token);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        using var api = await client.GetAsync("api/articles", Token);
        Assert.Equal(HttpStatusCode.Unauthorized, api.StatusCode);
    }

    [Fact]
    public async Task The_hash_in_the_file_is_not_a_token_and_the_file_has_no_token()
    {
        var text = _folder.Read("users.txt");
        Assert.DoesNotContain(_token, text, StringComparison.Ordinal);
        using var client = CreateClient();
        using var answer = await SendFormAsync(client, text.Split('\n')[0].Split(':')[1]);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task The_cookie_is_secure_strict_and_hidden_from_scripts()
    {
        using var client = CreateClient();
        using var answer = await SendFormAsync(client, _token);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
        Assert.All(
            ["secure", "httponly", "samesite=strict", "path=/"],
            flag => Assert.Contains(flag, cookie, StringComparison.OrdinalIgnoreCase)
        );
        Assert.DoesNotContain(_token, cookie + await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_without_HTTPS_are_rejected()
    {
        using var client = new HttpClient();
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(new UriBuilder(_review.Root) { Scheme = "http" }.Uri, Token));
    }

    [Theory]
    [InlineData("evil.example", null, HttpStatusCode.MisdirectedRequest)]
    [InlineData(null, "https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData(null, "http://127.0.0.1", HttpStatusCode.Forbidden)]
    [InlineData(null, "", HttpStatusCode.Forbidden)]
    public async Task Other_hosts_and_origins_are_refused(string? host, string? origin, HttpStatusCode expected)
    {
        using var client = CreateClient();
        await SignInAsync(client, _token);
        using var response = await PostAsync(
            client,
            "api/articles/0/units/1.1/note",
            "{\"text\":\"x\"}",
            origin,
            host is null ? null : $"{host}:{_review.Root.Port}"
        );
        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task The_form_allows_no_script_and_no_frame()
    {
        using var client = CreateClient();
        using var page = await client.GetAsync(_review.Root, Token);
        Assert.Equal(HttpStatusCode.Unauthorized, page.StatusCode);
        Assert.Equal(
            "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
            Assert.Single(page.Headers.GetValues("Content-Security-Policy"))
        );
        Assert.DoesNotMatch("(?i)<script|\\son[a-z]+=|style=", await page.Content.ReadAsStringAsync(Token));
    }

    [Theory]
    [InlineData("Sari")]
    [InlineData("Sari sha256:12")]
    [InlineData("Sari md5:0")]
    [InlineData("# nobody")]
    public void A_file_without_valid_readers_is_refused(string line)
    {
        var problem = Assert.Throws<ProblemException>(() => Readers.Read(_folder.Write("broken.txt", line))).Problems[0];
        Assert.Contains("--new-user", problem.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void A_duplicate_name_is_not_added()
    {
        Assert.Throws<ProblemException>(() => Readers.Add(_folder["users.txt"], "Budi"));
        Assert.Throws<ProblemException>(() => Readers.Add(_folder["users.txt"], "two\nlines"));
    }

    [Fact]
    public void A_certificate_must_be_valid_and_have_its_key()
    {
        File.WriteAllText(
            _folder["good.pem"],
            $"{_certificate.ExportCertificatePem()}\n{_certificate.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem()}"
        );
        using var good = ServerCertificate.Read(_folder["good.pem"], null, DateTimeOffset.UtcNow);
        Assert.True(good.HasPrivateKey);
        Assert.Throws<ProblemException>(() => ServerCertificate.Read(_folder["good.pem"], null, DateTimeOffset.UtcNow.AddYears(1)));
        Assert.Throws<ProblemException>(() =>
            ServerCertificate.Read(_folder.Write("key.pem", _certificate.ExportCertificatePem()), null, DateTimeOffset.UtcNow)
        );
        File.WriteAllBytes(_folder["good.pfx"], _certificate.Export(X509ContentType.Pfx, "secret"));
        using var pfx = ServerCertificate.Read(_folder["good.pfx"], "secret", DateTimeOffset.UtcNow);
        Assert.Throws<ProblemException>(() => ServerCertificate.Read(_folder["good.pfx"], "wrong", DateTimeOffset.UtcNow));
    }

    public async ValueTask DisposeAsync()
    {
        await _review.DisposeAsync();
        _certificate.Dispose();
        _folder.Dispose();
    }

    private static X509Certificate2 CreateCertificate(DateTimeOffset end)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=desk", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        names.AddDnsName("desk.example");
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(end.AddDays(-2), end);
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), null, X509KeyStorageFlags.Exportable);
    }

    /// <summary>Trusts the desk's own certificate and no other.</summary>
    private HttpClient CreateClient() =>
        new(
            new SocketsHttpHandler
            {
                CookieContainer = new CookieContainer(),
                SslOptions = new SslClientAuthenticationOptions
                {
                    RemoteCertificateValidationCallback = (_, presented, _, _) =>
                        presented?.GetCertHashString() == _certificate.GetCertHashString(),
                },
            }
        )
        {
            BaseAddress = _review.Root,
        };

    private async Task SignInAsync(HttpClient client, string token)
    {
        using var answer = await SendFormAsync(client, token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private async Task<HttpResponseMessage> SendFormAsync(HttpClient client, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "sign-in")
        {
            Content = new FormUrlEncodedContent([new("token", token)]),
        };
        request.Headers.Add("Origin", _review.Root.GetLeftPart(UriPartial.Authority));
        return await client.SendAsync(request, Token);
    }

    private static async Task<JsonElement> GetAsync(HttpClient client, string path) =>
        JsonDocument.Parse(await client.GetStringAsync(path, Token)).RootElement;

    private async Task<HttpResponseMessage> PostAsync(
        HttpClient client,
        string path,
        string json,
        string? origin = null,
        string? host = null
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent(json, Encoding.UTF8, "application/json"),
        };
        request.Headers.Host = host;
        request.Headers.Add("Origin", origin ?? _review.Root.GetLeftPart(UriPartial.Authority));
        return await client.SendAsync(request, Token);
    }
}
