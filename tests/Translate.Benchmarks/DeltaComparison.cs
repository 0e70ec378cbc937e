namespace Translate.Benchmarks;

/// <summary>Measures a second run over unchanged articles, and how both runs scale with the number of articles.</summary>
internal static class DeltaComparison
{
    private const int Small = 123;
    private const int Runs = 5;

    public static int Run(int large)
    {
        var folder = Directory.CreateTempSubdirectory("translate-delta-").FullName;
        try
        {
            var translate = Path.Combine(Repository.Publish("src/Translate.Cli", Path.Combine(folder, "translate")), "translate");
            var one = Measure(translate, folder, 1);
            var small = Measure(translate, folder, Small);
            var tenfold = Measure(translate, folder, 10 * Small);
            var most = Measure(translate, folder, large);
            foreach (var size in new[] { one, small, tenfold, most })
            {
                Console.Out.WriteLine(
                    FormattableString.Invariant(
                        $"{size.Articles, 6} articles: first run {size.First.Wall.TotalSeconds:0.00} s, peak {size.First.PeakBytes / 1e6:0.0} MB; second run {size.Second.Wall.TotalSeconds:0.000} s, peak {size.Second.PeakBytes / 1e6:0.0} MB"
                    )
                );
            }

            var perSegment = (small.Second.Wall - one.Second.Wall).TotalMicroseconds / (small.Segments - one.Segments);
            var perSegmentMost = (most.Second.Wall - one.Second.Wall).TotalMicroseconds / (most.Segments - one.Segments);
            var hundred = Measure(translate, folder, 100);
            Console.Out.WriteLine(
                FormattableString.Invariant(
                    $"second run, start-up apart: {perSegment:0.0} µs a segment at {Small} articles, {perSegmentMost:0.0} at {large} (wanted: at most 30)"
                )
            );
            Console.Out.WriteLine(
                FormattableString.Invariant(
                    $"second run, whole: {Small} articles {small.Second.Wall.TotalSeconds:0.00} s (wanted: at most 0.95), {10 * Small} articles {tenfold.Second.Wall.TotalSeconds:0.00} s (wanted: at most 1.85)"
                )
            );
            Console.Out.WriteLine(
                FormattableString.Invariant(
                    $"100 -> {large} articles, first run: peak {(double)most.First.PeakBytes / hundred.First.PeakBytes:0.00} times (wanted: at most 1.2), time an article {(most.First.Wall - one.First.Wall) / (large - 1) / ((hundred.First.Wall - one.First.Wall) / 99):0.00} times"
                )
            );
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Size Measure(string translate, string folder, int articles)
    {
        var input = Path.Combine(folder, $"in-{articles}");
        var segments = NewsArticles.Write(input, articles);
        string[] command =
        [
            "run",
            input,
            "--out",
            Path.Combine(folder, $"out-{articles}"),
            "--memory",
            Path.Combine(folder, $"memory-{articles}.db"),
        ];
        var first = MeasuredProcess.Run(Repository.Root, translate, command);
        var second = Enumerable
            .Range(0, Runs)
            .Select(_ => MeasuredProcess.Run(Repository.Root, translate, command))
            .OrderBy(run => run.Wall)
            .ElementAt(Runs / 2);
        return new Size(articles, segments, first, second);
    }

    private sealed record Size(int Articles, int Segments, MeasuredProcess First, MeasuredProcess Second);
}
