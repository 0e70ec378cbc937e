namespace Translate.Engines.Resilience;

/// <summary>Lets through no more characters in any window of time than the service allows, in order of arrival.</summary>
/// <remarks>
/// Characters count from when room for them is given until one window after their answer came, because the service may have counted them
/// at any moment between: so its own window never holds more than this one. Safe to use from several threads at once.
/// </remarks>
/// <param name="limit">Characters in a window. A single attempt that is larger waits for an empty window.</param>
/// <param name="length">Of the window.</param>
/// <param name="time">Measures it.</param>
/// <param name="onWait">Receives how long the next request waits; null to ignore it. Called with a lock held.</param>
internal sealed class CharacterWindow(long limit, TimeSpan length, TimeProvider time, Action<TimeSpan>? onWait = null) : IPace
{
    /// <summary>The service may think that a moment on the border is still inside.</summary>
    private static readonly TimeSpan Border = TimeSpan.FromMilliseconds(1);

    private readonly Lock _gate = new();
    private readonly LinkedList<Waiter> _waiters = new();
    private readonly Queue<(long Timestamp, long Characters)> _used = new();
    private ITimer? _timer;
    private long _taken;

    /// <summary>Waits for room.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async ValueTask<CharacterLease> AcquireAsync(long characters, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var waiter = new Waiter(characters, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        lock (_gate)
        {
            _waiters.AddLast(waiter);
            GiveRoom();
        }

        using var registration = cancellationToken.Register(() => GiveUp(waiter, cancellationToken));
        await waiter.Turn.Task.ConfigureAwait(false);
        return new CharacterLease(this, characters);
    }

    /// <inheritdoc/>
    async ValueTask<IPaceLease> IPace.AcquireAsync(long amount, CancellationToken cancellationToken) =>
        await AcquireAsync(amount, cancellationToken).ConfigureAwait(false);

    /// <summary>An attempt is over.</summary>
    public void Return(long characters, bool isUsed)
    {
        lock (_gate)
        {
            if (isUsed)
            {
                _used.Enqueue((time.GetTimestamp(), characters));
            }
            else
            {
                _taken -= characters;
            }

            GiveRoom();
        }
    }

    private void GiveUp(Waiter waiter, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_waiters.Remove(waiter))
            {
                waiter.Turn.TrySetCanceled(cancellationToken);
                GiveRoom();
            }
        }
    }

    private void GiveRoom()
    {
        while (_used.TryPeek(out var oldest) && time.GetElapsedTime(oldest.Timestamp) >= length + Border)
        {
            _used.Dequeue();
            _taken -= oldest.Characters;
        }

        while (_waiters.First is { Value: var first } && (_taken == 0 || _taken + first.Characters <= limit))
        {
            _taken += first.Characters;
            _waiters.RemoveFirst();
            first.Turn.TrySetResult();
        }

        if (_waiters.Count > 0 && _used.TryPeek(out var next))
        {
            var wait = length + Border - time.GetElapsedTime(next.Timestamp);
            _timer ??= time.CreateTimer(_ => LookAgain(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            onWait?.Invoke(wait);
            _timer.Change(wait > Border ? wait : Border, Timeout.InfiniteTimeSpan);
        }
    }

    private void LookAgain()
    {
        lock (_gate)
        {
            GiveRoom();
        }
    }

    private sealed record Waiter(long Characters, TaskCompletionSource Turn);
}
