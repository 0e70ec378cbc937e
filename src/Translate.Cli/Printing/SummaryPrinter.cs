using Spectre.Console;
using Translate.Core.Pipeline.Reports;
using Translate.Core.Text;
using Translate.Engines.Offline;

namespace Translate.Cli.Printing;

/// <summary>Prints what a run did on standard output, and on standard error why sentences were left untranslated.</summary>
internal static class SummaryPrinter
{
    public static void Print(RunSummary summary, string folder, bool isIndexWritten, bool json)
    {
        // Only failures of sentences. Failures of articles were reported when they occurred.
        foreach (var problem in summary.FirstFailures.Where(problem => problem.File is null))
        {
            Console.Error.WriteLine(ProblemText.Format(problem));
        }

        if (json)
        {
            Console.Out.WriteLine(JsonText.Write(Describe(summary, folder)));
            return;
        }

        AnsiConsole.Write(SummaryTable.Create(summary));
        PrintAdvice(summary);
        if (isIndexWritten)
        {
            Console.Out.WriteLine($"Open {Path.Combine(folder, "index.html")}");
        }
    }

    private static object Describe(RunSummary summary, string folder) =>
        new
        {
            Output = folder,
            Engine = summary.Engine.Identity,
            summary.Total,
            Metered = summary.Usage,
            summary.FallbackEngines,
            summary.Incomplete,
            summary.Failed,
            summary.NotReached,
            Skipped = summary.Skipped?.ByExtension,
            Seconds = Math.Round(summary.Elapsed.TotalSeconds, 3),
            Compared = summary.ComparedEngines.Count == 0 ? null : BatchReport.DescribeCompared(summary, summary.Total),
        };

    /// <summary>Prints how sentences would be translated by the engine that was wanted, or by a better one.</summary>
    private static void PrintAdvice(RunSummary summary)
    {
        var work = summary.Total.Work;
        if (summary.FallbackEngines is [_, ..] fallbacks)
        {
            var names = string.Join(" and ", fallbacks.Select(fallback => $"{fallback.Id} {fallback.Version}"));
            var quality = string.Join(" and ", fallbacks.Select(fallback => SummaryTable.Describe(fallback.Quality)).Distinct());
            Console.Out.WriteLine(
                $"{names} translated {Counted.Get(work.ByFallback, "sentence")} in place of {summary.Engine.Id}, in {quality}. To have {summary.Engine.Id} translate them: --refresh"
            );
        }

        if (work.OfOtherEngine > 0)
        {
            Console.Out.WriteLine(
                $"{Counted.Get(work.OfOtherEngine, "sentence was", "sentences were")} recalled that another engine made. To have {summary.Engine.Id} translate {(work.OfOtherEngine == 1 ? "it" : "them")}: --refresh"
            );
        }

        if (summary.Engine.Id == OfflineTranslator.Id && work.New > 0)
        {
            Console.Out.WriteLine("For better English without a key, install a model: translate models get --help");
        }
    }
}
