using System.Globalization;
using Spectre.Console;
using Translate.Core.Pipeline.Reports;
using Translate.Core.Translators;
using Translate.Engines.Offline;
using Translate.Hosting;

namespace Translate.Cli.Printing;

/// <summary>Prints what a run did on standard output, and on standard error why sentences were left untranslated.</summary>
internal static class SummaryPrinter
{
    public static void Print(RunSummary summary, string folder, bool isIndexWritten, bool json)
    {
        // Only failures of sentences; those of articles were reported when they occurred.
        foreach (var problem in summary.FirstFailures.Where(problem => problem.File is null))
        {
            Console.Error.WriteLine(ProblemText.Format(problem));
        }

        if (json)
        {
            Console.Out.WriteLine(
                BatchReport.Serialize(
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
                        Compared = summary.Compared.Count == 0 ? null : BatchReport.DescribeCompared(summary, summary.Total),
                    }
                )
            );
            return;
        }

        var total = summary.Total;
        var table = new Table().Border(TableBorder.Simple).HideHeaders().AddColumn("what").AddColumn("how much");
        table.AddRow(
            "Articles",
            Join(
                Count(summary.Done) + " done",
                Part(summary.Incomplete, "incomplete"),
                Part(summary.Failed, "failed"),
                Part(summary.NotReached, "not reached")
            )
        );
        if (summary.Skipped is { Count: > 0 } skipped)
        {
            table.AddRow("Skipped", Cell.Escape(SkippedKinds.Describe(skipped.ByExtension, PipelineFactory.Formats.Extensions)));
        }

        table.AddRow("Segments", Count(total.Segments));
        table.AddRow("Characters", Count(total.Characters));
        table.AddRow(
            "Terms",
            Join(
                Count(total.TermsApplied) + " applied",
                Count(total.TermsRepaired) + " repaired",
                Count(total.TermsViolated) + " violated",
                Part(total.TermsWaived, "waived")
            )
        );
        table.AddRow(
            "Origin",
            Join(
                Part(total.FromMemory, "memory"),
                Count(total.FromEngine) + " engine",
                Part(total.FromHuman, "human"),
                Count(total.FromNone) + " none",
                Part(total.NotTranslated, "of them not translated")
            )
        );
        table.AddRow(
            "Translated",
            Join(
                Count(total.Work.New) + " new",
                Count(total.Work.Recalled) + " recalled",
                Part(total.Work.Repeated, "repeated"),
                Part(total.Work.Fuzzy, "from similar sentences"),
                Part(total.Work.Kept, "kept"),
                Part(total.NotTranslated, "not translated"),
                Part(total.Copied, "copied")
            )
        );
        table.AddRow(
            "Asked",
            Join(
                Counted.GetBilled(total.Work.Characters, summary.Engine) + " planned",
                Count(summary.Usage.Characters) + " metered",
                Part(summary.Usage.PossiblyBilled, "possibly billed without an answer")
            )
        );
        if (summary.Usage.Tokens is { Input: > 0 } tokens)
        {
            table.AddRow(
                "Tokens",
                Join(
                    Count(tokens.Input) + " input",
                    Part(tokens.CachedInput, "of them cached"),
                    Count(tokens.Output) + " output",
                    Part(tokens.Reasoning, "of them reasoning"),
                    summary.Engine.PricePerMillion == 0
                        ? "free"
                        : string.Create(
                            CultureInfo.InvariantCulture,
                            $"US${summary.Usage.Characters * summary.Engine.PricePerMillion / 1_000_000:0.0000}"
                        )
                )
            );
        }

        table.AddRow(
            "Findings",
            Join(
                Counted.Get(total.Errors, "error"),
                Counted.Get(total.Warnings, "warning"),
                Counted.Get(total.Infos, "note"),
                Counted.Get(total.ToReview, "sentence") + " to review"
            )
        );
        table.AddRow("Engine", $"{summary.Engine.Id} {summary.Engine.Version}, {Worth(summary.Engine.Quality)}");
        foreach (var (compared, letter) in summary.Compared.Zip("AB"))
        {
            var own = total.Compared?.FirstOrDefault(counts => counts.Engine == compared.Engine.Identity)?.Counts ?? default;
            table.AddRow(
                Cell.Escape($"{letter}: {compared.Engine.Id}"),
                Join(
                    Count(own.TermsApplied) + " terms applied",
                    Part(own.TermsRepaired, "repaired"),
                    Count(own.TermsViolated) + " violated",
                    Counted.Get(own.Errors, "error"),
                    Counted.Get(own.Warnings, "warning"),
                    Part(own.NotTranslated, "not translated"),
                    Count(own.Work.New) + " new",
                    compared.Price == 0 ? "free" : string.Create(CultureInfo.InvariantCulture, $"US${compared.Price:0.0000}")
                )
            );
        }

        table.AddRow("Time", string.Create(CultureInfo.InvariantCulture, $"{summary.Elapsed.TotalSeconds:0.0} s"));
        AnsiConsole.Write(table);
        if (summary.FallbackEngines is [_, ..] fallbacks)
        {
            var names = string.Join(" and ", fallbacks.Select(fallback => $"{fallback.Id} {fallback.Version}"));
            Console.Out.WriteLine(
                $"{names} translated {Counted.Get(total.Work.ByFallback, "sentence")} in place of {summary.Engine.Id}, in {string.Join(" and ", fallbacks.Select(fallback => Worth(fallback.Quality)).Distinct())}. To have {summary.Engine.Id} translate them: --refresh"
            );
        }

        if (total.Work.OfOtherEngine > 0)
        {
            Console.Out.WriteLine(
                $"{Counted.Get(total.Work.OfOtherEngine, "sentence was", "sentences were")} recalled that another engine made. To have {summary.Engine.Id} translate {(total.Work.OfOtherEngine == 1 ? "it" : "them")}: --refresh"
            );
        }

        if (summary.Engine.Id == OfflineTranslator.Id && total.Work.New > 0)
        {
            Console.Out.WriteLine("For better English without a key, install a model: translate models get --help");
        }

        if (isIndexWritten)
        {
            Console.Out.WriteLine($"Open {Path.Combine(folder, "index.html")}");
        }
    }

    private static string Worth(TranslationQuality quality) =>
        quality == TranslationQuality.Gist
            ? "gist quality: not to be published as it is"
            : "draft quality: to be read before it is published";

    private static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Part(long number, string what) => number == 0 ? string.Empty : $"{Count(number)} {what}";

    private static string Join(params string[] parts) => string.Join(", ", parts.Where(part => part.Length > 0));
}
