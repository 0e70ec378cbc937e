using System.Globalization;
using Spectre.Console;
using Translate.Core.Bitexts;
using Translate.Core.Pipeline.Reports;
using Translate.Core.Translators;
using Translate.Hosting;

namespace Translate.Cli.Printing;

/// <summary>Makes the table of what a run did.</summary>
internal static class SummaryTable
{
    public static Table Create(RunSummary summary)
    {
        var total = summary.Total;
        var table = new Table().Border(TableBorder.Simple).HideHeaders().AddColumn("what").AddColumn("how much");
        table.AddRow("Articles", DescribeArticles(summary));
        if (summary.Skipped is { Count: > 0 } skipped)
        {
            table.AddRow("Skipped", Cell.Escape(SkippedKinds.Describe(skipped.ByExtension, PipelineFactory.Formats.Extensions)));
        }

        table.AddRow("Segments", Count(total.Segments));
        table.AddRow("Characters", Count(total.Characters));
        table.AddRow("Terms", DescribeTerms(total));
        table.AddRow("Origin", DescribeOrigins(total));
        table.AddRow("Translated", DescribeWork(total));
        table.AddRow("Asked", DescribeCharacters(summary));
        if (summary.Usage.Tokens is { Input: > 0 } tokens)
        {
            table.AddRow("Tokens", DescribeTokens(tokens, summary));
        }

        table.AddRow("Findings", DescribeFindings(total));
        table.AddRow("Engine", $"{summary.Engine.Id} {summary.Engine.Version}, {Describe(summary.Engine.Quality)}");
        foreach (var (compared, letter) in summary.ComparedEngines.Zip("AB"))
        {
            table.AddRow(Cell.Escape($"{letter}: {compared.Engine.Id}"), DescribeCompared(compared, total));
        }

        table.AddRow("Time", string.Create(CultureInfo.InvariantCulture, $"{summary.Elapsed.TotalSeconds:0.0} s"));
        return table;
    }

    /// <summary>Returns what a translation of this quality is good for.</summary>
    public static string Describe(TranslationQuality quality) =>
        quality == TranslationQuality.Gist
            ? "gist quality: not to be published as it is"
            : "draft quality: to be read before it is published";

    private static string DescribeArticles(RunSummary summary) =>
        Join(
            Count(summary.Done) + " done",
            Part(summary.Incomplete, "incomplete"),
            Part(summary.Failed, "failed"),
            Part(summary.NotReached, "not reached")
        );

    private static string DescribeTerms(DocumentCounts total) =>
        Join(
            Count(total.TermsApplied) + " applied",
            Count(total.TermsRepaired) + " repaired",
            Count(total.TermsViolated) + " violated",
            Part(total.TermsWaived, "waived")
        );

    private static string DescribeOrigins(DocumentCounts total) =>
        Join(
            Part(total.FromMemory, "memory"),
            Count(total.FromEngine) + " engine",
            Part(total.FromHuman, "human"),
            Count(total.FromNone) + " none",
            Part(total.NotTranslated, "of them not translated")
        );

    private static string DescribeWork(DocumentCounts total) =>
        Join(
            Count(total.Work.New) + " new",
            Count(total.Work.Recalled) + " recalled",
            Part(total.Work.Repeated, "repeated"),
            Part(total.Work.Fuzzy, "from similar sentences"),
            Part(total.Work.Kept, "kept"),
            Part(total.NotTranslated, "not translated"),
            Part(total.Copied, "copied")
        );

    private static string DescribeCharacters(RunSummary summary) =>
        Join(
            Counted.GetBilled(summary.Total.Work.Characters, summary.Engine) + " planned",
            Count(summary.Usage.Characters) + " metered",
            Part(summary.Usage.PossiblyBilled, "possibly billed without an answer")
        );

    private static string DescribeTokens(TokenUsage tokens, RunSummary summary) =>
        Join(
            Count(tokens.Input) + " input",
            Part(tokens.CachedInput, "of them cached"),
            Count(tokens.Output) + " output",
            Part(tokens.Reasoning, "of them reasoning"),
            DescribePrice(summary.Usage.Characters * summary.Engine.PricePerMillion / 1_000_000, summary.Engine.PricePerMillion == 0)
        );

    private static string DescribeFindings(DocumentCounts total) =>
        Join(
            Counted.Get(total.Errors, "error"),
            Counted.Get(total.Warnings, "warning"),
            Counted.Get(total.Infos, "note"),
            Counted.Get(total.ToReview, "sentence") + " to review"
        );

    private static string DescribeCompared(ComparedEngine compared, DocumentCounts total)
    {
        var own = total.Compared?.FirstOrDefault(counts => counts.Engine == compared.Engine.Identity)?.Counts ?? default;
        return Join(
            Count(own.TermsApplied) + " terms applied",
            Part(own.TermsRepaired, "repaired"),
            Count(own.TermsViolated) + " violated",
            Counted.Get(own.Errors, "error"),
            Counted.Get(own.Warnings, "warning"),
            Part(own.NotTranslated, "not translated"),
            Count(own.Work.New) + " new",
            DescribePrice(compared.Price, compared.Price == 0)
        );
    }

    private static string DescribePrice(decimal dollars, bool isFree) =>
        isFree ? "free" : string.Create(CultureInfo.InvariantCulture, $"US${dollars:0.0000}");

    private static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Part(long number, string what) => number == 0 ? string.Empty : $"{Count(number)} {what}";

    private static string Join(params string[] parts) => string.Join(", ", parts.Where(part => part.Length > 0));
}
