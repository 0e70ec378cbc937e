namespace Translate.Core.Memory;

/// <summary>The state of a document when its outputs were last written.</summary>
/// <param name="Path">The absolute path of its file.</param>
/// <param name="Name">Its name in outputs.</param>
/// <param name="Digest">A hash of its text, for detecting changes.</param>
/// <param name="Translated">The time of the translation.</param>
internal sealed record DocumentRecord(string Path, string Name, long Digest, DateTimeOffset Translated)
{
    /// <summary>The id in the memory. 0 before it is saved.</summary>
    public long Id { get; init; }

    /// <summary>A hash of everything except the text that determines its outputs. 0 forces the outputs to be rewritten.</summary>
    public long OutputFingerprint { get; init; }

    /// <summary>A hash of its output files as last written.</summary>
    public long OutputsHash { get; init; }

    /// <summary>The counts of the document as JSON. Empty if it was not counted.</summary>
    public string Counts { get; init; } = string.Empty;
}
