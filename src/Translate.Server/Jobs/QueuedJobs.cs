using Microsoft.Extensions.Logging;
using Translate.Core.Problems;
using Translate.Scale.Queue;
using Translate.Server.Answers;

namespace Translate.Server.Jobs;

/// <summary>Puts documents on the queue in PostgreSQL, for workers on any machine. The rows of the queue say how far they are; documents and results are in a folder that the workers share.</summary>
internal sealed partial class QueuedJobs : IJobQueue
{
    private static readonly TimeSpan CleanInterval = TimeSpan.FromHours(1);

    private readonly DocumentQueue _queue;
    private readonly Func<DocumentBatch> _getBatch;
    private readonly JobStore _store;
    private readonly JobLimits _limits;
    private readonly Action<Job> _onDone;
    private readonly QueuedJobRemoval _removal;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly JobTelemetry _telemetry;
    private readonly FinishedDocuments _finished;
    private readonly EndedJobs _ended = new();
    private readonly CancellationTokenSource _stop = new();
    private Task _watching = Task.CompletedTask;
    private DateTimeOffset _nextClean;
    private int _active;
    private int _hasOldSettings;

    /// <summary>Creates the jobs. They are watched from <see cref="StartAsync"/> on.</summary>
    /// <param name="queue">The queue. The caller closes it.</param>
    /// <param name="getBatch">Returns the service's batch with the settings of now.</param>
    /// <param name="store">Has the documents and results.</param>
    /// <param name="limits">What is taken.</param>
    /// <param name="onDone">Receives each job that is done.</param>
    /// <param name="onRemoved">Receives each job that is removed.</param>
    /// <param name="loggers">Receive internal errors.</param>
    /// <param name="time">The clock.</param>
    public QueuedJobs(
        DocumentQueue queue,
        Func<DocumentBatch> getBatch,
        JobStore store,
        JobLimits limits,
        Action<Job> onDone,
        Action<Job> onRemoved,
        ILoggerFactory loggers,
        TimeProvider time
    )
    {
        (_queue, _getBatch, _store, _limits, _onDone, _time) = (queue, getBatch, store, limits, onDone, time);
        _removal = new QueuedJobRemoval(queue, store, limits.Keep, onRemoved, time);
        _logger = loggers.CreateLogger("Server");
        _telemetry = new JobTelemetry(() => Volatile.Read(ref _active));
        _finished = new FinishedDocuments(queue);
    }

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _queue.UseBatch(_getBatch());
        await _finished.ReadAsync(cancellationToken).ConfigureAwait(false);
        await _removal.RemoveOrphansAsync(cancellationToken).ConfigureAwait(false);
        _watching = Task.Run(WatchAsync, CancellationToken.None);
    }

    /// <summary>Gives workers the settings of now: the glossary changed.</summary>
    public void UseSettings()
    {
        Volatile.Write(ref _hasOldSettings, 1);
        try
        {
            WriteSettings();
        }
        catch (ProblemException e)
        {
            // The database is unreachable. The next look at it, or the next document, tries again.
            LogFailure(_logger, nameof(UseSettings), e.Problems[0].Message);
        }
    }

    /// <inheritdoc/>
    public async Task<Job> SubmitAsync(string owner, string name, Stream content, CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _active) >= _limits.MaxActive)
        {
            throw TooMany();
        }

        WriteSettings();
        var job = Job.Create(owner, name, _time);
        await _store
            .KeepAsync(
                job,
                content,
                async () =>
                {
                    // Not canceled: the row might be there all the same, without its document.
                    if (
                        !await _queue
                            .TryAddAsync(
                                QueuedJob.Create(job, _store.GetSource(job)),
                                _limits.MaxActive,
                                _limits.MaxActivePerOwner,
                                CancellationToken.None
                            )
                            .ConfigureAwait(false)
                    )
                    {
                        throw TooMany();
                    }
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        _finished.Expect();
        return job;
    }

    /// <inheritdoc/>
    public async Task<Job?> FindAsync(string id, CancellationToken cancellationToken) =>
        JobStore.IsId(id) && await _queue.FindAsync(QueuedJob.ParseId(id), cancellationToken).ConfigureAwait(false) is { } document
            ? QueuedJob.ToJob(document)
            : null;

    /// <inheritdoc/>
    public async Task<Page<Job>> GetPageAsync(PageRange range, CancellationToken cancellationToken)
    {
        var (total, page) = await _queue.ReadPageAsync(range.Offset, range.Limit, cancellationToken).ConfigureAwait(false);
        return new Page<Job>(total, [.. page.Select(QueuedJob.ToJob)]);
    }

    /// <inheritdoc/>
    public async Task<Job?> WaitAsync(string id, TimeSpan time, CancellationToken cancellationToken)
    {
        var next = _ended.Next;
        var job = await FindAsync(id, cancellationToken).ConfigureAwait(false);
        if (job is not { IsActive: true })
        {
            return job;
        }

        using var stopped = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _stop.Token);
        try
        {
            await EndedJobs.WaitAsync(next, id, stopped.Token).WaitAsync(time, _time, stopped.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is TimeoutException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            // The caller sees how far it is.
        }

        return await FindAsync(id, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<Job?> CancelAsync(string id)
    {
        if (await FindAsync(id, CancellationToken.None).ConfigureAwait(false) is not { } job)
        {
            return null;
        }

        if (!job.IsActive)
        {
            await _removal.RemoveAsync(job).ConfigureAwait(false);
            return null;
        }

        await _queue.CancelAsync(QueuedJob.ParseId(id), CancellationToken.None).ConfigureAwait(false);
        return await FindAsync(id, CancellationToken.None).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Stream? OpenResult(Job job, string format) => _store.OpenResult(job, format);

    /// <summary>Ends the watching. Workers go on.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _watching.ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync().ConfigureAwait(false);
        _telemetry.Dispose();
        _finished.Dispose();
        _stop.Dispose();
    }

    private async Task WatchAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                WriteSettings();
                Announce([.. (await _finished.ReadAsync(_stop.Token).ConfigureAwait(false)).Select(QueuedJob.ToJob)]);
                if (_time.GetUtcNow() is var now && now >= _nextClean)
                {
                    _nextClean = now + CleanInterval;
                    await _removal.CleanAsync(_stop.Token).ConfigureAwait(false);
                }

                Volatile.Write(ref _active, await _queue.CountOpenAsync(_stop.Token).ConfigureAwait(false));
                await _finished.WaitAsync(hasOpen: _active > 0, _stop.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                // The server stops.
            }
            catch (Exception e)
            {
                // The database is unreachable. What is over meanwhile is read later.
                LogFailure(_logger, e.GetType().Name, (e as ProblemException)?.Problems[0].Message ?? string.Empty);
                await _finished.WaitAsync(hasOpen: false, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private void WriteSettings()
    {
        if (Interlocked.Exchange(ref _hasOldSettings, 0) == 0)
        {
            return;
        }

        try
        {
            _queue.UseBatch(_getBatch());
        }
        catch
        {
            Volatile.Write(ref _hasOldSettings, 1);
            throw;
        }
    }

    private void Announce(IReadOnlyList<Job> ended)
    {
        foreach (var job in ended)
        {
            _telemetry.Count(job);
            if (job.State == JobState.Done)
            {
                _onDone(job);
            }
        }

        if (ended.Count > 0)
        {
            _ended.Send(ended.Select(job => job.Id).ToHashSet());
        }
    }

    private static ProblemException TooMany() =>
        new(new Problem(ProblemKind.RateLimited, "too many documents wait", "Send this one again when others are done"));

    [LoggerMessage(Level = LogLevel.Error, Message = "Jobs on the queue: {Error} {Message}")]
    private static partial void LogFailure(ILogger logger, string error, string message);
}
