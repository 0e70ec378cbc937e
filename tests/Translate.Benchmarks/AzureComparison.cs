using System.Diagnostics;
using System.Text.RegularExpressions;
using Translate.Core.Translators;
using Translate.Engines;
using Translate.Engines.Azure;
using Translate.Engines.Offline;
using Translate.Engines.Resilience;

namespace Translate.Benchmarks;

/// <summary>
/// Sends 20,000 segments through the Azure engine to the emulator in another process, with 100 ms latency and 8 concurrent requests.
/// Compares the time with the minimum for that number of requests, and measures the cost in this process.
/// </summary>
internal static partial class AzureComparison
{
    private const int Segments = 20_000;
    private const int SegmentsInDocument = 50;
    private const int Concurrency = 8;
    private const int Elements = 100;
    private const int Rounds = 5;
    private const string Key = "emulator-key";

    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(100);

    public static async Task<int> RunAsync()
    {
        var pairs = Path.GetTempFileName();
        await File.WriteAllLinesAsync(pairs, CreateTexts().Select(text => $"{text}\tThe president opened a conference of that number."));
        using var emulator = Start(pairs);
        try
        {
            var endpoint = await EndpointAsync(emulator);
            await MeasureAsync(endpoint);
            var rounds = new List<Measured>();
            for (var round = 1; round <= Rounds; round++)
            {
                rounds.Add(await MeasureAsync(endpoint));
                Console.WriteLine(FormattableString.Invariant(
                    $"{Segments} segments in {rounds[^1].Requests} requests: {rounds[^1].Wall.TotalSeconds:0.00} s, bound {rounds[^1].Bound.TotalSeconds:0.00} s; client CPU {rounds[^1].CpuMicroseconds:0.0} µs per segment; heap {rounds[^1].HeapBytes / 1e6:0.0} MB"));
            }

            Console.WriteLine(FormattableString.Invariant(
                $"median: {Median(rounds, round => round.Bound / round.Wall):0.0%} of the bound (wanted: at least 90 %), {Median(rounds, round => round.CpuMicroseconds):0.0} µs of CPU per segment (wanted: at most 60), heap of the last round {(double)rounds[^1].HeapBytes / rounds[0].HeapBytes:0.00} times the first's"));
            return 0;
        }
        finally
        {
            emulator.Kill(entireProcessTree: true);
            File.Delete(pairs);
        }
    }

    private static async Task<Measured> MeasureAsync(Uri endpoint)
    {
        var options = new AzureOptions { Endpoint = endpoint, ApiKey = Key, Tier = AzureTier.S4, RequestElements = Elements };
        var engine = new EngineCatalog(new OfflineOptions(), options, new ResilienceOptions { MaxConcurrency = Concurrency }, TimeProvider.System).Create(AzureTranslator.Id);
        var documents = CreateTexts().Select(text => new TranslationRequest(text, [])).Chunk(SegmentsInDocument);
        using var self = Process.GetCurrentProcess();
        var cpu = self.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        await Parallel.ForEachAsync(documents, new ParallelOptions { MaxDegreeOfParallelism = engine.Info.Concurrency }, async (document, token) =>
        {
            var results = await engine.TranslateAsync(document, token);
            if (results.Any(result => result is not TranslationResult.Success))
            {
                throw new InvalidOperationException("A segment was not translated.");
            }
        });
        watch.Stop();
        self.Refresh();
        return new Measured(watch.Elapsed, self.TotalProcessorTime - cpu, engine.Usage.Requests, GC.GetTotalMemory(forceFullCollection: true));
    }

    private static IEnumerable<string> CreateTexts() => Enumerable.Range(1, Segments).Select(i => $"Presiden membuka konferensi ke-{i} di Jakarta dan berbicara tentang masa depan kawasan.");

    private static Process Start(string pairs)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Translate.AzureEmulator.dll");
        return Process.Start(new ProcessStartInfo("dotnet", [program, "--port", "0", "--key", Key, "--latency", "100ms", "--pairs", pairs]) { RedirectStandardOutput = true })!;
    }

    private static async Task<Uri> EndpointAsync(Process emulator)
    {
        while (await emulator.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Address().Match(line) is { Success: true } match)
            {
                return new Uri(match.Value);
            }
        }

        throw new InvalidOperationException("The emulator did not start.");
    }

    [GeneratedRegex(@"http://\S+")]
    private static partial Regex Address();

    private static double Median(List<Measured> rounds, Func<Measured, double> figure) => rounds.Select(figure).Order().ElementAt(rounds.Count / 2);

    /// <summary>The measurements of one round.</summary>
    /// <param name="Wall">The elapsed time.</param>
    /// <param name="Cpu">The CPU time of this process.</param>
    /// <param name="Requests">The number of requests.</param>
    /// <param name="HeapBytes">The live heap after the round, in bytes.</param>
    private sealed record Measured(TimeSpan Wall, TimeSpan Cpu, long Requests, long HeapBytes)
    {
        /// <summary>The minimum time for that number of requests.</summary>
        public TimeSpan Bound => Latency * Math.Ceiling((double)Requests / Concurrency);

        public double CpuMicroseconds => Cpu.TotalMicroseconds / Segments;
    }
}
