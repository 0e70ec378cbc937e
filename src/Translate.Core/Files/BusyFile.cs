namespace Translate.Core.Files;

/// <summary>Opens and creates files that another process may have for a moment.</summary>
internal static class BusyFile
{
    /// <summary>How long another process may take.</summary>
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(10);

    /// <summary>Opens or creates a file. Waits up to ten seconds while another process has it.</summary>
    /// <exception cref="IOException">The file cannot be opened, or is in use all the time.</exception>
    public static T Open<T>(Func<T> open)
    {
        var wait = default(SpinWait);
        for (var started = Environment.TickCount64; ; wait.SpinOnce())
        {
            try
            {
                return open();
            }
            catch (IOException e)
                when ((IoErrors.IsInUse(e) || IoErrors.IsExisting(e)) && Environment.TickCount64 - started < MaxWait.TotalMilliseconds) { }
        }
    }
}
