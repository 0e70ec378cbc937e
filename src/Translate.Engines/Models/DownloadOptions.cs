namespace Translate.Engines.Models;

/// <summary>How long a download may take.</summary>
internal sealed record DownloadOptions
{
    /// <summary>The longest time without a byte. Default 30 s.</summary>
    public TimeSpan StallTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Attempts in a row that bring no new byte before a download is given up. Default 4.</summary>
    public int MaxFruitlessAttempts { get; init; } = 4;

    /// <summary>The wait before another attempt. Default 1 s.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);
}
