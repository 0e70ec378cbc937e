using System.Globalization;

namespace Translate.Core.Memory.Exchange;

/// <summary>TMX's times: <c>20261123T083000Z</c>, to the second, always UTC.</summary>
internal static class TmxDate
{
    private const string Form = "yyyyMMdd'T'HHmmss'Z'";

    /// <summary>As TMX writes it.</summary>
    public static string Format(DateTimeOffset time) => time.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>Null where the text is no time of TMX.</summary>
    public static DateTimeOffset? ParseOrNull(string? text) =>
        DateTimeOffset.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
