using Microsoft.Extensions.Logging;

namespace Translate.Engines.Resilience;

/// <summary>Logs that requests wait because the engine takes only so many characters a minute.</summary>
internal static partial class PaceEvents
{
    /// <summary>The category of the events.</summary>
    public const string Category = "Pace";

    /// <summary>The id of <see cref="Waiting"/>.</summary>
    public const int WaitingId = 200;

    /// <summary>The name of the wait among the values of <see cref="Waiting"/>.</summary>
    public const string Seconds = "Seconds";

    /// <summary>Logs that the next request waits.</summary>
    [LoggerMessage(WaitingId, LogLevel.Debug, "Waiting {Seconds} s for the pace of {Engine}")]
    public static partial void Waiting(ILogger logger, double seconds, string engine);
}
