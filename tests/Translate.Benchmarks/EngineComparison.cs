using System.Diagnostics;
using System.Text.RegularExpressions;
using Translate.Core.Translators;
using Translate.Engines;
using Translate.Engines.Azure;
using Translate.Engines.Command;
using Translate.Engines.DeepL;
using Translate.Engines.LibreTranslate;
using Translate.Engines.Offline;
using Translate.Engines.OpenAI;
using Translate.Engines.Resilience;

namespace Translate.Benchmarks;

/// <summary>
/// Sends 20,000 segments through an engine to its emulator, or its program, in another process, with 100 ms latency and 8 concurrent requests.
/// Compares the time with the minimum for that number of requests, and measures the cost in this process.
/// </summary>
internal static partial class EngineComparison
{
    private const int Segments = 20_000;
    private const int SegmentsInDocument = 50;
    private const int Concurrency = 8;
    private const int Rounds = 5;
    private const string Key = "emulator-key";

    /// <summary>A program that waits at the number after each request, and returns every line.</summary>
    private const string Program =
        """python3 -c "import sys,time;[(time.sleep(0.1),sys.stdout.write(l),sys.stdout.flush()) if l.strip().isdigit() else sys.stdout.write(l) for l in sys.stdin]" """;

    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(100);

    /// <summary>The engines that can be measured.</summary>
    private static readonly IReadOnlyList<Measurable> Engines =
    [
        new(
            AzureTranslator.Id,
            60,
            ["Translate.AzureEmulator.dll", "--key", Key],
            (endpoint, resilience) =>
                new EngineCatalog(
                    new OfflineOptions(),
                    new AzureOptions
                    {
                        Endpoint = endpoint,
                        ApiKey = Key,
                        Tier = AzureTier.S4,
                        RequestElements = 100,
                    },
                    resilience,
                    TimeProvider.System
                )
        ),
        new(
            OpenAITranslator.Id,
            150,
            ["Translate.EngineEmulators.dll", "chat", "--key", Key],
            (endpoint, resilience) =>
                new EngineCatalog(
                    new OfflineOptions(),
                    new AzureOptions(),
                    resilience,
                    TimeProvider.System,
                    openAI: new OpenAIOptions
                    {
                        Endpoint = endpoint,
                        ApiKey = Key,
                        RequestElements = SegmentsInDocument,
                    }
                )
        ),
        new(
            DeepLTranslator.Id,
            150,
            ["Translate.EngineEmulators.dll", DeepLTranslator.Id, "--key", Key],
            (endpoint, resilience) =>
                new EngineCatalog(
                    new OfflineOptions(),
                    new AzureOptions(),
                    resilience,
                    TimeProvider.System,
                    deepL: new DeepLOptions { Endpoint = endpoint, ApiKey = Key }
                )
        ),
        new(
            LibreTranslateTranslator.Id,
            150,
            ["Translate.EngineEmulators.dll", LibreTranslateTranslator.Id],
            (endpoint, resilience) =>
                new EngineCatalog(
                    new OfflineOptions(),
                    new AzureOptions(),
                    resilience,
                    TimeProvider.System,
                    libreTranslate: new LibreTranslateOptions { Endpoint = endpoint, RequestCharacters = 5_000 }
                )
        ),
        new(
            CommandTranslator.Id,
            150,
            [],
            (_, resilience) =>
                new EngineCatalog(
                    new OfflineOptions(),
                    new AzureOptions(),
                    resilience,
                    TimeProvider.System,
                    command: new CommandOptions
                    {
                        Start = Program,
                        Processes = Concurrency,
                        RequestElements = SegmentsInDocument,
                    }
                )
        ),
    ];

