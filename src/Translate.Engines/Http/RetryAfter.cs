using System.Globalization;

namespace Translate.Engines.Http;

/// <summary>Reads when a service wants to be asked again.</summary>
internal static class RetryAfter
{
    /// <summary>The headers that give a wait in milliseconds, in the order in which they are read.</summary>
    private static readonly string[] MillisecondNames = ["retry-after-ms", "x-ms-retry-after-ms"];

    /// <summary>Returns the wait from now, given in milliseconds, in seconds or as a date; null if the service does not say.</summary>
    /// <param name="getHeader">Returns the value of a header; null if it is absent.</param>
    /// <param name="time">The clock that a date is compared with.</param>
    public static TimeSpan? Read(Func<string, string?> getHeader, TimeProvider time)
    {
        foreach (var name in MillisecondNames)
        {
            if (int.TryParse(getHeader(name), NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds))
            {
                return TimeSpan.FromMilliseconds(milliseconds);
            }
        }

        var text = getHeader("Retry-After");
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return TimeSpan.FromSeconds(seconds);
        }

        return DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? TimeSpan.FromTicks(Math.Max(0, (date - time.GetUtcNow()).Ticks))
            : null;
    }
}
