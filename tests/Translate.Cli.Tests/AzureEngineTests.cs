using System.Text;
using System.Text.Json;
using Translate.Cli.Tests.Support;
using Translate.Emulation;

namespace Translate.Cli.Tests;

/// <summary>The program as a user starts it, against a service on this machine.</summary>
public sealed partial class AzureEngineTests : IDisposable
{
    private const string Key = "SECRETKEY0123456789abcdef";

    private readonly TestFolder _folder = new();

    public AzureEngineTests()
    {
        _folder.WriteArticle("in/a.txt");
        _folder.Write("in/b.txt", "Presiden membuka konferensi kedua.\n");
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("3.0")]
    [InlineData("2026-06-06")]
    public async Task Translates_articles_with_their_terms_in_full_requests(string version)
    {
        await using var service = await StartAsync();

        var result = (
            await RunAsync(
                service,
                new() { ["TRANSLATE_Azure__ApiVersion"] = version, ["TRANSLATE_Concurrency"] = "4" },
                "run",
                "--engine",
                "azure"
            )
        ).MustEnd(0);

        Assert.Contains($"azure {version} general, draft quality", result.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("Security Council", _folder.Read("out/a.txt"), StringComparison.Ordinal);
        Assert.Contains("ceasefire", _folder.Read("out/a.txt"), StringComparison.Ordinal);
        _folder.MustHaveOutputs("out/b");
        Assert.Equal(3, service.Requests.Sum(request => request.Elements));
    }

    [Fact]
    public async Task Translates_lines()
    {
        await using var service = await StartAsync();

        var result = await _folder.RunAsync(
            string.Empty,
            Environment(service),
            Encoding.UTF8.GetBytes("Presiden datang.\nDewan Keamanan bersidang.\n"),
            "lines",
            "--engine",
            "azure"
        );

        Assert.Equal(2, result.MustEnd(0).Lines.Length);
    }

    [Fact]
    public async Task Without_a_key_it_exits_immediately_with_2_and_says_what_to_set()
    {
        (await _folder.RunAsync("run", "--engine", "azure")).MustEnd(
            2,
            "the azure engine has no credentials. Set AZURE_TEXT_TRANSLATION_APIKEY"
        );

        Assert.Empty(_folder.FilesIn("out"));
    }

    [Fact]
    public async Task A_run_that_waits_for_the_service_can_be_stopped()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are Unix.");
        await using var service = await StartAsync();
        service.Faults.Replace("always: hang");
        using var process = TranslateProcess.Start(_folder.GetPath(string.Empty), ["run", "--engine", "azure"], Environment(service));
        while (service.Requests.Count == 0)
        {
            await Task.Delay(20, Token);
        }

        process.Signal("INT");

        (await process.WaitAsync([])).MustEnd(12, "not reached, the run was stopped. Run the same command again to go on.");
    }

