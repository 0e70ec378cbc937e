using System.Diagnostics;
using System.Text;
using Translate.Core.Segmentation;

namespace Translate.Benchmarks;

/// <summary>Compares splitting 10 MB of news with ICU's sentence iterator and with 10 MB of worst-case texts, on one thread.</summary>
internal static class SplitterComparison
{
    private const int TextBytes = 10_000_000;
    private const int Warmups = 5;
    private const int Runs = 15;

    public static int Run()
    {
        var splitter = new IndonesianSentenceSplitter(SplitterRules.CreateDefault());
        var seeds = Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "seeds"), "*.txt")
            .Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Where(line => line.Length > 0);
        var prose = Repeat(string.Join(' ', seeds) + " ");
        string[] pieces = [".", "\"", "a.", " ", "😀"];
        foreach (var piece in pieces)
        {
            var text = Repeat(piece);
            var (time, proseTime) = MeasureInTurn(() => splitter.Split(text).Count, () => splitter.Split(prose).Count);
            Console.Out.WriteLine(
                FormattableString.Invariant(
                    $"10 MB of '{piece}': {time.TotalMilliseconds:0.0} ms, {time / proseTime:0.00} times as long as 10 MB of prose (wanted: at most 2)"
                )
            );
        }

        using var icu = IcuSentenceIterator.TryOpen();
        if (icu is null)
        {
            Console.Out.WriteLine(
                "ICU is not installed. Install it (on Debian: apt-get install libicu72; elsewhere the package with libicuuc) and run this again."
            );
            return 1;
        }

        var (ours, theirs) = MeasureInTurn(() => splitter.Split(prose).Count, () => icu.Count(prose));
        Console.Out.WriteLine(
            FormattableString.Invariant(
                $"prose: translate {Speed(ours):0} MB/s, ICU {icu.Version} {Speed(theirs):0} MB/s, {theirs / ours:0.0} times its speed (wanted: at least 1.5)"
            )
        );
        return 0;
    }

    private static string Repeat(string piece) =>
        new StringBuilder().Insert(0, piece, (TextBytes / Encoding.UTF8.GetByteCount(piece)) + 1).ToString();

    private static double Speed(TimeSpan time) => TextBytes / 1e6 / time.TotalSeconds;

    /// <summary>Returns the medians of alternating runs, because machine speed drifts.</summary>
    private static (TimeSpan First, TimeSpan Second) MeasureInTurn(Func<int> first, Func<int> second)
    {
        var pairs = Enumerable
            .Range(0, Warmups + Runs)
            .Select(_ => (First: MeasureOnce(first), Second: MeasureOnce(second)))
            .Skip(Warmups)
            .ToList();
        return (
            pairs.Select(pair => pair.First).Order().ElementAt(Runs / 2),
            pairs.Select(pair => pair.Second).Order().ElementAt(Runs / 2)
        );
    }

    private static TimeSpan MeasureOnce(Func<int> work)
    {
        var watch = Stopwatch.StartNew();
        GC.KeepAlive(work());
        return watch.Elapsed;
    }
}
