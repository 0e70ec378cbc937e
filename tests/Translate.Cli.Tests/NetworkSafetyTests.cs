using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Translate.Cli.Tests.Support;
using Translate.Emulation;

namespace Translate.Cli.Tests;

/// <summary>What goes over the network, and what of it comes back into messages and files.</summary>
public sealed class NetworkSafetyTests : IDisposable
{
    private const string Key = "SECRETKEY0123456789abcdef";
    private const string Password = "PASSW0RD of a proxy";
    private const string EncodedPassword = "PASSW0RD%20of%20a%20proxy";

    private readonly TestFolder _folder = new();

    public NetworkSafetyTests() => _folder.WriteArticle("in/a.txt");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("HTTP_PROXY")]
    [InlineData("http_proxy")]
    [InlineData("ALL_PROXY")]
    [InlineData("all_proxy")]
    public async Task A_local_service_is_never_called_through_a_proxy(string variable)
    {
        await using var service = await AzureEmulator.StartAsync(new EmulatorOptions { Key = Key }, Token);
        using var proxy = new RecordingProxy();

        var result = await RunAsync(service.Endpoint, new() { [variable] = $"http://{proxy.Authority}" });

        result.MustEnd(0);
        Assert.Empty(proxy.Received);
    }

    [Fact]
    public async Task A_local_collector_is_never_called_through_a_proxy()
    {
        await using var service = await AzureEmulator.StartAsync(new EmulatorOptions { Key = Key }, Token);
        await using var collector = await StubService.StartAsync(_ => Task.CompletedTask);
        using var proxy = new RecordingProxy();

        (
            await RunAsync(
                service.Endpoint,
                new()
                {
                    ["HTTP_PROXY"] = $"http://{proxy.Authority}",
                    ["TRANSLATE_Telemetry__OtlpEndpoint"] = collector.Endpoint.AbsoluteUri,
                }
            )
        ).MustEnd(0);

        Assert.Empty(proxy.Received);
    }

    [Theory]
    [InlineData("407 Proxy Authentication Required", "the proxy wants a user name and a password (status 407)")]
    [InlineData("403 Forbidden", "the proxy does not let the request through (status 403)")]
    [InlineData("502 Bad Gateway", "the proxy does not let the request through (status 502)")]
    public async Task A_proxy_that_refuses_is_reported_without_its_password(string status, string message)
    {
        using var proxy = new RecordingProxy(status);

        var result = await RunAsync(
            new Uri("https://translator.example/"),
            new() { ["HTTPS_PROXY"] = $"http://somebody:{EncodedPassword}@{proxy.Authority}" },
            "--log-file",
            "log.txt"
        );

        result.MustEnd(5, message, "Set HTTPS_PROXY");
        Assert.NotEmpty(proxy.Received);
        MustNotLeak(result, Password, EncodedPassword, "somebody", Key);
    }

    [Fact]
    public async Task An_unreachable_proxy_is_reported_without_its_password()
    {
        var result = await RunAsync(
            new Uri("https://translator.example/"),
            new() { ["HTTPS_PROXY"] = $"http://somebody:{EncodedPassword}@127.0.0.1:9" },
            "--log-file",
            "log.txt"
        );

        result.MustEnd(5, "cannot be reached");
        MustNotLeak(result, Password, EncodedPassword, Key);
    }

    [Fact]
    public async Task A_remote_endpoint_without_encryption_is_refused_even_with_a_proxy()
    {
        using var proxy = new RecordingProxy();

        var result = await RunAsync(new Uri("http://translator.example/"), new() { ["HTTP_PROXY"] = $"http://{proxy.Authority}" });

        result.MustEnd(7, "a credential must not travel in the clear");
        Assert.Empty(proxy.Received);
    }

    [Theory]
    [InlineData("""{"error":{"code":499999,"message":"no such key: KEY"}}""")]
    [InlineData("""{"error":{"code":499999,"message":"Basic S0VZ; key=KEY&x"}}""")]
    [InlineData("""{"error":{"code":499999,"message":"LONG KEY"}}""")]
    [InlineData("""{"error":{"code":499999,"message":"see https://portal.example/?token=QUERYSECRET"}}""")]
    [InlineData("""{"error":{"code":499999,"message":"Authorization: Bearer BEARERSECRET0123"}}""")]
    public async Task Text_that_a_service_echoes_is_in_no_message_or_file(string body)
    {
        // A message is cut after 200 characters, in the middle of the key.
        var echo = body.Replace("KEY", Key, StringComparison.Ordinal).Replace("LONG", new string('x', 180), StringComparison.Ordinal);
        await using var service = await StubService.StartAsync(async context =>
        {
            context.Response.StatusCode = 400;
            await context.Response.WriteAsync(echo);
        });

        var result = await RunAsync(service.Endpoint, [], "--log-file", "log.txt");

        result.MustEnd(6, "the service refused a text");
        MustNotLeak(result, Key, Key[..10], "QUERYSECRET", "BEARERSECRET0123");
    }

    [Fact]
    public async Task An_untrusted_certificate_is_a_plain_message_after_one_attempt()
    {
        await using var service = await AzureEmulator.StartAsync(new EmulatorOptions { Key = Key }, Token);

        var result = await RunAsync(service.SecureEndpoint, []);

        result.MustEnd(5, "no secure connection to localhost can be made", "add its certificate to the trusted ones");
        Assert.Empty(service.Requests);
    }

    [Fact]
    public async Task An_endless_answer_is_cut_off()
    {
        await using var service = await StubService.StartAsync(async context =>
        {
            context.Response.ContentType = "application/json";
            var noise = new byte[1 << 20];
            Array.Fill(noise, (byte)' ');
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(noise, context.RequestAborted);
            }
        });

        (await RunAsync(service.Endpoint, [])).MustEnd(5, "the service's answer cannot be read: it is longer than");
    }

    [Theory]
    [InlineData(
        "AZURE_TEXT_TRANSLATION_REGION",
        "westeurope\r\nX-Other: 1",
        "Azure:Region (AZURE_TEXT_TRANSLATION_REGION) holds a character that no header may have"
    )]
    [InlineData("AZURE_TEXT_TRANSLATION_REGION", "westeurope\r", "Azure:Region")]
    [InlineData(
        "AZURE_TEXT_TRANSLATION_APIKEY",
        "SECRETKEY\r\nX-Other: 1",
        "AZURE_TEXT_TRANSLATION_APIKEY holds a character that no key has"
    )]
    [InlineData("AZURE_TEXT_TRANSLATION_APIKEY", "SECRETKEY\n", "AZURE_TEXT_TRANSLATION_APIKEY holds a character that no key has")]
    [InlineData("TRANSLATE_Azure__ResourceId", "/subscriptions/1\n2", "Azure:ResourceId holds a character that no header may have")]
    [InlineData("AZURE_TEXT_TRANSLATION_ENDPOINT", "https://me:SECRETKEY@translator.example/", "has no user name, password or query")]
    [InlineData(
        "AZURE_TEXT_TRANSLATION_ENDPOINT",
        "https://translator.example/?Subscription-Key=SECRETKEY",
        "has no user name, password or query"
    )]
    public async Task A_value_that_would_inject_a_header_is_a_configuration_error(string variable, string value, string message)
    {
        var result = await RunAsync(new Uri("https://translator.example/"), new() { [variable] = value });

        result.MustEnd(7, message);
        MustNotLeak(result, "SECRETKEY");
    }

    private void MustNotLeak(ProcessResult result, params string[] secrets)
    {
        var written = _folder
            .FilesIn("out")
            .Select(file => _folder.Read($"out/{file}"))
            .Append(result.Output)
            .Append(result.Error)
            .ToList();
        if (_folder.FilesIn(string.Empty).Contains("log.txt"))
        {
            var log = _folder.Read("log.txt");
            Assert.Contains("Run finished", log, StringComparison.Ordinal);
            written.Add(log);
        }

        Assert.All(written, text => Assert.All(secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal)));
        Assert.All(
            written,
            text =>
                Assert.All(
                    secrets,
                    secret => Assert.DoesNotContain(JsonEncodedText.Encode(secret).ToString(), text, StringComparison.Ordinal)
                )
        );
    }

    private Task<ProcessResult> RunAsync(Uri endpoint, Dictionary<string, string> variables, params string[] arguments)
    {
        var environment = new Dictionary<string, string>
        {
            ["AZURE_TEXT_TRANSLATION_ENDPOINT"] = endpoint.AbsoluteUri,
            ["AZURE_TEXT_TRANSLATION_APIKEY"] = Key,
            ["TRANSLATE_Resilience__BaseDelay"] = "00:00:00.01",
            ["TRANSLATE_Resilience__MaxRetries"] = "1",
            ["NO_PROXY"] = string.Empty,
            ["no_proxy"] = string.Empty,
        };
        foreach (var (name, value) in variables)
        {
            environment[name] = value;
        }

        return _folder.RunAsync(string.Empty, environment, [], ["run", "--engine", "azure", .. arguments]);
    }
}
