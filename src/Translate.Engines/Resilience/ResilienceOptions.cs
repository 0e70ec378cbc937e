using System.ComponentModel.DataAnnotations;

namespace Translate.Engines.Resilience;

/// <summary>How patient the program is with an engine, section <c>Resilience</c>.</summary>
public sealed class ResilienceOptions
{
    /// <summary>Default of <see cref="MaxRetries"/>.</summary>
    public const int DefaultMaxRetries = 4;

    /// <summary>Default of <see cref="BaseDelay"/>, in seconds.</summary>
    public const double DefaultBaseDelaySeconds = 1;

    /// <summary>Default of <see cref="AttemptTimeout"/>, in seconds.</summary>
    public const double DefaultAttemptTimeoutSeconds = 60;

    /// <summary>Default of <see cref="TotalTimeout"/>, in seconds.</summary>
    public const double DefaultTotalTimeoutSeconds = 600;

    /// <summary>Attempts after the first. Default 4, from 0 to 100.</summary>
    [Range(0, 100)]
    public int MaxRetries { get; set; } = DefaultMaxRetries;

    /// <summary>The wait before the first retry; each later one waits about twice as long, with jitter. Default 1 s, from 0 to 1 h.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromSeconds(DefaultBaseDelaySeconds);

    /// <summary>The longest that one attempt may take. Default 60 s, from 10 ms to 1 h.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "01:00:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(DefaultAttemptTimeoutSeconds);

    /// <summary>The longest that a call with all its retries may take. Default 10 min, from 10 ms to 1 d.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "1.00:00:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(DefaultTotalTimeoutSeconds);
}
