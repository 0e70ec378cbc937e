using System.Collections.Frozen;
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
        end = i;
        var word = text.Words[i];
        int[] parts;
        if (
            word.Key.Length is >= 6 and <= 10
            && word.Key.Count(c => c == '.') == 2
            && !word.Key.Contains(',', StringComparison.Ordinal)
            && !word.Key.Contains(':', StringComparison.Ordinal)
        )
        {
            parts = [.. word.Key.Split('.').Select(part => int.Parse(part, System.Globalization.CultureInfo.InvariantCulture))];
            end = i + 1;
        }
        else if (IsJoined(text, i + 1) && IsShort(text, i) && IsShort(text, i + 2))
        {
            var mark = text.GetKey(i + 1);
            var hasThird = text.GetKey(i + 3) == mark && IsJoined(text, i + 3) && IsShort(text, i + 4);
            if (
                !hasThird
                && !(
                    mark == "/"
                    && (
                        BeforeDate.Contains(text.GetKey(i - 1))
                        || text.GetKey(i - 1) == "("
                        || (i > 0 && weekdays.ContainsKey(text.GetKey(i - 1)))
                    )
                )
            )
            {
                return false;
            }

            parts = [ToInt(text, i), ToInt(text, i + 2), .. hasThird ? [ToInt(text, i + 4)] : Array.Empty<int>()];
            end = i + (hasThird ? 5 : 3);
        }
        else
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

        var isAmbiguous = isEnglish && day <= 12;
        var range = new TextRange(word.Start, text.Words[end - 1].End);
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
        if (parts.Length == 3)
        {
            claims.Add(
                new Claim(ClaimKind.Number, range, parts[2])
                {
                    IsDate = true,
                    IsFigure = true,
                    Alternative = parts[2] < 100 ? 2000 + parts[2] : parts[2] % 100,
                    SecondAlternative = parts[2] < 100 ? 1900 + parts[2] : double.NaN,
                }
            );
        }

        return true;
    }

    private static bool IsJoined(CheckedText text, int i) =>
        i + 1 < text.Words.Count && text.GetKey(i) is "/" or "-" && text.Words[i].IsGlued && text.Words[i + 1].IsGlued;

    private static bool IsShort(CheckedText text, int i) =>
        IsNumber(text, i) && text.Words[i].Key.Length <= 4 && text.Words[i].Key.All(char.IsAsciiDigit);

    private static int ToInt(CheckedText text, int i) => int.Parse(text.Words[i].Key, System.Globalization.CultureInfo.InvariantCulture);

    private static bool IsNumber(CheckedText text, int i) => i >= 0 && i < text.Words.Count && text.Words[i].IsNumber;
}
