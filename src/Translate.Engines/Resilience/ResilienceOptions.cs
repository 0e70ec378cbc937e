using System.ComponentModel.DataAnnotations;

namespace Translate.Engines.Resilience;

/// <summary>Timeouts, retries and pace of a networked engine. Section <c>Resilience</c>.</summary>
public sealed class ResilienceOptions
{
    /// <summary>Default of <see cref="MaxConcurrency"/>.</summary>
    public const int DefaultMaxConcurrency = 8;

    /// <summary>Default of <see cref="QuotaWindow"/>, in seconds.</summary>
    public const double DefaultQuotaWindowSeconds = 60;

    /// <summary>Default of <see cref="TotalTimeout"/>, in seconds.</summary>
    public const double DefaultTotalTimeoutSeconds = 600;

    /// <summary>Default of <see cref="MaxRetries"/>.</summary>
    public const int DefaultMaxRetries = 4;

    /// <summary>Default of <see cref="BaseDelay"/>, in seconds.</summary>
    public const double DefaultBaseDelaySeconds = 1;

    /// <summary>Default of <see cref="BreakerFailureRatio"/>.</summary>
    public const double DefaultBreakerFailureRatio = 0.5;

    /// <summary>Default of <see cref="BreakerMinimumRequests"/>.</summary>
    public const int DefaultBreakerMinimumRequests = 10;

    /// <summary>Default of <see cref="BreakerSampling"/>, in seconds.</summary>
    public const double DefaultBreakerSamplingSeconds = 30;

    /// <summary>Default of <see cref="BreakerPause"/>, in seconds.</summary>
    public const double DefaultBreakerPauseSeconds = 15;

    /// <summary>Default of <see cref="AttemptTimeout"/> for an engine that does not say how long it takes, in seconds.</summary>
    public const double DefaultAttemptTimeoutSeconds = 60;

    /// <summary>Default of <see cref="StopAfterFailures"/>.</summary>
    public const int DefaultStopAfterFailures = 3;

    /// <summary>What an attempt may take beyond the longest that the service says: the way there and back.</summary>
    private static readonly TimeSpan LatencyMargin = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The engine to use when one fails for good, such as <c>offline</c>; or several with commas between. Each takes over from the
    /// one before it. Default none.
    /// </summary>
    public string? Fallback { get; set; }

    /// <summary>Requests under way at once. Default 8, from 1 to 64.</summary>
    [Range(1, 64)]
    public int MaxConcurrency { get; set; } = DefaultMaxConcurrency;

    /// <summary>The time over which the service counts characters, and waits for when it refuses the pace without saying how long. Default 1 min, from 10 ms to 1 h.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "01:00:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan QuotaWindow { get; set; } = TimeSpan.FromSeconds(DefaultQuotaWindowSeconds);

    /// <summary>
    /// Names the account of the service, if several use one memory in a database: engines with the same name share one pace. Default none: all
    /// processes with that memory share the pace of an engine.
    /// </summary>
    public string? PaceName { get; set; }

    /// <summary>The longest that a request with all its retries may take, the wait for its turn apart. Default 10 min, from 10 ms to 1 d.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "1.00:00:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(DefaultTotalTimeoutSeconds);

    /// <summary>Attempts after the first. Default 4, from 0 to 100.</summary>
    [Range(0, 100)]
    public int MaxRetries { get; set; } = DefaultMaxRetries;

    /// <summary>The wait before the first retry; each later one waits about twice as long, with jitter. Default 1 s, from 0 to 1 h.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromSeconds(DefaultBaseDelaySeconds);

    /// <summary>The share of failed attempts at which all requests pause. Default 0.5, from 0.05 to 1.</summary>
    [Range(0.05, 1.0)]
    public double BreakerFailureRatio { get; set; } = DefaultBreakerFailureRatio;

    /// <summary>Attempts that must have been made before that share means anything. Default 10, from 2 to 10,000.</summary>
    [Range(2, 10_000)]
    public int BreakerMinimumRequests { get; set; } = DefaultBreakerMinimumRequests;

    /// <summary>The time over which that share is taken. Default 30 s, from 0.5 s to 1 h.</summary>
    [Range(typeof(TimeSpan), "00:00:00.5", "01:00:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan BreakerSampling { get; set; } = TimeSpan.FromSeconds(DefaultBreakerSamplingSeconds);

    /// <summary>How long all requests pause then. Default 15 s, from 0.5 s to 1 h.</summary>
    [Range(typeof(TimeSpan), "00:00:00.5", "01:00:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan BreakerPause { get; set; } = TimeSpan.FromSeconds(DefaultBreakerPauseSeconds);

    /// <summary>
    /// The longest that one attempt may take. Default none: 60 s, or 30 s more than the longest that the service says it takes. From 10 ms to 1 h.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "01:00:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan? AttemptTimeout { get; set; }

    /// <summary>Requests in a row that fail with all their retries before a run asks no more. Default 3, from 1 to 10,000.</summary>
    [Range(1, 10_000)]
    public int StopAfterFailures { get; set; } = DefaultStopAfterFailures;

    /// <summary>Returns how long an attempt may take.</summary>
    /// <param name="worstLatency">The longest that the service says it takes; null if it does not say.</param>
    internal TimeSpan GetAttemptTimeout(TimeSpan? worstLatency)
    {
        var least = TimeSpan.FromSeconds(DefaultAttemptTimeoutSeconds);
        return AttemptTimeout ?? (worstLatency is { } worst && worst + LatencyMargin > least ? worst + LatencyMargin : least);
    }

    /// <summary>Returns the engine that takes over from another: the one after it in <see cref="Fallback"/>, or the first; null if it is the last.</summary>
    internal string? GetFallback(string id)
    {
        var chain = (Fallback ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return chain.ElementAtOrDefault(Array.IndexOf(chain, id) + 1);
    }
}
