namespace Translate.Benchmarks;

/// <summary>Compares one article with a thousand copies of it: time per article and peak memory.</summary>
internal static class BatchComparison
{
    private const int Copies = 1000;
    private const int Runs = 5;

    public static int Run()
    {
        var folder = Directory.CreateTempSubdirectory("translate-batch-").FullName;
        try
        {
            var translate = Path.Combine(Repository.Publish("src/Translate.Cli", Path.Combine(folder, "translate")), "translate");
            var article = Directory.EnumerateFiles(Path.Combine(Repository.Root, "seeds"), "000_*.txt").Single();
            var one = CopyTo(Path.Combine(folder, "one"), article, 1);
            var thousand = CopyTo(Path.Combine(folder, "thousand"), article, Copies);
            var single = new List<MeasuredProcess>();
            var batch = new List<MeasuredProcess>();
            for (var i = 0; i < Runs; i++)
            {
                single.Add(Measure(translate, one, Path.Combine(folder, "out-one")));
                batch.Add(Measure(translate, thousand, Path.Combine(folder, "out-thousand")));
            }

            var singlePeak = Median(single, run => run.PeakBytes) / 1e6;
            var batchPeak = Median(batch, run => run.PeakBytes) / 1e6;
            var singleTime = Median(single, run => run.Wall.TotalMilliseconds);
            var batchTime = Median(batch, run => run.Wall.TotalMilliseconds) / Copies;
            Console.Out.WriteLine(FormattableString.Invariant($"1 article:      {singleTime:0.0} ms an article, peak {singlePeak:0.0} MB"));
            Console.Out.WriteLine(
                FormattableString.Invariant($"{Copies} articles: {batchTime:0.0} ms an article, peak {batchPeak:0.0} MB")
            );
            Console.Out.WriteLine(
                FormattableString.Invariant(
                    $"ratio: time an article {batchTime / singleTime:0.000} (wanted: at most 1), peak memory {batchPeak / singlePeak:0.000} (wanted: at most 1.1)"
                )
            );
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Runs without a memory and into an empty folder, because otherwise most of the work would be skipped.</summary>
    private static MeasuredProcess Measure(string translate, string input, string output)
    {
        if (Directory.Exists(output))
        {
            Directory.Delete(output, recursive: true);
        }

        return MeasuredProcess.Run(Repository.Root, translate, "run", input, "--out", output, "--no-memory");
    }

    private static string CopyTo(string folder, string article, int copies)
    {
        Directory.CreateDirectory(folder);
        for (var i = 0; i < copies; i++)
        {
            File.Copy(article, Path.Combine(folder, $"article-{i:0000}.txt"));
        }

        return folder;
    }

    private static double Median(List<MeasuredProcess> runs, Func<MeasuredProcess, double> figure) =>
        runs.Select(figure).Order().ElementAt(runs.Count / 2);
}
