using Translate.Core.Quality.Texts;

namespace Translate.Core.Quality.Claims;

/// <content>Months, days, years and decades.</content>
internal sealed partial class ClaimReader
{
    private bool TryReadCalendar(CheckedText text, int i, List<Claim> claims)
    {
        var word = text.Words[i];
        if (_months.TryGetValue(TrimPossessive(word.Key), out var month) && IsMonth(text, i))
        {
            claims.Add(new Claim(ClaimKind.Month, word.Range, month) { IsDate = true });
            return true;
        }

        if (_weekdays.TryGetValue(TrimPossessive(word.Key), out var weekday) && (word.Key != "minggu" || IsSunday(text, i)))
        {
            claims.Add(new Claim(ClaimKind.Weekday, word.Range, weekday) { IsDate = true });
            return true;
        }

        return false;
    }

    private bool IsMonth(CheckedText text, int i)
    {
        var key = TrimPossessive(text.Words[i].Key);
        var isByNumber = IsNumber(text, i - 1) || IsNumber(text, i + 1) || (text.GetKey(i + 1) == "." && IsNumber(text, i + 2));
        if (key.Length <= 4 && key is not ("mei" or "juni" or "juli" or "may" or "june" or "july"))
        {
            return isByNumber || IsRangeOfMonths(text, i);
        }

        return !_isEnglish || key is not ("may" or "march" or "august") || isByNumber || (i > 0 && BeforeMay.Contains(text.GetKey(i - 1)));
    }

    /// <summary>Whether a short month is in a range: Nov-Feb.</summary>
    private bool IsRangeOfMonths(CheckedText text, int i) =>
        (i + 2 < text.Words.Count && text.Words[i + 1].IsDash && _months.ContainsKey(text.Words[i + 2].Key))
        || (i >= 2 && text.Words[i - 1].IsDash && _months.ContainsKey(text.Words[i - 2].Key));

    /// <summary>Whether <c>Minggu</c> is the day and not a week.</summary>
    private static bool IsSunday(CheckedText text, int i) =>
        i > 0 ? text.GetKey(i - 1) is not ("." or "\"" or "“") : text.GetKey(i + 1) is "(" or "pagi" or "siang" or "sore" or "malam";

    private bool TryReadDecade(CheckedText text, int i, Claim figure, out Claim decade, out int end)
    {
        decade = figure;
        end = i + 1;
        if (figure.Kind != ClaimKind.Number || figure.HasSize || figure.Value % 10 != 0)
        {
            return false;
        }

        if (_isEnglish)
        {
            end =
                text.GetKey(i + 1) == "s" && text.Words[i + 1].IsGlued ? i + 2
                : text.GetKey(i + 1) is "'" or "’" && text.GetKey(i + 2) == "s" ? i + 3
                : i;
        }
        else
        {
            end =
                text.GetKey(i + 1) == "an" && text.Words[i + 1].IsGlued ? i + 2
                : text.GetKey(i + 1) == "-" && text.GetKey(i + 2) == "an" ? i + 3
                : i;
        }

        if (end == i)
        {
            return false;
        }

        decade = figure with
        {
            IsDate = figure.Value >= 1000 || text.GetKey(i - 1) is "tahun" or "era" or "'" or "’" or "dekade" || _isEnglish,
            Alternative = figure.Value < 100 ? 1900 + figure.Value : figure.Value - 1900,
            SecondAlternative = figure.Value < 100 ? double.NaN : (figure.Value / 100) + 1,
        };
        return true;
    }

    /// <summary>Whether a number is beside a month, or is a year that is named as such.</summary>
    private bool IsPartOfDate(CheckedText text, int i, Claim claim)
    {
        if (claim.HasSize || claim.Value > 2999)
        {
            return false;
        }

        var isYear = claim.Value >= 1000 && text.Words[i].Key.Length == 4;
        return (isYear && BeforeYear.Contains(text.GetKey(i - 1)))
            || IsMonthAt(text, i + 1)
            || IsMonthAt(text, i - 1)
            || (
                text.GetKey(i - 1) is "." or ","
                && (
                    IsMonthAt(text, i - 2)
                    || (
                        isYear && IsNumber(text, i - 2) && (IsMonthAt(text, i - 3) || (text.GetKey(i - 3) == "." && IsMonthAt(text, i - 4)))
                    )
                )
            )
            || (text.GetKey(i + 1) is "-" or "–" && IsNumber(text, i + 2) && IsMonthAt(text, i + 3))
            || (text.GetKey(i - 1) is "-" or "–" && IsNumber(text, i - 2) && (IsMonthAt(text, i - 3) || IsMonthAt(text, i + 1)));
    }

    private bool IsMonthAt(CheckedText text, int i) =>
        i >= 0 && i < text.Words.Count && text.Words[i].IsCapital && _months.ContainsKey(text.Words[i].Key) && IsMonth(text, i);
}
