using Translate.Cli.Printing;
using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Pipeline;
using Translate.Core.Pipeline.Reports;
using Translate.Core.Problems;

namespace Translate.Cli.Commands;

/// <summary>Runs a batch with a progress bar on a terminal, and writes its index and report.</summary>
/// <param name="pipeline">Translates the batch.</param>
/// <param name="job">What to translate, and where to write.</param>
/// <param name="context">The streams, and the loggers that receive what the run does.</param>
/// <param name="isNew">Whether a message about an article is printed; null to print all.</param>
internal sealed class BatchRunner(TranslationPipeline pipeline, BatchJob job, CommandContext context, Func<string, bool>? isNew = null)
{
    private readonly RunEvents _events = new(context.Loggers.CreateLogger("Run"));

    /// <summary>Paths of articles that are left out, because another program still writes them.</summary>
    public IReadOnlySet<string> StillWritten { get; init; } = new HashSet<string>();

    /// <summary>The severity of a finding from which a run that is done ends with <see cref="ExitCode.CheckFailed"/>; null for none.</summary>
    public Severity? FailOn { get; init; }

    /// <summary>Runs the batch and prints its summary.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(bool json, CancellationToken cancellationToken)
    {
        var (summary, unwritten) = await TranslateAsync(cancellationToken).ConfigureAwait(false);
        if (summary.HasReadable || json)
        {
            SummaryPrinter.Print(summary, job.Output, isIndexWritten: unwritten is null, json);
        }

        return unwritten is null ? ExitCode.From(summary, FailOn)
            : summary.Total.Documents > 0 ? ExitCode.DoneInPart
            : ExitCode.From(unwritten.Kind);
    }

    /// <summary>Runs the batch.</summary>
    /// <returns>The totals, and why the index or the report could not be written; null if they were.</returns>
    public async Task<(RunSummary Summary, Problem? Unwritten)> TranslateAsync(CancellationToken cancellationToken)
    {
        BatchIndexPage? index = null;
        BatchReport? report = null;
        FolderObserver? folder = null;
        try
        {
            _events.Started(pipeline.Engine.Id, pipeline.Engine.Version, pipeline.MemoryPath ?? "none", job.Output);
            IReadOnlyList<IRunObserver> Begin(IEnumerable<DiscoveredDocument> documents, ProgressBar? progress)
            {
                progress?.SetLength(documents);
                IRunObserver[] observers =
                [
                    _events,
                    .. progress is null ? (IRunObserver[])[] : [progress],
                    CreatePrinter(progress is null ? Console.Error.WriteLine : progress.Print),
                ];
                if (documents.All(found => found.Problem is not null))
                {
                    return observers;
                }

                index = new BatchIndexPage(job.Output, pipeline.Engine, job.Formats);
                report = new BatchReport(job.Output, TimeProvider.System.GetLocalNow());
                folder = new FolderObserver(job.Output, documents, [index, report]);
                return [folder, .. observers];
            }

            RunSummary summary;
            using (
                var progress = Console.IsErrorRedirected
                    ? null
                    : new ProgressBar(
                        context.Streams.Error,
                        () => Console.WindowWidth,
                        context.Waits,
                        context.Configuration.GetPaceName(pipeline.Engine.Id),
                        TimeProvider.System
                    )
            )
            {
                context.Waits.Print = progress is null ? Console.Error.WriteLine : progress.Print;
                summary = await pipeline.RunAsync(Find, documents => Begin(documents, progress), cancellationToken).ConfigureAwait(false);
            }

            ReportNotReached(summary);
            _events.Finished(
                summary.Elapsed.TotalSeconds,
                summary.Done,
                summary.Incomplete,
                summary.Failed,
                summary.NotReached,
                summary.Usage.Characters
            );
            if (index is null || report is null || folder is null || !summary.HasReadable)
            {
                return (summary, null);
            }

            // The run is over, so its index and report are written even if the user stopped it.
            folder.Complete();
            return (
                summary,
                await CompleteAsync([
                        index.CompleteAsync(summary, CancellationToken.None),
                        report.CompleteAsync(summary, CancellationToken.None),
                    ])
                    .ConfigureAwait(false)
            );
        }
        finally
        {
            folder?.Dispose();
            await DisposeAsync(index).ConfigureAwait(false);
            await DisposeAsync(report).ConfigureAwait(false);
        }
    }

    private static void ReportNotReached(RunSummary summary)
    {
        if (summary.NotReached > 0)
        {
            Console.Error.WriteLine(
                $"{Counted.Get(summary.NotReached, "article was", "articles were")} not reached, the run was stopped. Run the same command again to go on. {BatchReport.FileName} names {(summary.NotReached == 1 ? "it" : "them")}."
            );
        }
    }

    private IEnumerable<DiscoveredDocument> Find(SkippedFiles? skipped) =>
        pipeline.Find(job.Inputs, skipped).Where(found => !StillWritten.Contains(found.Source.Path));

    private ProblemPrinter CreatePrinter(Action<string> print) =>
        new(message =>
        {
            if (isNew?.Invoke(message) ?? true)
            {
                print(message);
            }
        });

    private static ValueTask DisposeAsync(IAsyncDisposable? file) => file?.DisposeAsync() ?? ValueTask.CompletedTask;

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
                await Console.Error.WriteLineAsync(ProblemText.Format(e)).ConfigureAwait(false);
                first ??= e.Problems[0];
            }
        }

        return first;
    }
}
