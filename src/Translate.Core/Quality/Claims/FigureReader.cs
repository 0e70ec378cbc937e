using Translate.Core.Text;

namespace Translate.Core.Quality.Claims;

/// <summary>Reads a number written in figures, by the habits of a language.</summary>
internal static class FigureReader
{
    /// <summary>Figures with more digits are codes: account numbers, hashes.</summary>
    private const int MaxDigits = 15;

    /// <summary>Reads figures.</summary>
    /// <param name="text">Digits with single points, commas and colons between them.</param>
    /// <param name="range">Their place.</param>
    /// <param name="decimalMark">The mark before decimals: a comma in Indonesian, a point in English.</param>
    public static Claim Read(string text, TextRange range, char decimalMark)
    {
        var groupMark = decimalMark == ',' ? '.' : ',';
        if (text.Length > MaxDigits * 2 || text.Count(char.IsAsciiDigit) > MaxDigits)
        {
            return ToCode(text, range);
        }

        if (TryReadTime(text, ':', out var minutes))
        {
            return CreateTime(range, minutes);
        }

        if (text.Contains(':', StringComparison.Ordinal))
        {
            return ToCode(text, range);
        }

        var (groups, decimals) = (text.Count(c => c == groupMark), text.Count(c => c == decimalMark));
        var isGrouped = IsGrouped(text, groupMark, decimalMark);
        var number = new Claim(ClaimKind.Number, range, 0) { IsFigure = true, HasSize = groups + decimals > 0 };
        return (groups, decimals) switch
        {
            (0, 0) => number with { Value = Parse(text) },
            (> 0, <= 1) when isGrouped => number with { Value = Parse(Remove(text, groupMark), decimalMark) },

            // A comma before three digits can group thousands in a text of Indonesian too.
            (0, 1) => number with
            {
                Value = Parse(text, decimalMark),
                Alternative = decimalMark == ',' && IsGrouped(text, decimalMark, groupMark) ? Parse(Remove(text, decimalMark)) : double.NaN,
            },
            (1, 0) => number with { Value = Parse(text, groupMark) },
            (0, > 1) when IsGrouped(text, decimalMark, groupMark) => number with { Value = Parse(Remove(text, decimalMark)) },
            _ => ToCode(text, range),
        };
    }

    /// <summary>Reads a clock time of two numbers, from <c>0.00</c> to <c>24.59</c>, as minutes after midnight.</summary>
    public static bool TryReadTime(string text, char separator, out int minutes)
    {
        minutes = 0;
        var at = text.IndexOf(separator, StringComparison.Ordinal);
        if (at is not (1 or 2) || text.Length != at + 3 || !text.All(c => char.IsAsciiDigit(c) || c == separator))
        {
            return false;
        }

        var (hour, minute) = ((int)Parse(text[..at]), (int)Parse(text[(at + 1)..]));
        minutes = ((hour * 60) + minute) % 1440;
        return hour <= 24 && minute < 60;
    }

    /// <summary>Creates a clock time that may be of the morning or of the evening if its hour is at most 12.</summary>
    public static Claim CreateTime(TextRange range, int minutes) =>
        new(ClaimKind.Time, range, minutes) { Alternative = minutes < 780 ? (minutes + 720) % 1440 : double.NaN, IsFigure = true };

    /// <summary>Creates a claim whose digits are compared.</summary>
    public static Claim ToCode(string text, TextRange range) =>
        new(ClaimKind.Code, range, 0) { Code = string.Concat(text.Where(char.IsAsciiDigit)), IsFigure = true };

    /// <summary>Whether each group mark is followed by exactly three digits, and the first group is not zero.</summary>
    private static bool IsGrouped(string text, char groupMark, char decimalMark)
    {
        var end = text.IndexOf(decimalMark, StringComparison.Ordinal) is >= 0 and var found ? found : text.Length;
        var first = text.IndexOf(groupMark, StringComparison.Ordinal);
        if (first is < 1 or > 3 || text[0] == '0')
        {
            return false;
        }

        for (var at = first; at < end; at += 4)
        {
            if (text[at] != groupMark || at + 4 > end)
            {
                return false;
            }
        }

        return text.IndexOf(groupMark, end) < 0;
    }

    private static string Remove(string text, char mark) => text.Replace(mark.ToString(), string.Empty, StringComparison.Ordinal);

    private static double Parse(string text, char decimalMark = '\0')
    {
        var (value, scale, isDecimal) = (0.0, 1.0, false);
        foreach (var c in text)
        {
            if (c == decimalMark)
            {
                isDecimal = true;
            }
            else if (char.IsAsciiDigit(c))
            {
                value = (value * 10) + (c - '0');
                scale *= isDecimal ? 10 : 1;
            }
        }

        return value / scale;
    }
}
