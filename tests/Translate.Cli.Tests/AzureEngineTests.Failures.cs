using Translate.Emulation;

namespace Translate.Cli.Tests;

public sealed partial class AzureEngineTests
{
    [Fact]
    public async Task A_wrong_key_exits_with_2_after_one_request()
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
    public async Task A_permanent_failure_decides_the_exit_code(string fault, int exitCode, string error, string advice)
    {
        await using var service = await StartAsync();
        service.Faults.Replace(fault);

        (await RunAsync(service, [], "run", "--engine", "azure")).MustEnd(exitCode, error, advice);
    }

    [Fact]
    public async Task Quota_exhausted_during_a_run_exits_with_4_and_keeps_finished_work()
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
    public async Task A_sentence_that_the_service_rejects_fails_alone_and_exits_with_12()
    {
        await using var service = await StartAsync();
        service.Faults.Replace("always containing \"kedua\": 400000");

        (await RunAsync(service, [], "run", "--engine", "azure")).MustEnd(12, "an input is not valid (status 400, code 400000");

        Assert.Contains("Security Council", _folder.Read("out/a.txt"), StringComparison.Ordinal);
        Assert.Equal(["done", "failed"], Statuses());
    }

    [Fact]
    public async Task A_refresh_with_the_service_down_keeps_the_outputs_and_exits_with_5()
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
    public async Task A_service_failure_during_a_run_never_leaves_the_source_in_a_target()
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
}
