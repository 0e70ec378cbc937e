namespace Translate.Engines.Resilience;

/// <summary>What a service said about a request that failed.</summary>
public sealed record EngineFailure
{
    /// <summary>Nothing is known, for example because there was no answer.</summary>
    public static EngineFailure Unknown { get; } = new();

    /// <summary>The HTTP status; 0 if there was no answer.</summary>
    public int Status { get; init; }

    /// <summary>The service's own error code; null if it gave none.</summary>
    public int? Code { get; init; }

    /// <summary>What the service says that it billed; null if it does not say.</summary>
    public long? MeteredCharacters { get; init; }

    /// <summary>When the service wants the next request, from now; null if it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The id under which the service logged the request; null if it gave none.</summary>
    public string? RequestId { get; init; }
}
