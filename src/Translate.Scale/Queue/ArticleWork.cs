using System.Collections.Concurrent;
using System.Diagnostics;
using Rebus.Bus;
using Translate.Core.Documents;
using Translate.Core.Pipeline.Reports;
using Translate.Core.Problems;

namespace Translate.Scale.Queue;

/// <summary>What a worker does with its messages, and its counts.</summary>
/// <param name="rows">The rows of the articles.</param>
/// <param name="reader">Reads batches.</param>
/// <param name="pipelines">The pipelines of the batches.</param>
/// <param name="files">Maps paths to this machine.</param>
/// <param name="options">How the worker works.</param>
/// <param name="stop">Canceled when what is under way must be given back.</param>
internal sealed partial class ArticleWork(
    WorkerRows rows,
    BatchReader reader,
    BatchPipelines pipelines,
    SharedFolder files,
    WorkerOptions options,
    CancellationToken stop
)
{
    /// <summary>The attempts that follow at once when workers end in the middle. The next ones wait.</summary>
    private const int ImmediateAttempts = 3;

    /// <summary>The wait for something that ends soon.</summary>
    private static readonly TimeSpan ShortDelay = TimeSpan.FromSeconds(1);

    private static readonly Problem Outage = new(ProblemKind.Network, "the engine does not answer", "It is asked again later");

    /// <summary>The articles that are under way here.</summary>
    private readonly ConcurrentDictionary<long, TranslateArticle> _articles = new();

    private int _underWay;
    private int _done;
    private int _failed;
    private int _givenBack;
    private long _lastActive = Stopwatch.GetTimestamp();
    private Problem? _ended;

    /// <summary>Messages that are being handled.</summary>
    public int UnderWay => Volatile.Read(ref _underWay);

    /// <summary>Why the worker cannot go on; null if it can.</summary>
    public Problem? Ended => Volatile.Read(ref _ended);

    /// <summary>Returns for how long no message was handled.</summary>
    public TimeSpan GetIdleTime(TimeProvider time) => UnderWay > 0 ? TimeSpan.Zero : time.GetElapsedTime(Interlocked.Read(ref _lastActive));

    /// <summary>Returns what was done.</summary>
    public WorkerSummary Summarize() => new(_done, _failed, _givenBack, Ended);

    /// <summary>Handles an article. If it throws, the message waits again.</summary>
    public Task TranslateAsync(IBus bus, TranslateArticle message) =>
        CountAsync(async () =>
        {
            if (Ended is not null || stop.IsCancellationRequested)
            {
                await bus.Advanced.TransportMessage.Defer(TimeSpan.Zero).ConfigureAwait(false);
            }
            else if (!_articles.TryAdd(message.Article, message))
            {
                // The server restarted, so the message is back while its article is still under way.
                await bus.Advanced.TransportMessage.Defer(ShortDelay).ConfigureAwait(false);
            }
            else
            {
                try
                {
                    await TakeAsync(bus, message).ConfigureAwait(false);
                }
                finally
                {
                    _articles.TryRemove(message.Article, out _);
                }
            }
        });

    /// <summary>Closes a batch if nothing of it waits.</summary>
    public Task CloseAsync(IBus bus, CloseBatch message) =>
        CountAsync(async () =>
        {
            var batch = await reader.GetAsync(message.Batch, CancellationToken.None).ConfigureAwait(false);
            if (batch.Open > 0 || batch.IsClosed)
            {
                return;
            }

            if (batch.IsSubmitting || Ended is not null || stop.IsCancellationRequested)
            {
                await bus.Advanced.TransportMessage.Defer(batch.IsSubmitting ? ShortDelay : TimeSpan.Zero).ConfigureAwait(false);
                return;
            }

            await using var held = await rows.TryLockAsync(batch.Id, CancellationToken.None).ConfigureAwait(false);
            if (held is not null)
            {
                await CloseAsync(bus, batch).ConfigureAwait(false);
            }
        });

    private async Task TakeAsync(IBus bus, TranslateArticle message)
    {
        // Asked even if the message is void: the worker that finished the last article may have ended before it sent this.
        var article = await rows.TakeAsync(message, CancellationToken.None).ConfigureAwait(false);
        if (
            (article is null || await TranslateAsync(bus, article).ConfigureAwait(false))
            && await rows.FindToCloseAsync(message.Article, CancellationToken.None).ConfigureAwait(false) is { } batch
        )
        {
            await bus.SendLocal(new CloseBatch(batch)).ConfigureAwait(false);
        }
    }

    private async Task CloseAsync(IBus bus, QueuedBatch batch)
    {
        BatchPipeline? rented = null;
        try
        {
            rented = pipelines.Rent(batch);
            using var recallOnly = pipelines.CreateRecallOnly(batch, rented.Pipeline);
            await new BatchClosing(batch, recallOnly, reader, rows, files).RunAsync(stop).ConfigureAwait(false);
            await rows.CloseAsync(batch, problem: null, CancellationToken.None).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await bus.Advanced.TransportMessage.Defer(TimeSpan.Zero).ConfigureAwait(false);
        }
        catch (ProblemException e) when (rented is null)
        {
            End(e.Problems[0]);
            await bus.Advanced.TransportMessage.Defer(TimeSpan.Zero).ConfigureAwait(false);
        }
        catch (ProblemException e) when (!IsTransient(e.Problems[0]))
        {
            options.OnNotice(e.Problems[0].ToString());
            await rows.CloseAsync(batch, e.Problems[0], CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            if (rented is not null)
            {
                pipelines.Return(rented);
            }
        }
    }

    /// <summary>Returns whether it may have been the last article of its batch.</summary>
    private async Task<bool> TranslateAsync(IBus bus, TakenArticle article)
    {
        if (article.WasLost && article.Attempt is > ImmediateAttempts and var attempt && attempt <= options.MaxAttempts)
        {
            // It may have been the article that ended its worker, so others go first. Without this, chance parks an article whose workers are often killed.
            await rows.GiveBackAsync(article, problem: null, CancellationToken.None).ConfigureAwait(false);
            await bus.Advanced.TransportMessage.Defer(options.GetRetryDelay(attempt - ImmediateAttempts)).ConfigureAwait(false);
            return false;
        }

        if (article.Attempt > options.MaxAttempts)
        {
            var lost = new Problem(
                ProblemKind.Internal,
                FormattableString.Invariant($"a worker ended {options.MaxAttempts} times while it translated the article"),
                "Report it together with the article. To try again: translate batch retry"
            )
            {
                File = files.TryToLocal(article.Path),
            };
            return await FinishAsync(article, new DocumentResult.Failed(GetSource(article), lost), default, pipeline: null)
                .ConfigureAwait(false);
        }

        BatchPipeline pipeline;
        try
        {
            // Reading the batch counts its articles, which is too slow to be done for each.
            pipeline =
                pipelines.TryRent(article.Batch, article.Revision)
                ?? pipelines.Rent(await reader.GetAsync(article.Batch, CancellationToken.None).ConfigureAwait(false));
        }
        catch (ProblemException e) when (!IsTransient(e.Problems[0]))
        {
            // It concerns all articles of the batch, and another worker may have what this one lacks.
            End(e.Problems[0]);
            await GiveBackAsync(bus, article, problem: null).ConfigureAwait(false);
            return false;
        }

        try
        {
            var (result, notes) = await TranslateAsync(pipeline, article).ConfigureAwait(false);
            return await SettleAsync(bus, article, pipeline, result, notes).ConfigureAwait(false);
        }
        finally
        {
            pipelines.Return(pipeline);
        }
    }

    private async Task<(DocumentResult Result, ArticleNotes Notes)> TranslateAsync(BatchPipeline pipeline, TakenArticle article)
    {
        await using var watch = pipeline.IsStanding ? new CancellationWatch(token => rows.IsWantedAsync(article, token), stop) : null;
        try
        {
            return await pipeline
                .TranslateAsync(new DocumentSource(files.ToLocal(article.Path), article.Name, article.Length), watch?.Token ?? stop)
                .ConfigureAwait(false);
        }
        catch (ProblemException e)
        {
            return (new DocumentResult.Failed(GetSource(article), e.Problems[0]), default);
        }
    }

    private void End(Problem problem) => Interlocked.CompareExchange(ref _ended, problem, comparand: null);

    private DocumentSource GetSource(TakenArticle article) => new(files.TryToLocal(article.Path), article.Name, article.Length);

    private static bool IsTransient(Problem problem) => problem.Kind is ProblemKind.Network or ProblemKind.RateLimited;
}
