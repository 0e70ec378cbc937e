using System.Collections.Frozen;
using System.Globalization;
using Translate.Core.Quality.Texts;
using Translate.Core.Text;

namespace Translate.Core.Quality.Claims;

/// <summary>Reads dates that are written in figures alone.</summary>
/// <param name="isEnglish">Whether the month may come first.</param>
/// <param name="weekdays">The days of the week, after which two numbers are a date.</param>
internal sealed class NumericDateReader(bool isEnglish, FrozenDictionary<string, double> weekdays)
{
    private static readonly FrozenSet<string> BeforeDate = FrozenSet.ToFrozenSet(
        ["pada", "tanggal", "tgl", "hingga", "sampai", "mulai", "sejak", "on", "from", "until", "dated"],
        StringComparer.Ordinal
    );

    /// <summary>Reads <c>17/8/2024</c>, <c>17-8-2024</c>, <c>17.08.2024</c>, <c>2024-08-17</c> and <c>(14/9)</c>.</summary>
    public bool TryRead(CheckedText text, int i, List<Claim> claims, out int end)
    {
        if (!TryReadWithPoints(text, i, out var parts, out end) && !TryReadWithMarks(text, i, out parts, out end))
        {
            return false;
        }

        if (parts is [> 1000, _, <= 31])
        {
            parts = [parts[2], parts[1], parts[0]];
        }

        var (day, month) = (parts[0], parts[1]);
        if (isEnglish && month > 12)
        {
            (day, month) = (month, day);
        }

        if (day is < 1 or > 31 || month is < 1 or > 12 || (parts.Length == 3 && parts[2] is > 99 and (< 1000 or > 2999)))
        {
            return false;
        }

        var range = new TextRange(text.Words[i].Start, text.Words[end - 1].End);
        AddDay(day, month, range, claims);
        if (parts.Length == 3)
        {
            AddYear(parts[2], range, claims);
        }

        return true;
    }

    /// <summary>Reads <c>17.08.2024</c>, which is one word.</summary>
    private static bool TryReadWithPoints(CheckedText text, int i, out int[] parts, out int end)
    {
        var key = text.Words[i].Key;
        if (
            key.Length is < 6 or > 10
            || key.Count(c => c == '.') != 2
            || key.Contains(',', StringComparison.Ordinal)
            || key.Contains(':', StringComparison.Ordinal)
        )
        {
            (parts, end) = ([], i);
            return false;
        }

        parts = [.. key.Split('.').Select(part => int.Parse(part, CultureInfo.InvariantCulture))];
        end = i + 1;
        return true;
    }

    /// <summary>Reads <c>17/8/2024</c> and <c>17-8-2024</c>; <c>17/8</c> only where a date is expected.</summary>
    private bool TryReadWithMarks(CheckedText text, int i, out int[] parts, out int end)
    {
        (parts, end) = ([], i);
        if (!IsJoined(text, i + 1) || !IsShort(text, i) || !IsShort(text, i + 2))
        {
            return false;
        }

        var mark = text.GetKey(i + 1);
        if (text.GetKey(i + 3) == mark && IsJoined(text, i + 3) && IsShort(text, i + 4))
        {
            (parts, end) = ([ToInt(text, i), ToInt(text, i + 2), ToInt(text, i + 4)], i + 5);
            return true;
        }

        if (mark != "/" || !IsDateExpected(text, i))
        {
            return false;
        }

        (parts, end) = ([ToInt(text, i), ToInt(text, i + 2)], i + 3);
        return true;
    }

    private bool IsDateExpected(CheckedText text, int i)
    {
        var before = text.GetKey(i - 1);
        return before == "(" || BeforeDate.Contains(before) || i > 0 && weekdays.ContainsKey(before);
    }

    private void AddDay(int day, int month, TextRange range, List<Claim> claims)
    {
        var isAmbiguous = isEnglish && day <= 12;
        claims.Add(
            new Claim(ClaimKind.Number, range, day)
            {
                IsDate = true,
                IsFigure = true,
                Alternative = isAmbiguous ? month : double.NaN,
            }
        );
        claims.Add(
            new Claim(ClaimKind.Month, range, month)
            {
                IsDate = true,
                IsFigure = true,
                Alternative = isAmbiguous ? day : double.NaN,
            }
        );
    }

    private static void AddYear(int year, TextRange range, List<Claim> claims) =>
        claims.Add(
            new Claim(ClaimKind.Number, range, year)
            {
                IsDate = true,
                IsFigure = true,
                Alternative = year < 100 ? 2000 + year : year % 100,
                SecondAlternative = year < 100 ? 1900 + year : double.NaN,
            }
        );

    private static bool IsJoined(CheckedText text, int i) =>
        i + 1 < text.Words.Count && text.GetKey(i) is "/" or "-" && text.Words[i].IsGlued && text.Words[i + 1].IsGlued;

    private static bool IsShort(CheckedText text, int i) =>
        IsNumber(text, i) && text.Words[i].Key.Length <= 4 && text.Words[i].Key.All(char.IsAsciiDigit);

    private static int ToInt(CheckedText text, int i) => int.Parse(text.Words[i].Key, CultureInfo.InvariantCulture);

    private static bool IsNumber(CheckedText text, int i) => i >= 0 && i < text.Words.Count && text.Words[i].IsNumber;
}
