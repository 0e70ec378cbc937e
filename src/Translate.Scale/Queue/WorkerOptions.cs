namespace Translate.Scale.Queue;

/// <summary>How a worker works.</summary>
internal sealed record WorkerOptions
{
    /// <summary>The first wait before an article is tried again. It doubles with each attempt.</summary>
    private static readonly TimeSpan FirstRetryDelay = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan MaxRetryDelay = TimeSpan.FromMinutes(5);

    /// <summary>The name of the worker, unique among those that run.</summary>
    public required string Name { get; init; }

    /// <summary>Articles at once, at least 1.</summary>
    public required int Concurrency { get; init; }

    /// <summary>Attempts before an article is parked, at least 1.</summary>
    public int MaxAttempts { get; init; } = 10;

    /// <summary>The worker ends if there was nothing to do for so long; null to go on until it is stopped.</summary>
    public TimeSpan? ExitWhenIdle { get; init; }

    /// <summary>How long a worker that is stopped may take to finish what is under way. The rest is given back.</summary>
    public TimeSpan DrainTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Receives what a person should know.</summary>
    public Action<string> OnNotice { get; init; } = _ => { };

    /// <summary>Returns the wait after an attempt, counted from 1.</summary>
    public Func<int, TimeSpan> GetRetryDelay { get; init; } =
        attempt => FirstRetryDelay * Math.Pow(2, Math.Min(attempt, 10) - 1) is var delay && delay < MaxRetryDelay ? delay : MaxRetryDelay;
}
