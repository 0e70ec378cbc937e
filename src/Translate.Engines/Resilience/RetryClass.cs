namespace Translate.Engines.Resilience;

/// <summary>What a caller can do about a request that failed.</summary>
public enum RetryClass
{
    /// <summary>Nothing: the same request would fail again.</summary>
    Never,

    /// <summary>Nothing for the request as a whole, but one of its texts may be the cause: send each half again.</summary>
    Halve,

    /// <summary>Send it again soon.</summary>
    Transient,

    /// <summary>The pace was too high: send it again when the service says, or near the end of the quota's window.</summary>
    Pace,

    /// <summary>The service still loads the model: send it again in about a minute.</summary>
    Preparing,

    /// <summary>Send it again, but only once: the service answered, and has probably billed, but the answer cannot be used.</summary>
    Once,
}
