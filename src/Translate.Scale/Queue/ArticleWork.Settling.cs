using System.Diagnostics;
using Rebus.Bus;
using Translate.Core.Pipeline.Reports;
using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Scale.Queue;

/// <content>Ends an article: done, failed, or given back.</content>
internal sealed partial class ArticleWork
{
    private async Task<bool> SettleAsync(IBus bus, TakenArticle article, BatchPipeline pipeline, DocumentResult result, ArticleNotes notes)
    {
        var problem = result switch
        {
            DocumentResult.Incomplete incomplete => incomplete.Problem,
            DocumentResult.Failed failed => failed.Problem,
            DocumentResult.NotReached when !stop.IsCancellationRequested => pipeline.TakeOutage() ?? Outage,
            _ => null,
        };
        if ((result is DocumentResult.NotReached && problem is null) || (result is DocumentResult.Failed && stop.IsCancellationRequested))
        {
            await GiveBackAsync(bus, article, problem: null).ConfigureAwait(false);
            return false;
        }

        if (problem is not null && (IsTransient(problem) || result is DocumentResult.NotReached) && article.Attempt < options.MaxAttempts)
        {
            await GiveBackAsync(bus, article, problem).ConfigureAwait(false);
            return false;
        }

        if (problem is { Kind: ProblemKind.Credentials or ProblemKind.OverQuota })
        {
            // Every other article would fail for the same reason.
            End(problem);
        }

        return await FinishAsync(
                article,
                result is DocumentResult.NotReached ? new DocumentResult.Failed(result.Source, problem!) : result,
                notes,
                (pipeline.Id, pipeline.Usage)
            )
            .ConfigureAwait(false);
    }

    private async Task<bool> FinishAsync(
        TakenArticle article,
        DocumentResult result,
        ArticleNotes notes,
        (Guid Id, EngineUsage Usage)? pipeline
    )
    {
        var (state, outcome) = ArticleOutcome.From(result, notes);
        if (await rows.FinishAsync(article, state, outcome, pipeline, CancellationToken.None).ConfigureAwait(false) is not { } open)
        {
            return true;
        }

        if (state == QueueState.Done)
        {
            Interlocked.Increment(ref _done);
        }
        else
        {
            Interlocked.Increment(ref _failed);
            options.OnNotice(outcome.Problem is { File: null } problem ? $"{result.Source.Path}: {problem}" : outcome.Problem!.ToString());
        }

        return open == 0;
    }

    private async Task GiveBackAsync(IBus bus, TakenArticle article, Problem? problem)
    {
        await rows.GiveBackAsync(article, problem, CancellationToken.None).ConfigureAwait(false);
        await bus
            .Advanced.TransportMessage.Defer(problem is null ? TimeSpan.Zero : options.GetRetryDelay(article.Attempt))
            .ConfigureAwait(false);
        Interlocked.Increment(ref _givenBack);
    }

    private async Task CountAsync(Func<Task> handle)
    {
        Interlocked.Increment(ref _underWay);
        try
        {
            await handle().ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Exchange(ref _lastActive, Stopwatch.GetTimestamp());
            Interlocked.Decrement(ref _underWay);
        }
    }
}
