namespace Translate.Cli.Commands;

/// <summary>Waits until the user ends a command that serves.</summary>
internal static class StopSignal
{
    /// <summary>Returns when the token is cancelled.</summary>
    public static async Task WaitAsync(CancellationToken cancellationToken)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (cancellationToken.Register(ended.SetResult).ConfigureAwait(false))
        {
            await ended.Task.ConfigureAwait(false);
        }
    }
}
