using System.Diagnostics;
using System.Globalization;
using Translate.Cli.Tests.Support;
using Translate.Emulation;
using Translate.Scale.Tests.Support;

namespace Translate.Scale.Tests.Queue;

/// <summary>Measures 1, 2 and 4 workers against a service that takes 100 ms an answer: <c>TRANSLATE_QUEUE_SCALING=10000</c> articles.</summary>
/// <remarks>Off by default, because it takes time, and because a machine that does something else shows nothing.</remarks>
public sealed class QueueScalingTests(SharedPostgres postgres, ITestOutputHelper output)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task More_workers_translate_more()
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable("TRANSLATE_QUEUE_SCALING"), CultureInfo.InvariantCulture, out var given)
            ? given
            : 0;
        Assert.SkipWhen(count == 0, "TRANSLATE_QUEUE_SCALING is not set.");
        foreach (var workers in new[] { 1, 2, 4 })
        {
            using var folder = new TemporaryFolder();
            for (var i = 0; i < count; i++)
            {
                folder.Write($"in/{i:00000}.txt", $"Presiden membuka konferensi nomor {i}. Penduduk desa {i} pulang.\n");
            }

            await using var service = await AzureEmulator.StartAsync(
                new EmulatorOptions { Latency = TimeSpan.FromMilliseconds(100), RememberedRequests = 1 },
                Token
            );
            var (articles, all) = await MeasureAsync(folder, service, workers);
            output.WriteLine(
                FormattableString.Invariant(
                    $"{workers} workers: {count} articles in {articles.TotalSeconds:0.0} s ({count / articles.TotalSeconds:0.0}/s), with index and report {all.TotalSeconds:0.0} s, {service.RequestCount} requests"
                )
            );
        }
    }

    /// <summary>Returns the time from the first request to the last article, and to the index.</summary>
    private async Task<(TimeSpan Articles, TimeSpan All)> MeasureAsync(TemporaryFolder folder, AzureEmulator service, int workers)
    {
        var settings = new Dictionary<string, string>
        {
            ["TRANSLATE_Memory"] = postgres.Server.CreateDatabase(),
            ["AZURE_TEXT_TRANSLATION_ENDPOINT"] = service.Endpoint.ToString(),
            ["AZURE_TEXT_TRANSLATION_APIKEY"] = EmulatorOptions.DefaultKey,
            ["TRANSLATE_Azure__Tier"] = "S4",
        };
        using var submit = TranslateProcess.Start(
            folder.Path,
            ["submit", "in", "--out", "out", "--engine", "azure", "--format", "target", "--wait"],
            settings
        );
        await submit.UntilItSaysAsync("queued as batch 'out'");
        var running = Enumerable
            .Range(0, workers)
            .Select(_ => TranslateProcess.Start(folder.Path, ["worker", "--concurrency", "2"], settings))
            .ToList();
        while (service.RequestCount == 0)
        {
            await Task.Delay(5, Token);
        }

        var started = Stopwatch.GetTimestamp();
        var requests = Directory.GetFiles(folder["in"]).Length;
        while (!Directory.Exists(folder["out"]) || Directory.GetFiles(folder["out"], "*.txt").Length < requests)
        {
            await Task.Delay(50, Token);
        }

        var articles = Stopwatch.GetElapsedTime(started);
        while (!File.Exists(folder["out/report.json"]))
        {
            await Task.Delay(20, Token);
        }

        var all = Stopwatch.GetElapsedTime(started);
        running.ForEach(worker => worker.Dispose());
        return (articles, all);
    }
}
