namespace Translate.Engines.Resilience;

/// <summary>What a service allows.</summary>
/// <param name="Name">The engine, and the account if the settings name one.</param>
/// <param name="Amount">The most in a window, in the engine's own unit. A single attempt that is larger waits for an empty window.</param>
/// <param name="Window">The time over which the service counts.</param>
/// <param name="LongestAttempt">No attempt takes longer, so that the room of a process that died is free after it and a window.</param>
internal sealed record PaceLimit(string Name, long Amount, TimeSpan Window, TimeSpan LongestAttempt);
