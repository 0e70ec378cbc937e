namespace Translate.Core.Pipeline.Watching;

/// <summary>Looks at files whenever they may have changed, and has them worked on when they are quiet.</summary>
/// <param name="look">Every file with its stamp.</param>
/// <param name="changes">Wakes it.</param>
/// <param name="options">How patient it is.</param>
/// <param name="time">For the waits.</param>
internal sealed class FolderWatch(
    Func<IReadOnlyDictionary<string, FileStamp>> look,
    IChangeSource changes,
    WatchOptions options,
    TimeProvider time
)
{
    /// <summary>The quiet period divided by this is the pause after a notification. Notifications come in bursts, and some are about our own outputs.</summary>
    private const int PausesInQuietPeriod = 4;

    /// <summary>Works on what is there, then on what changes, until it is stopped.</summary>
    /// <param name="work">Returns false for what should be tried again in a while. What it throws ends the watch.</param>
    /// <param name="cancellationToken">Stops the watch.</param>
    /// <exception cref="OperationCanceledException">It was stopped; there is no other end.</exception>
    public async Task RunAsync(Func<WatchDecision.Work, CancellationToken, Task<bool>> work, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var policy = new WatchPolicy(options);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (policy.Decide(look(), time.GetElapsedTime(started)))
            {
                case WatchDecision.Work files:
                    if (!await work(files, cancellationToken).ConfigureAwait(false))
                    {
                        policy.Retry(time.GetElapsedTime(started));
                    }

                    break;
                case WatchDecision.Settle { Pause: var pause }:
                    await Task.Delay(pause, time, cancellationToken).ConfigureAwait(false);
                    break;
                case WatchDecision.Idle { Pause: var pause }:
                    await changes.WaitAsync(pause, cancellationToken).ConfigureAwait(false);
                    await Task.Delay(options.QuietPeriod / PausesInQuietPeriod, time, cancellationToken).ConfigureAwait(false);
                    break;
            }
        }
    }
}
