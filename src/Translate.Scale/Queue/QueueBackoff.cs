using Rebus.Workers.ThreadPoolBased;

namespace Translate.Scale.Queue;

/// <summary>How long a worker waits before it asks the queue again.</summary>
/// <remarks>
/// Rebus's own strategy waits 30 seconds after an error, which is as long as another worker may take to take over. And it waits long for
/// a free place when all are taken, which costs throughput with short articles. Safe to use from several threads at once.
/// </remarks>
internal sealed class QueueBackoff : IBackoffStrategy
{
    private static readonly TimeSpan ForPlace = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan AfterError = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan FirstForMessage = TimeSpan.FromMilliseconds(10);

    /// <summary>Doubling the first wait so often gives 320 ms.</summary>
    private const int MaxDoublings = 5;

    private int _empty;

    /// <inheritdoc/>
    public void Wait(CancellationToken token) => token.WaitHandle.WaitOne(ForPlace);

    /// <inheritdoc/>
    public Task WaitAsync(CancellationToken token) => DelayAsync(ForPlace, token);

    /// <inheritdoc/>
    public void WaitNoMessage(CancellationToken token) => token.WaitHandle.WaitOne(GetNext());

    /// <inheritdoc/>
    public Task WaitNoMessageAsync(CancellationToken token) => DelayAsync(GetNext(), token);

    /// <inheritdoc/>
    public void WaitError(CancellationToken token) => token.WaitHandle.WaitOne(AfterError);

    /// <inheritdoc/>
    public Task WaitErrorAsync(CancellationToken token) => DelayAsync(AfterError, token);

    /// <inheritdoc/>
    public void Reset() => Volatile.Write(ref _empty, 0);

    private TimeSpan GetNext() => FirstForMessage * (1 << Math.Min(Interlocked.Increment(ref _empty), MaxDoublings));

    private static async Task DelayAsync(TimeSpan time, CancellationToken token)
    {
        // A worker that is stopped only ends its wait.
        await Task.Delay(time, token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
