namespace Translate.Core.Memory;

/// <summary>A document as it was when its outputs were last written.</summary>
/// <param name="Path">Its file, absolute.</param>
/// <param name="Name">Its name in outputs.</param>
/// <param name="Digest">Of its text, to tell whether it has changed.</param>
/// <param name="Translated">When.</param>
public sealed record DocumentRecord(string Path, string Name, long Digest, DateTimeOffset Translated)
{
    /// <summary>Its number in the memory; 0 before it is saved.</summary>
    public long Id { get; init; }

    /// <summary>Stands for everything beside the text that decides what its outputs say; 0 where they should be made anew in any case.</summary>
    public long OutputFingerprint { get; init; }

    /// <summary>Stands for its output files as they were left.</summary>
    public long OutputsHash { get; init; }

    /// <summary>What was counted in it, as JSON; empty where it was not.</summary>
    public string Counts { get; init; } = string.Empty;
}
