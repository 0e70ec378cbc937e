using Translate.Cli.Tests.Support;
using Translate.Emulation;

namespace Translate.Cli.Tests;

/// <summary>Kills runs at random instants while a service that counts what it bills answers them.</summary>
public sealed class KilledRunTests : IDisposable
{
    private const int Kills = 50;
    private const int Articles = 240;
    private const int Seed = 20_261;

    private readonly TestFolder _undisturbed = new();
    private readonly TestFolder _killed = new();

    public KilledRunTests()
    {
        for (var i = 0; i < Articles; i++)
        {
            // The last sentence is the same in every third article, and the service must see it once.
            var article =
                $"Presiden membuka konferensi nomor {i}. Dewan Keamanan membahas laporan {i} kemarin.\n\nPenduduk desa {i % 3} pulang.\n";
            _undisturbed.Write($"in/{i:000}.txt", article);
            _killed.Write($"in/{i:000}.txt", article);
        }
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _undisturbed.Dispose();
        _killed.Dispose();
    }

    [Fact]
    public async Task A_repeatedly_killed_run_loses_nothing_and_repays_only_requests_in_progress()
    {
        await using var honest = await StartServiceAsync();
        (await RunAsync(_undisturbed, honest)).MustEnd(0);

        await using var service = await StartServiceAsync();
        var random = new Random(Seed);
        var killed = 0;
        for (var i = 0; i < Kills; i++)
        {
            killed += await KillAsync(service, random) ? 1 : 0;
        }

        (await RunAsync(_killed, service)).MustEnd(0);
        Assert.Equal(Kills, killed);
        Assert.Equal(_undisturbed.FilesIn("out"), _killed.FilesIn("out"));
        Assert.All(
            _undisturbed.FilesIn("out").Where(file => !IsOfTheRun(file)),
            file => Assert.Equal(_undisturbed.Read($"out/{file}"), _killed.Read($"out/{file}"))
        );

        var batch = service.Requests.Max(request => request.Billed);
        TestContext.Current.SendDiagnosticMessage(
            $"undisturbed {honest.BilledCharacters}, killed {service.BilledCharacters}, largest batch {batch}, requests {service.RequestCount}"
        );
        Assert.InRange(service.BilledCharacters, honest.BilledCharacters, honest.BilledCharacters + (Kills * 2 * batch));

        var requests = service.RequestCount;
        (await RunAsync(_killed, service)).MustEnd(0);
        Assert.Equal(requests, service.RequestCount);
    }

    /// <summary>What tells of a run and its time, and not of an article.</summary>
    private static bool IsOfTheRun(string file) => file is "index.html" or "report.json";

    private static Task<AzureEmulator> StartServiceAsync() =>
        AzureEmulator.StartAsync(new EmulatorOptions { Latency = TimeSpan.FromMilliseconds(10) }, Token);

    private static Dictionary<string, string> Environment(AzureEmulator service) =>
        new()
        {
            ["AZURE_TEXT_TRANSLATION_ENDPOINT"] = service.Endpoint.ToString(),
            ["AZURE_TEXT_TRANSLATION_APIKEY"] = EmulatorOptions.DefaultKey,
            ["TRANSLATE_Azure__Tier"] = "S1",
            ["TRANSLATE_Concurrency"] = "2",
            ["TRANSLATE_Resilience__MaxConcurrency"] = "1",
        };

    private static async Task<ProcessResult> RunAsync(TestFolder folder, AzureEmulator service) =>
        await folder.RunAsync(string.Empty, Environment(service), [], "run", "--engine", "azure");

    /// <summary>Starts a run and kills it within the time in which a few requests are answered.</summary>
    /// <returns>Whether it was killed, and did not end before.</returns>
    private async Task<bool> KillAsync(AzureEmulator service, Random random)
    {
        using var process = TranslateProcess.Start(_killed.GetPath(""), ["run", "--engine", "azure"], Environment(service));
        var enough = service.RequestCount + random.Next(3);
        while (service.RequestCount < enough && !process.HasExited)
        {
            await Task.Delay(1, Token);
        }

        await Task.Delay(random.Next(25), Token);
        if (process.HasExited)
        {
            return false;
        }

        process.Signal("KILL");
        await process.WaitAsync([]);
        return true;
    }
}
