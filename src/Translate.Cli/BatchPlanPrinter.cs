using System.Globalization;
using Spectre.Console;
using Translate.Core.Output;
using Translate.Core.Pipeline;
using Translate.Core.Problems;

namespace Translate.Cli;

/// <summary>Prints what a run would ask of the engine: a line an article and the total.</summary>
internal sealed class BatchPlanPrinter(Batch batch, bool json)
{
    /// <summary>Returns the exit code.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var planner = new BatchPlanner(batch.Format, batch.Workspace.Documents);
        var table = new Table().Border(TableBorder.Simple).AddColumns("Article", "Segments", "To translate", "Characters", "Terms");
        var total = new DocumentPlan("total", 0, 0, 0, 0);
        Problem? first = null;
        await foreach (var (_, plan, problem) in planner.PlanAsync(batch.Documents, cancellationToken).ConfigureAwait(false))
        {
            if (plan is null)
            {
                await Console.Error.WriteLineAsync(problem!.ToString()).ConfigureAwait(false);
                first ??= problem;
                continue;
            }

            total = new DocumentPlan("total", total.Segments + plan.Segments, total.ToTranslate + plan.ToTranslate, total.Characters + plan.Characters, total.Terms + plan.Terms);
            Print(plan, table);
        }

        Print(total, table);
        if (!json)
        {
            AnsiConsole.Write(table);
            Console.Out.WriteLine("Nothing was translated or written (--dry-run).");
        }

        return first is null ? ExitCode.Done : total.Segments > 0 ? ExitCode.DoneInPart : ExitCode.Of(first.Kind);
    }

    private void Print(DocumentPlan plan, Table table)
    {
        if (json)
        {
            Console.Out.WriteLine(BatchReport.Serialize(plan));
            return;
        }

        string[] cells = [plan.Name, .. new long[] { plan.Segments, plan.ToTranslate, plan.Characters, plan.Terms }.Select(number => number.ToString("N0", CultureInfo.InvariantCulture))];
        table.AddRow([.. cells.Select(Markup.Escape)]);
    }
}
