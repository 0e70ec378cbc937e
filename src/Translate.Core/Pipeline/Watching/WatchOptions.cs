using System.ComponentModel.DataAnnotations;

namespace Translate.Core.Pipeline.Watching;

/// <summary>How patient <c>run --watch</c> is with files, section <c>Watch</c>.</summary>
internal sealed class WatchOptions
{
    /// <summary>Default of <see cref="QuietPeriod"/>, in seconds.</summary>
    public const double DefaultQuietSeconds = 2;

    /// <summary>Default of <see cref="RescanPeriod"/>, in seconds.</summary>
    public const double DefaultRescanSeconds = 30;

    /// <summary>How long a file's size and time must stay the same before it is translated. Default 2 s, from 10 ms to 1 h.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "01:00:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan QuietPeriod { get; set; } = TimeSpan.FromSeconds(DefaultQuietSeconds);

    /// <summary>How often the folders are searched even if the system reports no change, as on some network drives. Default 30 s, from 100 ms to 1 d.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "1.00:00:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan RescanPeriod { get; set; } = TimeSpan.FromSeconds(DefaultRescanSeconds);

    /// <summary>How long files that are quiet wait for others that are not: ten times <see cref="QuietPeriod"/>.</summary>
    public TimeSpan LongestWait => 10 * QuietPeriod;

    /// <summary>When to try again what failed for want of a network, of room or the like: twice <see cref="RescanPeriod"/>.</summary>
    public TimeSpan RetryPeriod => 2 * RescanPeriod;
}
