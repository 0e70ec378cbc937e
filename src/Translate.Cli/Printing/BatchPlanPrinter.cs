using System.Globalization;
using Spectre.Console;
using Translate.Cli.Commands;
using Translate.Core.Bitexts;
using Translate.Core.Pipeline;
using Translate.Core.Problems;
using Translate.Core.Text;
using Translate.Core.Translators;

namespace Translate.Cli.Printing;

/// <summary>Prints what a run would ask of the engine: a line an article, the total, and what that costs.</summary>
internal sealed class BatchPlanPrinter(TranslationPipeline pipeline, BatchJob job, bool json)
{
    /// <summary>Returns the exit code.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var engine = pipeline.Engine;
        var planner = pipeline.CreatePlanner();
        var table = new Table()
            .Border(TableBorder.Simple)
            .AddColumns("Article", "Segments", "New", "Recalled", "Repeated", engine.PriceUnit.ToString(), "Terms");
        var total = planner.CreateTotal();
        Problem? first = null;
        await foreach (var (_, plan, problem) in planner.PlanAsync(pipeline.Find(job.Inputs), cancellationToken).ConfigureAwait(false))
        {
            if (plan is null)
            {
                await Console.Error.WriteLineAsync(problem!.ToString()).ConfigureAwait(false);
                first ??= problem;
                continue;
            }

            total.Add(plan);
            Print(plan.Name, plan.Segments, plan.Work, plan.Terms, table);
        }

        if (json)
        {
            Console.Out.WriteLine(
                JsonText.Write(
                    new
                    {
                        Total = total,
                        Engine = engine.Identity,
                        Other = pipeline.Other?.Identity,
                    }
                )
            );
        }
        else
        {
            Print("total", total.Segments, total.Work, total.Terms, table);
            AnsiConsole.Write(table);
            Console.Out.WriteLine(Describe(total, engine));
            if (total.ComparedPlan is { } other && pipeline.Other is { } compared)
            {
                Console.Out.WriteLine(Describe(other, compared));
            }

            Console.Out.WriteLine("Nothing was translated or written (--dry-run).");
        }

        total.RefuseBeyond(pipeline.MaxCharacters);
        return first is null ? ExitCode.Done
            : total.Documents > 0 ? ExitCode.DoneInPart
            : ExitCode.From(first.Kind);
    }

    private void Print(string name, long segments, EngineWorkload work, long terms, Table table)
    {
        if (json)
        {
            Console.Out.WriteLine(
                JsonText.Write(
                    new
                    {
                        Name = name,
                        Segments = segments,
                        Work = work,
                        Terms = terms,
                    }
                )
            );
            return;
        }

        string[] cells =
        [
            name,
            .. new[] { segments, work.New, work.Recalled + work.Fuzzy, work.Repeated, work.Characters, terms }.Select(number =>
                number.ToString("N0", CultureInfo.InvariantCulture)
            ),
        ];
        table.AddRow([.. cells.Select(Cell.Escape)]);
    }

    private static string Describe(BatchPlan plan, EngineInfo engine) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"The {engine.Id} engine would be asked for {Counted.GetBilled(plan.Work.Characters, engine)} in {Counted.Get(plan.Requests, "request")}{Time(plan)}: {Price(plan)}."
        );

    private static string Time(BatchPlan plan) =>
        plan.QuotaTime == TimeSpan.Zero
            ? string.Empty
            : string.Create(
                CultureInfo.InvariantCulture,
                $", which its quota stretches over at least {Counted.Get((long)Math.Ceiling(plan.QuotaTime.TotalMinutes), "minute")}"
            );

    private static string Price(BatchPlan plan) =>
        plan.Price == 0 ? "free" : string.Create(CultureInfo.InvariantCulture, $"about US${plan.Price:0.00}");
}
