namespace Translate.Engines.Command;

/// <summary>How long the program of the engine <c>command</c> runs.</summary>
public enum CommandLifetime
{
    /// <summary>It is started once and kept. It must write its answers without waiting for the end of its input.</summary>
    Kept,

    /// <summary>It is started for every request, and its input ends after the request's sentences.</summary>
    Request,
}
