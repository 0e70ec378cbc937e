using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Translate.Core.Problems;
using Translate.Server.Answers;

namespace Translate.Server.Jobs;

/// <summary>Translates documents in this process. State and results are in a folder, so that a restart loses nothing: what was under way is translated again, and the memory spares what the engine did already.</summary>
internal sealed partial class LocalJobQueue : IJobQueue
{
    private const int MaxAttempts = 3;

    private static readonly TimeSpan CleanInterval = TimeSpan.FromHours(1);
    private static readonly TimeSpan CancelPatience = TimeSpan.FromSeconds(10);

    private readonly JobStore _store;
    private readonly JobTranslator _translator;
    private readonly JobLimits _limits;
    private readonly Action<Job> _onDone;
    private readonly Action<Job> _onRemoved;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly JobTelemetry _telemetry;
    private readonly JobIndex _jobs;
    private readonly Channel<string> _waiting = Channel.CreateUnbounded<string>();
    private readonly CancellationTokenSource _stop = new();
    private readonly List<Task> _workers = [];
    private ITimer? _cleaning;

    /// <summary>Creates the queue. It works from <see cref="StartAsync"/> on.</summary>
    /// <param name="jobs">Finds the jobs.</param>
    /// <param name="store">Has the jobs.</param>
    /// <param name="translator">Translates them.</param>
    /// <param name="limits">What it takes.</param>
    /// <param name="onDone">Receives each job that is done.</param>
    /// <param name="onRemoved">Receives each job that is removed.</param>
    /// <param name="loggers">Receive internal errors.</param>
    /// <param name="time">The clock.</param>
    public LocalJobQueue(
        JobIndex jobs,
        JobStore store,
        JobTranslator translator,
        JobLimits limits,
        Action<Job> onDone,
        Action<Job> onRemoved,
        ILoggerFactory loggers,
        TimeProvider time
    )
    {
        (_jobs, _store, _translator, _limits, _onDone, _onRemoved, _time) = (jobs, store, translator, limits, onDone, onRemoved, time);
        _logger = loggers.CreateLogger("Server");
        _telemetry = new JobTelemetry(() => _jobs.Active);
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var job in _jobs.Load())
        {
            _waiting.Writer.TryWrite(job.Id);
        }

