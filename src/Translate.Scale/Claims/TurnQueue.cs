namespace Translate.Scale.Claims;

/// <summary>Lets one caller in at a time, in order of arrival.</summary>
/// <remarks>Safe to use from several threads at once.</remarks>
internal sealed class TurnQueue
{
    private readonly Lock _gate = new();
    private Task _last = Task.CompletedTask;

    /// <summary>Waits for one's turn, which lasts until the result is disposed.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<IDisposable> WaitAsync(CancellationToken cancellationToken)
    {
        var turn = new Turn();
        Task before;
        lock (_gate)
        {
            (before, _last) = (_last, turn.Over);
        }

        try
        {
            await before.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            _ = before.ContinueWith(
                _ => turn.Dispose(),
                CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default
            );
            throw;
        }

        return turn;
    }

    private sealed class Turn : IDisposable
    {
        private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Over => _over.Task;

        public void Dispose() => _over.TrySetResult();
    }
}
