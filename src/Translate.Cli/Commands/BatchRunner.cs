using Spectre.Console;
using Translate.Cli.Printing;
using Translate.Core.Memory;
using Translate.Core.Pipeline;
using Translate.Core.Pipeline.Reports;
using Translate.Core.Problems;

namespace Translate.Cli.Commands;

/// <summary>Runs a batch with a progress bar on a terminal, and writes its index and report.</summary>
/// <param name="batch">What to do.</param>
/// <param name="isNews">Whether a message about an article shall be printed; all are where it is null.</param>
internal sealed class BatchRunner(Batch batch, Func<string, bool>? isNews = null)
{
    /// <summary>Runs the batch and prints its summary.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(bool json, CancellationToken cancellationToken)
    {
        var (summary, unwritten) = await TranslateAsync(cancellationToken).ConfigureAwait(false);
        SummaryPrinter.Print(summary, batch.Output.Path, isIndexWritten: unwritten is null, json);
        return unwritten is null ? ExitCode.From(summary) : summary.Total.Documents > 0 ? ExitCode.DoneInPart : ExitCode.From(unwritten.Kind);
    }

    /// <summary>Runs the batch.</summary>
    /// <returns>What became of it, and why the index or the report could not be written; null where they were.</returns>
    public async Task<(RunSummary Summary, Problem? Unwritten)> TranslateAsync(CancellationToken cancellationToken)
    {
        var workspace = batch.Workspace;
        using var running = workspace.MemoryPath is not { } path
            ? null
            : await RunLock.AcquireAsync(path, who => Console.Error.WriteLine($"Another run uses {path} ({who}). Waiting for it; Ctrl-C gives up."), TimeProvider.System, cancellationToken).ConfigureAwait(false);
        if (workspace.MaxCharacters is { } most)
        {
            // The whole batch is read first: what would pass the limit must not begin.
            var plan = await new BatchPlanner(batch.Format, workspace.Documents).AddUpAsync(batch.Documents, cancellationToken).ConfigureAwait(false);
            plan.RefuseBeyond(most);
        }

        var pipeline = new TranslationPipeline(batch.Format, workspace.Documents, workspace.Translator, batch.Output, workspace.GetRecords(batch), batch.Concurrency, TimeProvider.System);
        await using var index = new BatchIndexPage(batch.Output.Path, batch.Workspace.Translator.Info, batch.Formats);
        await using var report = new BatchReport(batch.Output.Path, TimeProvider.System.GetLocalNow());
        var errors = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        var summary = Console.IsErrorRedirected
            ? await pipeline.RunAsync(batch.Documents, [index, report, Problems(Console.Error.WriteLine)], cancellationToken).ConfigureAwait(false)
            : await ProgressBar.ShowAsync(errors, batch.Documents, progress =>
                pipeline.RunAsync(batch.Documents, [index, report, progress, Problems(errors.WriteLine)], cancellationToken)).ConfigureAwait(false);

        // The run is over, so what is done is written even if the user stopped it.
        var unwritten = await CompleteAsync([index.CompleteAsync(summary, CancellationToken.None), report.CompleteAsync(summary, CancellationToken.None)]).ConfigureAwait(false);
        return (summary, unwritten);
    }

    private ProblemPrinter Problems(Action<string> print) => new(message =>
    {
        if (isNews?.Invoke(message) ?? true)
        {
            print(message);
        }
    });

    private static async Task<Problem?> CompleteAsync(IEnumerable<Task> files)
    {
        Problem? first = null;
        foreach (var file in files)
        {
            try
            {
                await file.ConfigureAwait(false);
            }
            catch (ProblemException e)
            {
                await Console.Error.WriteLineAsync(e.Message).ConfigureAwait(false);
                first ??= e.Problems[0];
            }
        }

        return first;
    }
}
