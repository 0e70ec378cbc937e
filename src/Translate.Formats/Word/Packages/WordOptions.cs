namespace Translate.Formats.Word.Packages;

/// <summary>Limits for Word documents, against packages that are made to exhaust memory.</summary>
public sealed record WordOptions
{
    /// <summary>Bytes that all parts with text, unpacked, may have together. Default: 256 MB. Other parts, such as images, are never unpacked.</summary>
    public long MaxUnpackedBytes { get; init; } = 256 * 1024 * 1024;

    /// <summary>How many times larger than packed a part with text may be. Default: 500. Parts below <see cref="MinBytesForRatio"/> are exempt.</summary>
    public int MaxCompressionRatio { get; init; } = 500;

    /// <summary>Unpacked bytes from which on <see cref="MaxCompressionRatio"/> counts. Default: 16 MB.</summary>
    public long MinBytesForRatio { get; init; } = 16 * 1024 * 1024;

    /// <summary>Elements inside one another. Default: 1,000, which is about 300 nested tables.</summary>
    public int MaxDepth { get; init; } = 1_000;

    /// <summary>Files in the package. Default: 20,000.</summary>
    public int MaxEntries { get; init; } = 20_000;
}
