namespace Translate.Engines.Models;

/// <summary>A file of a model.</summary>
internal sealed record ModelFileEntry
{
    /// <summary>Its name, without a folder.</summary>
    public required string Name { get; init; }

    /// <summary>Its size in bytes.</summary>
    public required long Size { get; init; }

    /// <summary>Its SHA-256, in hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Where it can be downloaded; empty if only <see cref="Packed"/> can be, or nothing.</summary>
    public string Url { get; init; } = string.Empty;

    /// <summary>The file as a gzip archive; null if it is not offered as one.</summary>
    public PackedFileEntry? Packed { get; init; }
}
