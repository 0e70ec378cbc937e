using Translate.Core.Problems;

namespace Translate.Scale.Queue;

/// <summary>Stops the work on a document that is not wanted any more. Asks for it again and again, until it is disposed.</summary>
internal sealed class CancellationWatch : IAsyncDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _work;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _watching;

    /// <summary>Begins to watch.</summary>
    /// <param name="isWantedAsync">Whether the work is still wanted.</param>
    /// <param name="stop">Stops the work too.</param>
    public CancellationWatch(Func<CancellationToken, Task<bool>> isWantedAsync, CancellationToken stop)
    {
        _work = CancellationTokenSource.CreateLinkedTokenSource(stop);
        _watching = WatchAsync(isWantedAsync);
    }

    /// <summary>Canceled when the work is not wanted any more.</summary>
    public CancellationToken Token => _work.Token;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync().ConfigureAwait(false);
        await _watching.ConfigureAwait(false);
        _work.Dispose();
        _end.Dispose();
    }

    private async Task WatchAsync(Func<CancellationToken, Task<bool>> isWantedAsync)
    {
        try
        {
            using var timer = new PeriodicTimer(Period);
            while (await timer.WaitForNextTickAsync(_end.Token).ConfigureAwait(false))
            {
                if (!await TryAskAsync(isWantedAsync).ConfigureAwait(false))
                {
                    await _work.CancelAsync().ConfigureAwait(false);
                    return;
                }
            }
        }
        catch (OperationCanceledException) when (_end.IsCancellationRequested)
        {
            // The work is done.
        }
    }

    private async Task<bool> TryAskAsync(Func<CancellationToken, Task<bool>> isWantedAsync)
    {
        try
        {
            return await isWantedAsync(_end.Token).ConfigureAwait(false);
        }
        catch (ProblemException)
        {
            // The database is unreachable. What waits for it will notice.
            return true;
        }
    }
}
