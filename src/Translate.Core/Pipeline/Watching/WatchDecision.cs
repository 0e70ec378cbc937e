namespace Translate.Core.Pipeline.Watching;

/// <summary>What to do next about the files that are watched.</summary>
internal abstract record WatchDecision
{
    private WatchDecision() { }

    /// <summary>Nothing has changed: look again when the system reports a change, or after that time.</summary>
    public sealed record Idle(TimeSpan Pause) : WatchDecision;

    /// <summary>Something has changed and may be changing still: look again after that time.</summary>
    public sealed record Settle(TimeSpan Pause) : WatchDecision;

    /// <summary>Work on the files now.</summary>
    /// <param name="Changed">Paths of files that are new, changed or gone; empty to try earlier work again.</param>
    /// <param name="StillWritten">Paths of files that are not quiet and must be left for later.</param>
    public sealed record Work(IReadOnlySet<string> Changed, IReadOnlySet<string> StillWritten) : WatchDecision;
}