    [Fact]
    public async Task Fallback_engine_translates_on_request_and_its_sentences_are_labeled()
    {
        await using var service = await StartAsync();
        service.Faults.Replace("always: 403001");

        (await RunAsync(service, new() { ["TRANSLATE_Resilience__Fallback"] = "offline" }, "run", "--engine", "azure")).MustEnd(0);

        Assert.Contains("Security Council", _folder.Read("out/a.txt"), StringComparison.Ordinal);
        Assert.All(
            _folder.Read("out/a.txt.bilingual.jsonl").TrimEnd().Split('\n'),
            unit => Assert.Contains("\"engine\":\"offline\"", unit, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task The_key_is_in_no_output_or_log()
    {
        await using var service = await StartAsync();
        service.Faults.Replace("first 1: 503000; always containing \"kedua\": 400000");

        var run = await RunAsync(service, [], "run", "--engine", "azure");
        var probe = await RunAsync(service, [], "engines", "--probe", "--json");

        Assert.DoesNotContain(Key, run.Output + run.Error + probe.Output + probe.Error, StringComparison.Ordinal);
        Assert.All(_folder.FilesIn("out"), file => Assert.DoesNotContain(Key, _folder.Read($"out/{file}"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_probe_reports_availability_account_and_price()
    {
        await using var service = await StartAsync();

        var line = (await RunAsync(service, new() { ["AZURE_TEXT_TRANSLATION_REGION"] = "westeurope" }, "engines", "--probe"))
            .MustEnd(0)
            .Lines[1];
        Assert.Matches(
            $@"^azure: answers, in \d+ ms\. Version 3\.0 general, draft quality, US\$10 per million characters; Azure AI Translator at {service.Endpoint.Authority}, by key, region westeurope, tier F0: 33,300 characters per minute\. Supports terms, formatting\.$",
            line
        );

        var refused = await RunAsync(service, new() { ["AZURE_TEXT_TRANSLATION_APIKEY"] = "wrong" }, "engines", "--probe");
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("azure: does not answer: the credentials are missing or not valid", refused.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Development", 0)]
    [InlineData("Production", 2)]
    public async Task In_development_the_key_can_be_a_user_secret(string environment, int exitCode)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps user secrets where a test cannot put any.");
        await using var service = await StartAsync();
        _folder.Write("home/.microsoft/usersecrets/translate/secrets.json", $$"""{ "Azure:ApiKey": "{{Key}}" }""");

        var variables = new Dictionary<string, string>
        {
            ["HOME"] = _folder.GetPath("home"),
            ["DOTNET_ENVIRONMENT"] = environment,
            ["AZURE_TEXT_TRANSLATION_ENDPOINT"] = service.Endpoint.AbsoluteUri,
        };
        (await _folder.RunAsync(string.Empty, variables, [], "run", "--engine", "azure")).MustEnd(exitCode);
    }

    [Fact]
    public async Task Metrics_and_traces_go_to_a_collector_on_request()
    {
        await using var service = await StartAsync();
        await using var collector = await TelemetryCollector.StartAsync(Token);

        (await RunAsync(service, new() { ["TRANSLATE_Telemetry__OtlpEndpoint"] = collector.Address }, "run", "--engine", "azure")).MustEnd(
            0
        );

        var bodies = collector.Bodies;
        Assert.Contains("translate.engine.characters", bodies["/v1/metrics"], StringComparison.Ordinal);
        Assert.Contains("client_trace_id", bodies["/v1/traces"], StringComparison.Ordinal);
        Assert.DoesNotContain(
            bodies.Values,
            body =>
                body.Contains(Key, StringComparison.Ordinal)
                || body.Contains("Dewan Keamanan", StringComparison.Ordinal)
                || body.Contains("Security Council", StringComparison.Ordinal)
        );
    }

    private static Task<AzureEmulator> StartAsync(EmulatorOptions? options = null) =>
        AzureEmulator.StartAsync(options ?? new EmulatorOptions { Key = Key }, Token);

    private static Dictionary<string, string> Environment(AzureEmulator service) =>
        new()
        {
            ["AZURE_TEXT_TRANSLATION_ENDPOINT"] = service.Endpoint.AbsoluteUri,
            ["AZURE_TEXT_TRANSLATION_APIKEY"] = Key,
            ["TRANSLATE_Resilience__BaseDelay"] = "00:00:00.01",
            ["TRANSLATE_Resilience__QuotaWindow"] = "00:00:00.1",
        };

    private IEnumerable<string?> Statuses()
    {
        using var report = JsonDocument.Parse(_folder.Read("out/report.json"));
        return
        [
            .. report.RootElement.GetProperty("documents").EnumerateArray().Select(document => document.GetProperty("status").GetString()),
        ];
    }

    private Task<ProcessResult> RunAsync(AzureEmulator service, Dictionary<string, string> variables, params string[] arguments)
    {
        var environment = Environment(service);
        foreach (var (name, value) in variables)
        {
            environment[name] = value;
        }

        return _folder.RunAsync(string.Empty, environment, [], arguments);
    }
}
