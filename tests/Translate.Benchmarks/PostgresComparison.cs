using System.Diagnostics;
using System.Globalization;
using Translate.Core.Bitexts;
using Translate.Core.Memory;
using Translate.Scale.Memory;

namespace Translate.Benchmarks;

/// <summary>Measures a large shared memory: import, lookups, fuzzy queries and the size of the database.</summary>
internal static class PostgresComparison
{
    private const int Known = 100_000;
    private const int AtOnce = 1000;
    private const int Queries = 1000;
    private const int Runs = 5;

    /// <summary>Measures.</summary>
    /// <param name="address">An empty database.</param>
    /// <param name="count">The number of units.</param>
    public static int Run(string address, int count)
    {
        using var memory = new PostgresMemory().Open(address);
        var sentences = new NewsSentences(count);
        var sources = Enumerable.Range(0, count).Select(_ => sentences.Next()).ToArray();
        Report($"importing {count:N0} units", count, 15_000, Measure(() => memory.Import(sources.Select(source => CreateUnit(source, sentences.Next())))));

        var random = new Random(3);
        random.Shuffle(sources);
        var batches = sources.Take(Known).Select(source => PreparedSegment.FromSentence(source, [])).Chunk(AtOnce).ToList();
        var hits = 0;
        var recall = Enumerable.Range(0, Runs).Min(_ => Measure(() => hits = batches.Sum(batch => memory.Recall(batch).Count(result => result is RecallResult.Hit))));
        Report($"exact recall of {hits:N0} units among {count:N0}, {AtOnce:N0} at once, best of {Runs}", hits, 30_000, recall);

        var filing = Measure(memory.UpdateFuzzyIndex);
        var compacting = Measure(memory.Compact);
        Console.WriteLine(Line($"filing {count:N0} units for similarity, once: {filing.TotalSeconds:0.0} s; vacuum: {compacting.TotalSeconds:0.0} s"));
        FindSimilar(memory, sources, sentences);
        Console.WriteLine(Line($"size: {memory.GetStatistics().Bytes / 1e6:N0} MB, {memory.GetStatistics().Bytes / (double)count:N0} bytes a unit"));
        return 0;
    }

    private static void FindSimilar(TranslationMemory memory, string[] sources, NewsSentences sentences)
    {
        List<string> queries = [.. sources.Take(Queries).Select(sentences.Change), .. Enumerable.Range(0, Queries).Select(_ => sentences.Next())];
        List<double> Ask() => [.. queries.Select(query => Measure(() => memory.FindSimilar(query, TranslationMemory.MinimumSimilarity, 5, _ => true)).TotalMilliseconds).Order()];
        var best = Enumerable.Range(0, 3).Select(_ => Ask()).MinBy(times => times[times.Count * 95 / 100])!;
        Console.WriteLine(Line($"fuzzy query, half with 1 to 3 words changed and half unrelated, best of 3: median {best[best.Count / 2]:0.0} ms, p95 {best[best.Count * 95 / 100]:0.0} ms, p99 {best[best.Count * 99 / 100]:0.0} ms (wanted: p95 at most 60 ms)"));
    }

    private static MemoryUnit CreateUnit(string source, string target) => new()
    {
        Source = source,
        Target = target,
        Origin = Origin.Memory,
        State = UnitState.Translated,
        Created = DateTimeOffset.UnixEpoch,
        Changed = DateTimeOffset.UnixEpoch,
    };

    private static TimeSpan Measure(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed;
    }

    private static void Report(string what, int count, int wanted, TimeSpan time) =>
        Console.WriteLine(Line($"{what}: {count / time.TotalSeconds:N0} units/s (wanted: at least {wanted:N0} units/s)"));

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
