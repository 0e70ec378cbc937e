using System.Text;
using System.Text.Json;
using Translate.Cli.Tests.Support;
using Translate.Emulation;

namespace Translate.Cli.Tests;

/// <summary>The program as a user starts it, against a service on this machine.</summary>
public sealed class AzureEngineTests : IDisposable
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
    public async Task It_translates_articles_with_their_terms_in_full_requests(string version)
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
    public async Task Lines_work_too()
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
    public async Task Without_a_key_it_ends_at_once_with_2_and_says_what_to_set()
    {
        (await _folder.RunAsync("run", "--engine", "azure")).MustEnd(
            2,
            "the azure engine has no credentials. Set AZURE_TEXT_TRANSLATION_APIKEY"
        );

        Assert.Empty(_folder.FilesIn("out"));
    }

    [Fact]
    public async Task A_wrong_key_ends_with_2_after_one_request()
    {
        await using var service = await StartAsync();

        (await RunAsync(service, new() { ["AZURE_TEXT_TRANSLATION_APIKEY"] = "wrong" }, "run", "--engine", "azure")).MustEnd(
            2,
            "the credentials are missing or not valid (status 401, code 401000",
            "Check AZURE_TEXT_TRANSLATION_APIKEY"
        );

        Assert.Single(service.Requests);
    }

    [Theory]
    [InlineData("always: 429001 retry-after=0s", 3, "the service refused the pace", "set Azure:Tier")]
    [InlineData("always: 403001", 4, "the free quota of this month is used up", "move the resource to a paid tier")]
    [InlineData("always: reset", 5, "127.0.0.1 cannot be reached", "Check the network")]
    [InlineData("always: 503000", 5, "the service is unavailable", "Run the same command again later")]
    [InlineData("always: truncated", 5, "the service's answer cannot be read", "Run the same command again later")]
    [InlineData("always: 408001", 5, "the model is still being prepared", "Run the same command again later")]
    [InlineData("always: 400005", 6, "a text is missing or not valid", "Look at this sentence")]
    [InlineData("always: 400002", 7, "the category is not valid", "Check the section Azure")]
    [InlineData("always: 404", 7, "the service is not at this address", "Check AZURE_TEXT_TRANSLATION_ENDPOINT")]
    [InlineData("always: 403000", 2, "the operation is not allowed", "Check AZURE_TEXT_TRANSLATION_APIKEY")]
    public async Task What_goes_wrong_to_the_end_decides_the_exit_code(string fault, int exitCode, string error, string advice)
    {
        await using var service = await StartAsync();
        service.Faults.Replace(fault);

        (await RunAsync(service, [], "run", "--engine", "azure")).MustEnd(exitCode, error, advice);
    }

    [Fact]
    public async Task A_quota_that_is_used_up_on_the_way_ends_with_4_and_what_is_done_is_kept()
    {
        await using var service = await StartAsync(new EmulatorOptions { Key = Key, FreeQuota = 230 });

        (await RunAsync(service, new() { ["TRANSLATE_Concurrency"] = "1" }, "run", "--engine", "azure")).MustEnd(
            4,
            "the free quota of this month is used up"
        );

        Assert.Contains("Security Council", _folder.Read("out/a.txt"), StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.GetPath("out/b.txt")));
        Assert.Equal(2, service.Requests.Count);
    }

    [Fact]
    public async Task A_sentence_that_the_service_rejects_costs_only_itself_and_ends_with_12()
    {
        await using var service = await StartAsync();
        service.Faults.Replace("always containing \"kedua\": 400000");

        (await RunAsync(service, [], "run", "--engine", "azure")).MustEnd(12, "an input is not valid (status 400, code 400000");

        Assert.Contains("Security Council", _folder.Read("out/a.txt"), StringComparison.Ordinal);
        Assert.Equal(["done", "failed"], Statuses());
    }

    [Fact]
    public async Task A_refresh_with_the_service_down_leaves_the_outputs_and_ends_with_5()
    {
        (await _folder.RunAsync("run")).MustEnd(0);
        var before = _folder
            .FilesIn("out")
            .Where(file => file is not ("index.html" or "report.json"))
            .ToDictionary(file => file, file => _folder.Read($"out/{file}"));
        await using var service = await StartAsync();
        service.Faults.Replace("always: reset");

        var result = (
            await RunAsync(service, new() { ["TRANSLATE_Resilience__MaxRetries"] = "0" }, "run", "--refresh", "--engine", "azure")
        ).MustEnd(5);
        Assert.Contains("kept", result.Output, StringComparison.Ordinal);
        Assert.All(before, file => Assert.Equal(file.Value, _folder.Read($"out/{file.Key}")));
        Assert.Equal(["incomplete", "incomplete"], Statuses());
    }

    [Fact]
    public async Task A_service_that_fails_in_the_middle_never_leaves_the_source_in_a_target()
    {
        _folder.Write("in/b.txt", "Presiden membuka konferensi kedua. Dewan Keamanan rapat.\n");
        await using var service = await StartAsync();
        service.Faults.Replace("always containing \"kedua\": 400000");

        (await RunAsync(service, [], "run", "--engine", "azure")).MustEnd(12, "in/b.txt: 1 of 2 sentences are not translated.");
        Assert.StartsWith("[untranslated: Presiden membuka konferensi kedua.] ", _folder.Read("out/b.txt"), StringComparison.Ordinal);
        Assert.Equal(["done", "incomplete"], Statuses());

        (await RunAsync(service, [], "run", "--engine", "azure", "--untranslated", "omit")).MustEnd(12);
        Assert.StartsWith("Security Council", _folder.Read("out/b.txt"), StringComparison.OrdinalIgnoreCase);
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
    public async Task Another_engine_stands_in_when_asked_and_its_sentences_say_so()
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
    public async Task The_key_is_in_nothing_that_is_written()
    {
        await using var service = await StartAsync();
        service.Faults.Replace("first 1: 503000; always containing \"kedua\": 400000");

        var run = await RunAsync(service, [], "run", "--engine", "azure");
        var probe = await RunAsync(service, [], "engines", "--probe", "--json");

        Assert.DoesNotContain(Key, run.Output + run.Error + probe.Output + probe.Error, StringComparison.Ordinal);
        Assert.All(_folder.FilesIn("out"), file => Assert.DoesNotContain(Key, _folder.Read($"out/{file}"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_probe_says_whether_it_answers_as_whom_and_for_how_much()
    {
        await using var service = await StartAsync();

        var line = (await RunAsync(service, new() { ["AZURE_TEXT_TRANSLATION_REGION"] = "westeurope" }, "engines", "--probe"))
            .MustEnd(0)
            .Lines[1];
        Assert.Matches(
            $@"^azure: answers, in \d+ ms\. Version 3\.0 general, draft quality, US\$10 per million characters; Azure AI Translator at {service.Endpoint.Authority}, by key, region westeurope, tier F0: 33,300 characters a minute\. Supports terms, formatting\.$",
            line
        );

        var refused = await RunAsync(service, new() { ["AZURE_TEXT_TRANSLATION_APIKEY"] = "wrong" }, "engines", "--probe");
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("azure: does not answer: the credentials are missing or not valid", refused.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Development", 0)]
    [InlineData("Production", 2)]
    public async Task In_development_the_key_may_be_a_user_secret(string environment, int exitCode)
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
    public async Task Measurements_and_traces_go_to_a_collector_when_asked()
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
