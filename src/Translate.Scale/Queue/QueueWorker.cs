using Microsoft.Extensions.Logging;
using Rebus.Activation;
using Rebus.Bus;
using Rebus.Retry.Simple;
using Translate.Core.Problems;
using Translate.Scale.Postgres;

namespace Translate.Scale.Queue;

/// <summary>Takes articles from the queue until it is stopped, has nothing to do, or cannot go on.</summary>
/// <param name="database">The database, with connections for a worker; see <see cref="QueueBus.CreateWorkerDatabase"/>.</param>
/// <param name="pipelines">The pipelines of the batches.</param>
/// <param name="files">Maps paths to this machine.</param>
/// <param name="options">How it works.</param>
/// <param name="loggers">Receive what Rebus reports.</param>
/// <param name="time">The clock.</param>
internal sealed class QueueWorker(
    PostgresDatabase database,
    BatchPipelines pipelines,
    SharedFolder files,
    WorkerOptions options,
    ILoggerFactory loggers,
    TimeProvider time
)
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan IdlePeriod = TimeSpan.FromMilliseconds(500);

    /// <summary>How long giving back may take after the drain.</summary>
    private static readonly TimeSpan GiveBackTimeout = TimeSpan.FromSeconds(5);

    /// <summary>Works.</summary>
    /// <param name="cancellationToken">Stops the worker: it takes nothing more, finishes what is under way, and gives back what takes too long.</param>
    /// <exception cref="ProblemException">The database cannot be used at the start. Later the worker waits for it.</exception>
    public async Task<WorkerSummary> RunAsync(CancellationToken cancellationToken)
    {
        using var stop = new CancellationTokenSource();
        var work = new ArticleWork(
            new WorkerRows(database, options.Name),
            new BatchReader(database),
            pipelines,
            files,
            options,
            stop.Token
        );
        using var activator = new BuiltinHandlerActivator();
        activator.Handle<TranslateArticle>((bus, message) => work.TranslateAsync(bus, message));
        activator.Handle<IFailed<TranslateArticle>>((bus, failed) => RetryAsync(bus, failed.Headers));
        activator.Handle<CloseBatch>((bus, message) => work.CloseAsync(bus, message));
        activator.Handle<IFailed<CloseBatch>>((bus, failed) => RetryAsync(bus, failed.Headers));
        var bus = QueueBus.StartReceiver(activator, new QueueConnections(database.Source), options.Concurrency, loggers);
        bus.Advanced.Workers.SetNumberOfWorkers(1);
        try
        {
            await WaitForEndAsync(work, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            bus.Advanced.Workers.SetNumberOfWorkers(0);
            await DrainAsync(work, stop).ConfigureAwait(false);
        }

        return work.Summarize();
    }

    private async Task WaitForEndAsync(ArticleWork work, CancellationToken cancellationToken)
    {
        var nextLook = time.GetTimestamp();
        while (!cancellationToken.IsCancellationRequested && work.Ended is null)
        {
            await Task.Delay(Period, time, CancellationToken.None).ConfigureAwait(false);
            if (options.ExitWhenIdle is not { } limit || work.GetIdleTime(time) < limit || time.GetElapsedTime(nextLook) < IdlePeriod)
            {
                continue;
            }

            nextLook = time.GetTimestamp();
            if (await IsQueueEmptyAsync(cancellationToken).ConfigureAwait(false))
            {
                return;
            }
        }
    }

    /// <summary>What waits to be tried again, or is under way at another worker that may end, is still work.</summary>
    private async Task<bool> IsQueueEmptyAsync(CancellationToken cancellationToken)
    {
        try
        {
            return !await new WorkerRows(database, options.Name).HasWorkAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (ProblemException)
        {
            // The database is unreachable. The worker waits for it.
            return false;
        }
        catch (OperationCanceledException)
        {
            return true;
        }
    }

    private async Task DrainAsync(ArticleWork work, CancellationTokenSource stop)
    {
        var started = time.GetTimestamp();
        while (work.UnderWay > 0 && time.GetElapsedTime(started) < options.DrainTimeout)
        {
            await Task.Delay(Period, time, CancellationToken.None).ConfigureAwait(false);
        }

        await stop.CancelAsync().ConfigureAwait(false);
        started = time.GetTimestamp();
        while (work.UnderWay > 0 && time.GetElapsedTime(started) < GiveBackTimeout)
        {
            await Task.Delay(Period, time, CancellationToken.None).ConfigureAwait(false);
        }
    }

    /// <summary>The database failed while a message was handled. The row counts the attempts, and parks the article in the end.</summary>
    private Task RetryAsync(IBus bus, Dictionary<string, string> headers)
    {
        var count =
            headers.TryGetValue(Rebus.Messages.Headers.DeferCount, out var text)
            && int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var known)
                ? known
                : 0;
        return bus.Advanced.TransportMessage.Defer(options.GetRetryDelay(count + 1));
    }
}
