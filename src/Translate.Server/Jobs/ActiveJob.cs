namespace Translate.Server.Jobs;

/// <summary>A job in a queue, with what is needed to wait for it and to cancel it. Thread-safe.</summary>
/// <param name="job">The job as it was saved.</param>
internal sealed class ActiveJob(Job job)
{
    private readonly Lock _lock = new();
    private readonly TaskCompletionSource _ended = CreateEnd(job);
    private CancellationTokenSource? _running;
    private volatile Job _job = job;

    /// <summary>The job as it is now.</summary>
    public Job Job
    {
        get => _job;
        set => _job = value;
    }

    /// <summary>Whether somebody cancelled it.</summary>
    public bool IsCancelled { get; private set; }

    /// <summary>Completed when the job has ended.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Begins the work, unless the job was cancelled.</summary>
    /// <param name="stop">Stops all work.</param>
    /// <param name="cancellation">Cancels this job, and is cancelled by <paramref name="stop"/>.</param>
    public bool TryBegin(CancellationToken stop, out CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (IsCancelled || _running is not null)
            {
                cancellation = CancellationToken.None;
                return false;
            }

            _running = CancellationTokenSource.CreateLinkedTokenSource(stop);
            cancellation = _running.Token;
            return true;
        }
    }

    /// <summary>Cancels the job.</summary>
    /// <returns>Whether no worker had begun, so that the caller ends it.</returns>
    public bool TryCancel()
    {
        lock (_lock)
        {
            if (IsCancelled || Ended.IsCompleted)
            {
                return false;
            }

            IsCancelled = true;
            _running?.Cancel();
            return _running is null;
        }
    }

    /// <summary>Ends the job.</summary>
    public void End(Job ended)
    {
        lock (_lock)
        {
            _job = ended;
            _ended.TrySetResult();
            _running?.Dispose();
        }
    }

    private static TaskCompletionSource CreateEnd(Job job)
    {
        var end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!job.IsActive)
        {
            end.SetResult();
        }

        return end;
    }
}
