using System.Text.Json;
using System.Text.RegularExpressions;
using Translate.Cli.Tests.Support;
using Translate.Emulation;

namespace Translate.Cli.Tests;

/// <summary>What a run may bill, what it says of it, and when it stops asking.</summary>
public sealed class BillingTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("truncated")]
    [InlineData("empty")]
    [InlineData("count -1")]
    [InlineData("reset-midway")]
    public async Task An_unreadable_answer_is_requested_once_more_and_counted(string fault)
    {
        await using var service = await StartAsync($"always: {fault}");
        _folder.WriteArticle("in/a.txt");

        var result = (await RunAsync(service.Endpoint)).MustEnd(5, "the service's answer cannot be read");

        Assert.Equal(2, service.Requests.Count);
        Assert.Contains($"{service.BilledCharacters:N0} metered", result.Output, StringComparison.Ordinal);
        Assert.Equal(service.BilledCharacters, Metered(_folder.Read("out/report.json"), "characters"));
    }

    [Theory]
    [InlineData("hang")]
    [InlineData("reset-after")]
    public async Task Requests_without_an_answer_are_shown_as_possibly_billed(string fault)
    {
        await using var service = await StartAsync($"first 1: {fault}");
        _folder.WriteArticle("in/a.txt");

        var result = (await RunAsync(service.Endpoint, ("Resilience__AttemptTimeout", "00:00:02"))).MustEnd(0);

        var planned = service.BilledCharacters / 2;
        Assert.Equal(planned, Metered(_folder.Read("out/report.json"), "characters"));
        Assert.Equal(planned, Metered(_folder.Read("out/report.json"), "possiblyBilled"));
        Assert.Contains(
            $"{planned} characters planned, {planned} metered, {planned} possibly billed",
            Regex.Replace(result.Output, @"\s+", " "),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("truncated")]
    [InlineData("reset-after")]
    [InlineData("500000")]
    public async Task The_budget_limits_retries(string fault)
    {
        await using var service = await StartAsync($"always: {fault}");
        _folder.WriteArticle("in/a.txt");

        (await RunAsync(service.Endpoint, ("Budget__MaxCharacters", "300"))).MustEnd(4, "and the budget is 300");

        Assert.Single(service.Requests);
        Assert.InRange(service.BilledCharacters, 0, 300);
    }

    [Theory]
    [InlineData("first 1: 429000")]
    [InlineData("first 1: 503000")]
    public async Task An_unbilled_refusal_does_not_use_the_budget(string fault)
    {
        await using var service = await StartAsync(fault);
        _folder.WriteArticle("in/a.txt");

        (await RunAsync(service.Endpoint, ("Budget__MaxCharacters", "300"))).MustEnd(0);

        Assert.Equal(2, service.Requests.Count);
    }

    [Fact]
    public async Task An_unavailable_service_is_not_called_for_every_article()
    {
        WriteArticles(100);

        var result = await RunAsync(
            new Uri("http://127.0.0.1:9/"),
            ("Concurrency", "4"),
            ("Azure__RequestElements", "1"),
            ("Resilience__MaxConcurrency", "1"),
            ("Resilience__BreakerMinimumRequests", "1000")
        );

        result.MustEnd(
            5,
            "the azure engine failed 3 times in a row with all retries, so this run asks it no more; the last time, 127.0.0.1 cannot be reached",
            "articles were not reached",
            "report.json names them."
        );
        Assert.StartsWith("azure: 127.0.0.1 cannot be reached", result.Error, StringComparison.Ordinal);
        Assert.True(
            result.Error.IndexOf("asks it no more", StringComparison.Ordinal)
                < result.Error.IndexOf("not reached", StringComparison.Ordinal)
        );
        Assert.InRange(Count("notReached"), 90, 99);
        Assert.DoesNotContain("090.txt", string.Join(' ', _folder.FilesIn("out")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_outage_during_a_run_keeps_finished_work_and_lists_the_rest()
    {
        await using var service = await StartAsync("from 3: 503000");
        WriteArticles(40);

        var result = await RunAsync(
            service.Endpoint,
            ("Concurrency", "1"),
            ("Resilience__StopAfterFailures", "2"),
            ("Resilience__MaxConcurrency", "1")
        );

        result.MustEnd(12, "the azure engine failed 2 times in a row");
        Assert.Contains("Security Council", _folder.Read("out/000.txt"), StringComparison.Ordinal);
        Assert.InRange(Count("notReached"), 30, 38);
        Assert.InRange(service.Requests.Count, 3, 2 + (2 * 3));

        service.Faults.Clear();
        (await RunAsync(service.Endpoint)).MustEnd(0);
    }

    [Fact]
    public async Task The_summary_names_the_engine_that_translated_the_sentences()
    {
        await using var service = await StartAsync("always: 403001");
        _folder.WriteArticle("in/a.txt");

        var result = (await RunAsync(service.Endpoint, ("Resilience__Fallback", "offline"))).MustEnd(0);

        Assert.Matches(@"offline \S+ translated 2 sentences in place of azure, in gist quality", result.Output.ReplaceLineEndings(" "));
        Assert.Contains("\"fallbackEngines\": [{\"id\":\"offline\"", _folder.Read("out/report.json"), StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(_folder.Read("out/a.txt.bilingual.jsonl"), "\"fallback-engine\""));
    }

    [Fact]
    public async Task A_rate_limit_refusal_reports_the_wait()
    {
        await using var service = await StartAsync("always: 429000 retry-after=700s");
        _folder.WriteArticle("in/a.txt");

        (await RunAsync(service.Endpoint)).MustEnd(3, "the service refused the pace, and wants the next request in 12 min");
    }

    private static async Task<AzureEmulator> StartAsync(string faults)
    {
        var service = await AzureEmulator.StartAsync(new EmulatorOptions(), Token);
        service.Faults.Replace(faults);
        return service;
    }

    private static long Metered(string report, string name) =>
        JsonDocument.Parse(report).RootElement.GetProperty("metered").GetProperty(name).GetInt64();

    private void WriteArticles(int count)
    {
        for (var i = 0; i < count; i++)
        {
            _folder.Write($"in/{i:000}.txt", $"Dewan Keamanan membahas usul nomor {i}.\n");
        }
    }

    private int Count(string status) => Regex.Count(_folder.Read("out/report.json"), $"\"status\":\"{status}\"");

    private Task<ProcessResult> RunAsync(Uri endpoint, params (string Name, string Value)[] settings)
    {
        var environment = new Dictionary<string, string>
        {
            ["AZURE_TEXT_TRANSLATION_ENDPOINT"] = endpoint.AbsoluteUri,
            ["AZURE_TEXT_TRANSLATION_APIKEY"] = EmulatorOptions.DefaultKey,
            ["TRANSLATE_Resilience__BaseDelay"] = "00:00:00.01",
            ["TRANSLATE_Resilience__QuotaWindow"] = "00:00:00.1",
            ["TRANSLATE_Resilience__MaxRetries"] = "2",
        };
        foreach (var (name, value) in settings)
        {
            environment["TRANSLATE_" + name] = value;
        }

        return _folder.RunAsync(string.Empty, environment, [], "run", "--engine", "azure");
    }
}
