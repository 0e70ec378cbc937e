namespace Translate.Engines.Models;

/// <summary>A model that can be installed.</summary>
internal sealed record ModelEntry
{
    /// <summary>Its name on the command line and in the settings: letters, digits, <c>.</c>, <c>-</c> and <c>_</c>.</summary>
    public required string Name { get; init; }

    /// <summary>One line about it.</summary>
    public string Description { get; init; } = string.Empty;

    /// <summary>Its version.</summary>
    public string Version { get; init; } = string.Empty;

    /// <summary>The license, by its SPDX identifier.</summary>
    public string License { get; init; } = string.Empty;

    /// <summary>Who publishes it, as a web address.</summary>
    public string Source { get; init; } = string.Empty;

    /// <summary>Its files.</summary>
    public IReadOnlyList<ModelFileEntry> Files { get; init; } = [];

    /// <summary>The size of its files in bytes.</summary>
    public long Size => Files.Sum(file => file.Size);

    /// <summary>The bytes that a download has.</summary>
    public long DownloadSize => Files.Sum(file => file.Packed?.Size ?? file.Size);
}
