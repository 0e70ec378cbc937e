namespace Translate.Engines.Models;

/// <summary>A file of a model, packed with gzip.</summary>
internal sealed record PackedFileEntry
{
    /// <summary>Where it can be downloaded.</summary>
    public required string Url { get; init; }

    /// <summary>Its size in bytes.</summary>
    public required long Size { get; init; }

    /// <summary>Its SHA-256, in hexadecimal digits.</summary>
    public required string Sha256 { get; init; }
}
