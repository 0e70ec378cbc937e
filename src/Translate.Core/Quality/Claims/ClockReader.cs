using System.Collections.Frozen;
using Translate.Core.Quality.Texts;
using Translate.Core.Text;

namespace Translate.Core.Quality.Claims;

/// <summary>Reads clock times.</summary>
/// <param name="isEnglish">Whether a.m. and p.m. are read.</param>
/// <param name="zones">The time zones, in minutes east of Greenwich.</param>
internal sealed class ClockReader(bool isEnglish, PhraseTable<double> zones)
{
    private static readonly FrozenSet<string> BeforeTime = FrozenSet.ToFrozenSet(["pukul", "jam", "puku"], StringComparer.Ordinal);

    /// <summary>Reads a clock time with its half of the day and its zone.</summary>
    /// <param name="text">The text.</param>
    /// <param name="i">The index of the figures.</param>
    /// <param name="figure">The figures as a number.</param>
    /// <param name="time">The time.</param>
    /// <param name="end">The index after its last word.</param>
    /// <returns>False if the figures are not a time.</returns>
    public bool TryRead(CheckedText text, int i, Claim figure, out Claim time, out int end)
    {
        time = figure;
        end = i + 1;
        var key = text.Words[i].Key;
        var isAfterWord = BeforeTime.Contains(text.GetKey(i - 1));
        int minutes;
        if (figure.Kind == ClaimKind.Time)
        {
            minutes = (int)figure.Value;
        }
        else if (FigureReader.TryReadTime(key, '.', out minutes))
        {
            var hasMark =
                isAfterWord
                || IsZone(text, i + 1, out _, out _)
                || IsHalfOfDay(text, i + 1, out _, out _)
                || (
                    IsNumber(text, i + 2)
                    && (text.Words[i + 1].IsDash || text.GetKey(i + 1) is "hingga" or "sampai")
                    && IsZone(text, i + 3, out _, out _)
                );
            if (!hasMark)
            {
                return false;
            }
        }
        else if (
            key.Length <= 2
            && figure.Kind == ClaimKind.Number
            && figure.Value <= 24
            && (isAfterWord || IsHalfOfDay(text, i + 1, out _, out _) || text.GetKey(i + 1) == "o'clock")
        )
        {
            minutes = (int)figure.Value * 60 % 1440;
        }
        else
        {
            return false;
        }

        time = FigureReader.CreateTime(figure.Range, minutes);
        if (IsHalfOfDay(text, end, out var isAfternoon, out var afterHalf))
        {
            end = afterHalf;
            time = time with { Value = minutes < 780 ? (minutes % 720) + (isAfternoon ? 720 : 0) : minutes, Alternative = double.NaN };
        }

        // The zone may follow "local time (".
        for (var at = end; at < Math.Min(end + 5, text.Words.Count) && !text.Words[at].IsNumber; at++)
        {
            if (IsZone(text, at, out var zone, out var afterZone))
            {
                time = time with { Zone = zone, Range = new TextRange(time.Range.Start, text.Words[afterZone - 1].End) };
                end = afterZone;
                break;
            }
        }

        return true;
    }

    private bool IsZone(CheckedText text, int i, out int zone, out int end)
    {
        zone = 0;
        end = i;
        if (i < text.Words.Count && text.Words[i].IsCapital && zones.TryFind(text, i, out var length, out var minutes))
        {
            (zone, end) = ((int)minutes, i + length);
            return true;
        }

        return false;
    }

    /// <summary>Reads <c>a.m.</c> and <c>pm</c>.</summary>
    private bool IsHalfOfDay(CheckedText text, int i, out bool isAfternoon, out int end)
    {
        isAfternoon = false;
        end = i;
        if (!isEnglish || i >= text.Words.Count)
        {
            return false;
        }

        var key = text.Words[i].Key;
        isAfternoon = key is "pm" or "p";
        if (key is "am" or "pm")
        {
            end = i + 1;
            return true;
        }

        if (key is "a" or "p" && text.GetKey(i + 1) == "." && text.GetKey(i + 2) == "m")
        {
            end = i + (text.GetKey(i + 3) == "." && i + 4 < text.Words.Count ? 4 : 3);
            return true;
        }

        return false;
    }

    private static bool IsNumber(CheckedText text, int i) => i >= 0 && i < text.Words.Count && text.Words[i].IsNumber;
}
