using System.Diagnostics;
using System.Globalization;
using Translate.Core.Bitexts;
using Translate.Core.Memory;
using Translate.Scale.Memory;

namespace Translate.Benchmarks;

/// <summary>Measures a large shared memory: import, lookups, fuzzy queries and the size of the database.</summary>
/// <remarks>On Linux, the processor time of this process and of the server's processes for the database is given beside the time, because a busy machine gives only part of its processors.</remarks>
internal static class PostgresComparison
{
    private const int Known = 100_000;
    private const int AtOnce = 1000;
    private const int Queries = 1000;
    private const int Runs = 5;
    private const int Repeats = 2;

    /// <summary>Measures.</summary>
    /// <param name="address">An empty database, or one that this benchmark has filled.</param>
    /// <param name="count">The number of units.</param>
    public static int Run(string address, int count)
    {
        var database = new Uri(address).AbsolutePath[1..];
        using var memory = new PostgresMemory().Open(address);
        var sentences = new NewsSentences(count);
        var sources = Enumerable.Range(0, count).Select(_ => sentences.Next()).ToArray();
        var isImported = memory.GetLastUnitId() >= count;
        Report(
            isImported ? "(imported before)" : $"importing {count:N0} units",
            count,
            15_000,
            isImported
                ? (TimeSpan.MaxValue, TimeSpan.MaxValue)
                : Measure(database, () => memory.Import(sources.Select(source => CreateUnit(source, sentences.Next()))))
        );

        var random = new Random(3);
        random.Shuffle(sources);
        var batches = sources.Take(Known).Select(source => PreparedSegment.FromSentence(source, [])).Chunk(AtOnce).ToList();
        var hits = 0;
        var recall = Enumerable
            .Range(0, Runs)
            .Select(_ =>
                Measure(database, () => hits = batches.Sum(batch => memory.Recall(batch).Count(result => result is RecallResult.Hit)))
            )
            .MinBy(time => time.Wall);
        Report($"exact recall of {hits:N0} units among {count:N0}, {AtOnce:N0} at once, best of {Runs}", hits, 30_000, recall);

        var filing = Measure(database, memory.UpdateFuzzyIndex);
        var compacting = Measure(database, memory.Compact);
        Console.Out.WriteLine(
            Line(
                $"filing {count:N0} units for similarity, once: {filing.Wall.TotalSeconds:0.0} s ({filing.Processor.TotalSeconds:0.0} s of processor time); vacuum: {compacting.Wall.TotalSeconds:0.0} s"
            )
        );
        FindSimilar(memory, database, sources, sentences);
        Console.Out.WriteLine(
            Line($"size: {memory.GetStatistics().Bytes / 1e6:N0} MB, {memory.GetStatistics().Bytes / (double)count:N0} bytes a unit")
        );
        return 0;
    }

    private static void FindSimilar(TranslationMemory memory, string database, string[] sources, NewsSentences sentences)
    {
        List<string> queries =
        [
            .. sources.Take(Queries).Select(sentences.Change),
            .. Enumerable.Range(0, Queries).Select(_ => sentences.Next()),
        ];
        List<(double Wall, double Processor)> Ask() =>
            [
                .. queries
                    .Select(query => Measure(database, () => memory.FindSimilar(query, TranslationMemory.MinimumSimilarity, 5, _ => true)))
                    .Select(time => (time.Wall.TotalMilliseconds, time.Processor.TotalMilliseconds)),
            ];
        double At(List<(double Wall, double Processor)> times, int percent) =>
            times.Select(time => time.Wall).Order().ElementAt(times.Count * percent / 100);
        var best = Enumerable.Range(0, Repeats).Select(_ => Ask()).MinBy(times => At(times, 95))!;
        Console.Out.WriteLine(
            Line(
                $"fuzzy query, half with 1 to 3 words changed and half unrelated, best of {Repeats}: median {At(best, 50):0.0} ms, p95 {At(best, 95):0.0} ms, p99 {At(best, 99):0.0} ms; processor time {best.Average(time => time.Processor):0.0} ms on average (wanted: p95 at most 60 ms)"
            )
        );
    }

    private static MemoryUnit CreateUnit(string source, string target) =>
        new()
        {
            Source = source,
            Target = target,
            Origin = Origin.Memory,
            State = UnitState.Translated,
            Created = DateTimeOffset.UnixEpoch,
            Changed = DateTimeOffset.UnixEpoch,
        };

    private static (TimeSpan Wall, TimeSpan Processor) Measure(string database, Action work)
    {
        var before = Environment.CpuUsage.TotalTime + GetServerTime(database);
        var watch = Stopwatch.StartNew();
        work();
        return (watch.Elapsed, Environment.CpuUsage.TotalTime + GetServerTime(database) - before);
    }

    /// <summary>Returns the processor time of the server's processes, whose titles name the database; zero elsewhere than on Linux.</summary>
    private static TimeSpan GetServerTime(string database)
    {
        var time = TimeSpan.Zero;
        foreach (var process in OperatingSystem.IsLinux() ? Process.GetProcessesByName("postgres") : [])
        {
            try
            {
                time += File.ReadAllText($"/proc/{process.Id}/cmdline").Contains($" {database} ", StringComparison.Ordinal)
                    ? process.TotalProcessorTime
                    : TimeSpan.Zero;
            }
            catch (Exception e) when (e is IOException or InvalidOperationException)
            {
                // The process of another connection has ended.
            }
        }

        return time;
    }

    private static void Report(string what, int count, int wanted, (TimeSpan Wall, TimeSpan Processor) time) =>
        Console.Out.WriteLine(
            Line(
                $"{what}: {count / time.Wall.TotalSeconds:N0} units/s, {count / time.Processor.TotalSeconds:N0} a second of processor time of both sides (wanted: at least {wanted:N0} units/s)"
            )
        );

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