        _workers.AddRange(Enumerable.Range(0, _limits.Workers).Select(_ => Task.Run(WorkAsync)));
        _cleaning = _time.CreateTimer(_ => Clean(), null, TimeSpan.Zero, CleanInterval);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task<Job> SubmitAsync(string owner, string name, Stream content, CancellationToken cancellationToken)
    {
        if (!_jobs.TryAnnounce(owner, _limits, out var number))
        {
            throw new ProblemException(
                new Problem(ProblemKind.RateLimited, "too many documents wait", "Send this one again when others are done")
            );
        }

        var job = Job.Create(owner, name, _time) with { Number = number };
        try
        {
            await _store
                .KeepAsync(
                    job,
                    content,
                    async () =>
                    {
                        await _store.SaveAsync(job).ConfigureAwait(false);
                        _jobs.Add(job);
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
        finally
        {
            _jobs.Arrive();
        }

        _waiting.Writer.TryWrite(job.Id);
        return job;
    }

    /// <inheritdoc/>
    public Task<Job?> FindAsync(string id, CancellationToken cancellationToken) => Task.FromResult(_jobs.Find(id));

    /// <inheritdoc/>
    public Task<Page<Job>> GetPageAsync(PageRange range, CancellationToken cancellationToken) => Task.FromResult(_jobs.GetPage(range));

    /// <inheritdoc/>
    public async Task<Job?> WaitAsync(string id, TimeSpan time, CancellationToken cancellationToken)
    {
        if (_jobs.FindActive(id) is not { } active)
        {
            return _jobs.Find(id);
        }

        using var stopped = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _stop.Token);
        try
        {
            await active.Ended.WaitAsync(time, _time, stopped.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is TimeoutException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            // The caller sees how far it is.
        }

        return active.Job;
    }

    /// <inheritdoc/>
    public async Task<Job?> CancelAsync(string id)
    {
        if (_jobs.FindActive(id) is not { Job.IsActive: true } active)
        {
            if (_jobs.Find(id) is { } ended)
            {
                Remove(ended);
            }

            return null;
        }

        if (active.TryCancel())
        {
            await EndAsync(active, active.Job with { State = JobState.Cancelled }).ConfigureAwait(false);
        }
        else
        {
            await WaitAsync(id, CancelPatience, CancellationToken.None).ConfigureAwait(false);
        }

        return active.Job;
    }

    /// <inheritdoc/>
    public Stream? OpenResult(Job job, string format) => _store.OpenResult(job, format);

    /// <summary>Stops the work. What was under way waits for the next start, and what still comes in does too.</summary>
    public async Task StopAsync()
    {
        if (_cleaning is not null)
        {
            await _cleaning.DisposeAsync().ConfigureAwait(false);
        }

        _waiting.Writer.TryComplete();
        await _stop.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(_workers).ConfigureAwait(false);
    }

    /// <summary>Stops if it is running, and frees its resources.</summary>
    public async ValueTask DisposeAsync()
    {
        await StopAsync().ConfigureAwait(false);
        _telemetry.Dispose();
        _stop.Dispose();
    }

    private async Task WorkAsync()
    {
        try
        {
            await foreach (var id in _waiting.Reader.ReadAllAsync(_stop.Token).ConfigureAwait(false))
            {
                if (_jobs.FindActive(id) is { } active && active.TryBegin(_stop.Token, out var cancellation))
                {
                    await TranslateAsync(active, cancellation).ConfigureAwait(false);
                }
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    private async Task TranslateAsync(ActiveJob active, CancellationToken cancellationToken)
    {
        try
        {
            if (active.Job.Attempts >= MaxAttempts)
            {
                throw new ProblemException(
                    new Problem(
                        ProblemKind.Internal,
                        $"the server ended {MaxAttempts} times while it translated this document",
                        "Look into the log, and send the document again"
                    )
                );
            }

            active.Job = active.Job with { State = JobState.Running, Attempts = active.Job.Attempts + 1 };
            await _store.SaveAsync(active.Job).ConfigureAwait(false);
            var job = await _translator.TranslateAsync(active.Job, cancellationToken).ConfigureAwait(false);
            await EndAsync(active, job with { State = JobState.Done }).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await (
                _stop.IsCancellationRequested && !active.IsCancelled
                    ? GiveBackAsync(active)
                    : EndAsync(active, active.Job with { State = JobState.Cancelled })
            ).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            var problem =
                (e as ProblemException)?.Problems[0]
                ?? new Problem(ProblemKind.Internal, $"an internal error ({e.GetType().Name})", "Report it together with the document");
            if (e is not ProblemException)
            {
                LogFailure(_logger, active.Job.Id, e.GetType().Name, e.StackTrace ?? string.Empty);
            }

            await EndAsync(active, active.Job with { State = JobState.Failed, Problem = problem }).ConfigureAwait(false);
        }
    }

    private Task<bool> GiveBackAsync(ActiveJob active)
    {
        active.Job = active.Job with { State = JobState.Queued, Attempts = active.Job.Attempts - 1 };
        return TrySaveAsync(active.Job);
    }

    private async Task EndAsync(ActiveJob active, Job job)
    {
        var ended = job with { Ended = _time.GetUtcNow() };
        var isSaved = await TrySaveAsync(ended).ConfigureAwait(false);
        active.End(ended);
        if (isSaved)
        {
            _jobs.Forget(ended.Id);
        }

        _telemetry.Count(ended);
        if (ended.State == JobState.Done)
        {
            _onDone(ended);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {Id}: {Error} {StackTrace}")]
    private static partial void LogFailure(ILogger logger, string id, string error, string stackTrace);
}
