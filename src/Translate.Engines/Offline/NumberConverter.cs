using System.Globalization;
using System.Text.RegularExpressions;
using Translate.Core.Languages;

namespace Translate.Engines.Offline;

/// <summary>Converts figures from Indonesian to American news style.</summary>
internal static partial class NumberConverter
{
    // The Associated Press Stylebook, "months": only these are abbreviated, and only with a day.
    private static readonly string[] MonthsWithDay =
    [
        "Jan.",
        "Feb.",
        "March",
        "April",
        "May",
        "June",
        "July",
        "Aug.",
        "Sept.",
        "Oct.",
        "Nov.",
        "Dec.",
    ];

    /// <summary>Converts a date in parentheses, an ordinal, a time, an amount or a plain number that starts at an offset.</summary>
    /// <returns>The English text and the length of the source text. The length is 0 if nothing matches.</returns>
    public static (string English, int Length) Convert(string text, int offset)
    {
        if (BracketedDate().Match(text, offset) is { Success: true } date && FormatDate(date) is { } english)
        {
            return (english, date.Length);
        }

        if (OrdinalFigures().Match(text, offset) is { Success: true } ordinal)
        {
            return (AddOrdinalSuffix(ordinal.Groups["n"].Value), ordinal.Length);
        }

        if (ClockTime().Match(text, offset) is { Success: true } time)
        {
            return (time.Value.Replace('.', ':'), time.Length);
        }

        return Amount().Match(text, offset) is { Success: true } amount
            ? (
                amount.Groups["currency"].Value
                    + IndonesianFigures.ToEnglish(amount.Groups["n"].Value, isQuantity: amount.Groups["currency"].Success),
                amount.Length
            )
            : (string.Empty, 0);
    }

    /// <summary>Returns the name of a month as written before a day.</summary>
    public static string GetMonthBeforeDay(int month) => MonthsWithDay[month - 1];

    private static string? FormatDate(Match date)
    {
        var day = int.Parse(date.Groups["day"].ValueSpan, CultureInfo.InvariantCulture);
        var month = int.Parse(date.Groups["month"].ValueSpan, CultureInfo.InvariantCulture);
        const int AnyLeapYear = 2000;
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(AnyLeapYear, month))
        {
            return null;
        }

        var year = date.Groups["year"] is { Success: true, Value: var value } ? $", {value}" : string.Empty;
        return string.Create(CultureInfo.InvariantCulture, $"({GetMonthBeforeDay(month)} {day}{year})");
    }

    /// <summary>Returns figures as an ordinal: 70th.</summary>
    public static string AddOrdinalSuffix(string figures) =>
        figures switch
        {
            [.., '1', _] => figures + "th",
            [.., '1'] => figures + "st",
            [.., '2'] => figures + "nd",
            [.., '3'] => figures + "rd",
            _ => figures + "th",
        };

    [GeneratedRegex(@"\G\((?<day>\d{1,2})/(?<month>\d{1,2})(/(?<year>\d{4}))?\)", RegexOptions.CultureInvariant)]
    private static partial Regex BracketedDate();

    [GeneratedRegex(@"\G[Kk]e-(?<n>\d{1,4}(?:\+\d{1,2})?)(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex OrdinalFigures();

    [GeneratedRegex(@"\G\d{1,2}\.\d{2}(?= ?(?:WIB|WITA|WIT|waktu)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex ClockTime();

    [GeneratedRegex(@"\G(?:(?<currency>Rp|US\$|\$|€|£)\.? ?)?(?<n>\d+(?:[.,:]\d+)*)", RegexOptions.CultureInvariant)]
    private static partial Regex Amount();
}
