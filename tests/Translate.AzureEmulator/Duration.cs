using System.Globalization;

namespace Translate.Emulation;

/// <summary>Parses durations such as <c>150ms</c>, <c>2s</c> and <c>1.5m</c>.</summary>
internal static class Duration
{
    /// <exception cref="FormatException">The text is not a duration.</exception>
    public static TimeSpan Parse(string text)
    {
        var unit = text.TrimStart("0123456789.".ToCharArray());
        var factor = unit switch
        {
            "ms" => TimeSpan.FromMilliseconds(1),
            "s" => TimeSpan.FromSeconds(1),
            "m" => TimeSpan.FromMinutes(1),
            _ => TimeSpan.Zero,
        };
        return
            factor > TimeSpan.Zero
            && double.TryParse(text[..^unit.Length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? factor * number
            : throw new FormatException($"'{text}' is not a duration. Write it like 100ms, 2s or 1.5m.");
    }
}
