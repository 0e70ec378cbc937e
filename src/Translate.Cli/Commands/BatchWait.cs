using Translate.Cli.Printing;
using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Pipeline;
using Translate.Core.Pipeline.Reports;
using Translate.Core.Problems;
using Translate.Scale.Queue;

namespace Translate.Cli.Commands;

/// <summary>Waits for a batch with the progress bar of a run, and prints its summary.</summary>
/// <param name="queue">The queue.</param>
/// <param name="submitted">The batch.</param>
/// <param name="pipeline">Made with the options of the batch; knows the engine.</param>
/// <param name="job">What was submitted.</param>
/// <param name="context">The streams and the settings.</param>
internal sealed class BatchWait(
    ArticleQueue queue,
    QueuedBatch submitted,
    TranslationPipeline pipeline,
    BatchJob job,
    CommandContext context
)
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(300);

    /// <summary>A worker may note an article a moment after the time that it notes.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan MaxStandstill = TimeSpan.FromSeconds(30);

    private readonly HashSet<(long Id, DateTimeOffset? Finished)> _seen = [];
    private DateTimeOffset _last = DateTimeOffset.MinValue;
    private DateTimeOffset _lastChange = TimeProvider.System.GetUtcNow();
    private bool _isStallReported;
    private bool _isOutageReported;

    /// <summary>The severity of a finding from which a batch that is done ends with <see cref="ExitCode.CheckFailed"/>; null for none.</summary>
    public Severity? FailOn { get; init; }

    /// <summary>Waits.</summary>
    /// <returns>The exit code of a run with the same result.</returns>
    public async Task<int> RunAsync(bool json, CancellationToken cancellationToken)
    {
        QueuedBatch batch;
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
            Action<string> print = progress is null ? Console.Error.WriteLine : progress.Print;
            progress?.SetLength(ReadArticles(cancellationToken).Select(article => new DiscoveredDocument(GetSource(article))));
            IRunObserver[] observers = [.. progress is null ? (IRunObserver[])[] : [progress], new ProblemPrinter(print)];
            batch = await WaitAsync(observers, print, cancellationToken).ConfigureAwait(false);
        }

        var results = new RunAggregator([]);
        await foreach (var article in queue.Batches.ReadArticlesAsync(batch.Id, cancellationToken).ConfigureAwait(false))
        {
            results.Add(article.Outcome.ToResult(GetSource(article), article.State));
        }

        var usage = await queue.Batches.GetUsageAsync(batch.Id, cancellationToken).ConfigureAwait(false);
        var summary = results.Summarize(pipeline.Engine, usage, (batch.Closed ?? TimeProvider.System.GetUtcNow()) - batch.Submitted) with
        {
            Skipped = SkippedFiles.From(batch.Skipped),
        };
        if (summary.NotReached > 0)
        {
            await Console
                .Error.WriteLineAsync(
                    $"{Counted.Get(summary.NotReached, "article was", "articles were")} canceled. To have {(summary.NotReached == 1 ? "it" : "them")} translated: translate batch retry {ShellText.Quote(batch.Name)}"
                )
                .ConfigureAwait(false);
        }

        SummaryPrinter.Print(summary, job.Output, isIndexWritten: batch.Problem is null, json);
        return batch.Problem is not { } unwritten ? ExitCode.From(summary, FailOn)
            : summary.Total.Documents > 0 ? ExitCode.DoneInPart
            : ExitCode.From(unwritten.Kind);
    }

    private async Task<QueuedBatch> WaitAsync(IRunObserver[] observers, Action<string> print, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                var batch = await PollAsync(print, cancellationToken).ConfigureAwait(false);
                if (batch is not null)
                {
                    await NotifyAsync(observers, cancellationToken).ConfigureAwait(false);
                    WarnOfStandstill(batch, print);
                    if (batch.IsClosed)
                    {
                        return batch;
                    }
                }

                await Task.Delay(Period, TimeProvider.System, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            print($"The workers go on with the batch. To stop it: translate batch cancel {ShellText.Quote(submitted.Name)}");
            throw;
        }
    }

    /// <summary>Returns the batch; null while the database is unreachable.</summary>
    private async Task<QueuedBatch?> PollAsync(Action<string> print, CancellationToken cancellationToken)
    {
        try
        {
            var batch = await queue.Batches.GetAsync(submitted.Id, cancellationToken).ConfigureAwait(false);
            _isOutageReported = false;
            return batch;
        }
        catch (ProblemException e) when (e.Problems[0].Kind == ProblemKind.Network)
        {
            if (!_isOutageReported)
            {
                _isOutageReported = true;
                print($"{e.Problems[0].Message}: waiting for the database. The batch is kept.");
            }

            return null;
        }
    }

    private async Task NotifyAsync(IRunObserver[] observers, CancellationToken cancellationToken)
    {
        var since = _last > DateTimeOffset.MinValue + Overlap ? _last - Overlap : DateTimeOffset.UnixEpoch;
        IReadOnlyList<QueuedArticle> finished;
        try
        {
            finished = await queue.Batches.ReadFinishedAsync(submitted.Id, since, cancellationToken).ConfigureAwait(false);
        }
        catch (ProblemException e) when (e.Problems[0].Kind == ProblemKind.Network)
        {
            return;
        }

        var results = new RunAggregator(observers);
        foreach (var article in finished.Where(article => _seen.Add((article.Id, article.Finished))))
        {
            results.Add(article.Outcome.ToResult(GetSource(article), article.State));
            (_last, _lastChange) = (article.Finished!.Value, TimeProvider.System.GetUtcNow());
        }
    }

    private void WarnOfStandstill(QueuedBatch batch, Action<string> print)
    {
        if (batch.Counts.GetValueOrDefault(QueueState.Running) > 0)
        {
            _lastChange = TimeProvider.System.GetUtcNow();
        }
        else if (!_isStallReported && TimeProvider.System.GetUtcNow() - _lastChange > MaxStandstill)
        {
            _isStallReported = true;
            print("No worker takes the articles. Start one on any machine: translate worker");
        }
    }

    private IEnumerable<QueuedArticle> ReadArticles(CancellationToken cancellationToken) =>
        queue.Batches.ReadArticlesAsync(submitted.Id, cancellationToken).ToBlockingEnumerable(cancellationToken);

    private DocumentSource GetSource(QueuedArticle article) => new(queue.Files.TryToLocal(article.Path), article.Name, article.Length);
}
