using Microsoft.Extensions.Logging;

namespace Translate.Engines.Resilience;

/// <summary>Logs why requests wait.</summary>
internal static partial class WaitEvents
{
    /// <summary>The category of the events.</summary>
    public const string Category = "Waits";

    /// <summary>The id of <see cref="ForPace"/>.</summary>
    public const int ForPaceId = 200;

    /// <summary>The id of <see cref="ForRetry"/>.</summary>
    public const int ForRetryId = 201;

    /// <summary>The name of the wait among the values of an event.</summary>
    public const string Seconds = "Seconds";

    /// <summary>The name of the retry's one-based number among the values of <see cref="ForRetry"/>.</summary>
    public const string Retry = "Retry";

    /// <summary>Logs that the next request waits, because the engine limits the characters per minute.</summary>
    [LoggerMessage(ForPaceId, LogLevel.Debug, "Waiting {Seconds} s for the pace of {Engine}")]
    public static partial void ForPace(ILogger logger, double seconds, string engine);

    /// <summary>Logs that a request failed and is sent again.</summary>
    [LoggerMessage(ForRetryId, LogLevel.Debug, "{Engine}: {Reason}; retry {Retry} in {Seconds:0.#} s")]
    public static partial void ForRetry(ILogger logger, string engine, string reason, int retry, double seconds);
}