    public static async Task<int> RunAsync(string id)
    {
        var measured = Engines.Single(engine => engine.Id == id);
        var pairs = Path.GetTempFileName();
        await File.WriteAllLinesAsync(
            pairs,
            Enumerable
                .Range(1, Segments)
                .Select(i =>
                    $"{CreateText(i)}\tThe president opened the {i}th conference in Jakarta and spoke about the future of the region."
                )
        );
        using var emulator = measured.Emulator.Count == 0 ? null : Start(measured, pairs);
        try
        {
            var endpoint = emulator is null ? new Uri("about:blank") : await EndpointAsync(emulator);
            await MeasureAsync(measured, endpoint);
            var rounds = new List<Measured>();
            for (var round = 1; round <= Rounds; round++)
            {
                rounds.Add(await MeasureAsync(measured, endpoint));
                Console.Out.WriteLine(
                    FormattableString.Invariant(
                        $"{Segments - (Concurrency * SegmentsInDocument)} segments in {rounds[^1].Requests} requests: {rounds[^1].Wall.TotalSeconds:0.00} s, bound {rounds[^1].Bound.TotalSeconds:0.00} s; client CPU {rounds[^1].CpuMicroseconds:0.0} µs per segment; heap {rounds[^1].HeapBytes / 1e6:0.0} MB"
                    )
                );
            }

            Console.Out.WriteLine(
                FormattableString.Invariant(
                    $"best: {rounds.Max(round => round.Bound / round.Wall):0.0%} of the bound, {rounds.Min(round => round.CpuMicroseconds):0.0} µs"
                )
            );
            Console.Out.WriteLine(
                FormattableString.Invariant(
                    $"median: {Median(rounds, round => round.Bound / round.Wall):0.0%} of the bound (wanted: at least 90 %), {Median(rounds, round => round.CpuMicroseconds):0.0} µs of CPU per segment (wanted: at most {measured.MaxMicroseconds}), heap of the last round {(double)rounds[^1].HeapBytes / rounds[0].HeapBytes:0.00} times the first's"
                )
            );
            return 0;
        }
        finally
        {
            emulator?.Kill(entireProcessTree: true);
            File.Delete(pairs);
        }
    }

    private static async Task<Measured> MeasureAsync(Measurable measured, Uri endpoint)
    {
        using var catalog = measured.CreateCatalog(endpoint, new ResilienceOptions { MaxConcurrency = Concurrency });
        var engine = catalog.Create(measured.Id);
        var documents = CreateTexts().Select(text => new TranslationRequest(text, [])).Chunk(SegmentsInDocument).ToList();

        // Connections are open and programs started before the clock is.
        await Task.WhenAll(documents.Take(Concurrency).Select(document => engine.TranslateAsync(document, CancellationToken.None)));
        var before = engine.Usage.Requests;
        using var self = Process.GetCurrentProcess();
        var cpu = self.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        await Parallel.ForEachAsync(
            documents.Skip(Concurrency),
            new ParallelOptions { MaxDegreeOfParallelism = engine.Info.Concurrency },
            async (document, token) =>
            {
                var results = await engine.TranslateAsync(document, token);
                if (results.Any(result => result is not TranslationResult.Success))
                {
                    throw new InvalidOperationException("A segment was not translated.");
                }
            }
        );
        watch.Stop();
        self.Refresh();
        return new Measured(
            watch.Elapsed,
            self.TotalProcessorTime - cpu,
            engine.Usage.Requests - before,
            GC.GetTotalMemory(forceFullCollection: true)
        );
    }

    private static IEnumerable<string> CreateTexts() => Enumerable.Range(1, Segments).Select(CreateText);

    private static string CreateText(int number) =>
        $"Presiden membuka konferensi ke-{number} di Jakarta dan berbicara tentang masa depan kawasan.";

    private static Process Start(Measurable measured, string pairs) =>
        Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [
                    Path.Combine(AppContext.BaseDirectory, measured.Emulator[0]),
                    .. measured.Emulator.Skip(1),
                    "--port",
                    "0",
                    "--latency",
                    "100ms",
                    "--pairs",
                    pairs,
                ]
            )
            {
                RedirectStandardOutput = true,
            }
        )!;

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

    private static double Median(List<Measured> rounds, Func<Measured, double> figure) =>
        rounds.Select(figure).Order().ElementAt(rounds.Count / 2);

    /// <summary>An engine that can be measured.</summary>
    /// <param name="Id">The engine.</param>
    /// <param name="MaxMicroseconds">CPU of this process for a segment, at most.</param>
    /// <param name="Emulator">The emulator's program and its arguments; empty for an engine that asks no service.</param>
    /// <param name="CreateCatalog">Creates a catalog whose engine asks an emulator.</param>
    private sealed record Measurable(
        string Id,
        int MaxMicroseconds,
        IReadOnlyList<string> Emulator,
        Func<Uri, ResilienceOptions, EngineCatalog> CreateCatalog
    );

    /// <summary>The measurements of one round.</summary>
    /// <param name="Wall">The elapsed time.</param>
    /// <param name="Cpu">The CPU time of this process.</param>
    /// <param name="Requests">The number of requests.</param>
    /// <param name="HeapBytes">The live heap after the round, in bytes.</param>
    private sealed record Measured(TimeSpan Wall, TimeSpan Cpu, long Requests, long HeapBytes)
    {
        /// <summary>The minimum time for that number of requests.</summary>
        public TimeSpan Bound => Latency * Math.Ceiling((double)Requests / Concurrency);

        public double CpuMicroseconds => Cpu.TotalMicroseconds / (Segments - (Concurrency * SegmentsInDocument));
    }
}
