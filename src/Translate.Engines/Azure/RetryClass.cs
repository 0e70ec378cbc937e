namespace Translate.Engines.Azure;

/// <summary>What can be done about a request that failed.</summary>
internal enum RetryClass
{
    /// <summary>Nothing: the same request would fail in the same way.</summary>
    Never,

    /// <summary>Nothing for the whole of it, but some of its texts may be to blame: ask again for each half.</summary>
    Halve,

    /// <summary>Ask again soon.</summary>
    Transient,

    /// <summary>The pace was too high: ask again when the service says, or towards the end of the quota's minute.</summary>
    Pace,

    /// <summary>The service is loading the model: ask again in about a minute.</summary>
    Preparing,
}
