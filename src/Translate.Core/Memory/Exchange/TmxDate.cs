using System.Globalization;

namespace Translate.Core.Memory.Exchange;

/// <summary>Formats TMX dates: <c>20261123T083000Z</c>, in seconds and always UTC.</summary>
internal static class TmxDate
{
    private const string Form = "yyyyMMdd'T'HHmmss'Z'";

    /// <summary>Formats a time.</summary>
    public static string Format(DateTimeOffset time) => time.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>Parses a time. Returns null if the text is not a TMX date.</summary>
    public static DateTimeOffset? ParseOrNull(string? text) =>
        DateTimeOffset.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
