using System.Globalization;
using Azure;

namespace Translate.Engines.Azure;

/// <summary>What the service says in the headers of an answer.</summary>
internal static class ResponseHeader
{
    /// <summary>The name under which the service has logged the request; null if it gives none.</summary>
    public static string? RequestId(Response response) => response.Headers.TryGetValue("X-RequestId", out var id) ? id : null;

    /// <summary>The characters charged; null if it does not say.</summary>
    public static long? Metered(Response response) =>
        response.Headers.TryGetValue("X-Metered-Usage", out var text) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var characters) ? characters : null;

    /// <summary>The wait from now until it wants to be asked again, given in milliseconds, in seconds or as a date; null if it does not say.</summary>
    public static TimeSpan? RetryAfter(Response response, TimeProvider time)
    {
        if (response.Headers.TryGetValue("retry-after-ms", out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds))
        {
            return TimeSpan.FromMilliseconds(milliseconds);
        }

        if (!response.Headers.TryGetValue("Retry-After", out text))
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return TimeSpan.FromSeconds(seconds);
        }

        return DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? TimeSpan.FromTicks(Math.Max(0, (date - time.GetUtcNow()).Ticks))
            : null;
    }
}
