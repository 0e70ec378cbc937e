using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Translate.Core.Text;

namespace Translate.Core.Languages;

/// <summary>A text that has nothing but numbers with their currencies, scales and units, such as a cell of a table, and its English form.</summary>
/// <param name="English">The English form; the text itself if it is the same.</param>
/// <param name="IsCertainlyIndonesian">Whether a number in it can only be in the Indonesian form.</param>
/// <param name="IsCertainlyEnglish">Whether a number in it can only be in the English form.</param>
internal sealed record FigureText(string English, bool IsCertainlyIndonesian, bool IsCertainlyEnglish)
{
    private const string Resource = "figure-words.txt";
    private const int MaxLength = 120;
    private const string Thousand = "ribu";

    /// <summary>The ends of a range without blanks differ by at most this factor. Two numbers that differ more are an identifier.</summary>
    private const double MaxSpan = 100;

    private static readonly IReadOnlyDictionary<string, string> Scales = ReadSection("scales")
        .ToDictionary(pair => pair.Split('=')[0], pair => pair.Split('=')[1], StringComparer.OrdinalIgnoreCase);
    private static readonly string[] Currencies = [.. ReadSection("signs"), .. ReadSection("codes")];
    private static readonly Regex Amount = CreateAmount();
    private static readonly Regex Gap = new(
        @"\G(?:[\s()\[\];|*†‡]+|,(?=\s)|[-–—/](?=\s)|[-–](?=[\dR$€£¥US])|\.$)+",
        RegexOptions.CultureInvariant
    );

    /// <summary>Reads a text. Null if it has something else, or figures that are not numbers: times, dates, versions, telephone numbers, identifiers.</summary>
    public static FigureText? Read(string text)
    {
        if (text.Length > MaxLength || text.AsSpan().IndexOfAnyInRange('0', '9') < 0 || text.StartsWith("+62", StringComparison.Ordinal))
        {
            return null;
        }

        // Most texts are sentences, which begin with another word.
        if (char.IsLetter(text[0]) && !Array.Exists(Currencies, currency => text.StartsWith(currency, StringComparison.Ordinal)))
        {
            return null;
        }

        var english = new StringBuilder(text.Length);
        var (isIndonesian, isEnglish, numbers) = (false, false, 0);
        var (last, gap) = (string.Empty, string.Empty);
        for (var at = 0; at < text.Length; )
        {
            if ((numbers == 0 || gap.Length > 0) && Amount.Match(text, at) is { Success: true } amount)
            {
                var figures = amount.Groups["figures"].Value;
                if (
                    !IsNumber(figures, IsQuantity(amount))
                    || (numbers > 0 && !MayFollow(gap, last, figures, isPair: numbers == 1))
                    || ToEnglish(amount, figures) is not { } written
                )
                {
                    return null;
                }

                english.Append(written);
                isIndonesian |= IndonesianFigures.IsCertainlyIndonesian(figures);
                isEnglish |= IndonesianFigures.IsCertainlyEnglish(figures, IsQuantity(amount));
                (last, gap, at) = (figures, string.Empty, at + amount.Length);
                numbers++;
            }
            else if (Gap.Match(text, at) is { Success: true } between)
            {
                english.Append(between.Value);
                (gap, at) = (gap + between.Value, at + between.Length);
            }
            else
            {
                return null;
            }
        }

        return numbers == 0 ? null : new FigureText(english.ToString(), isIndonesian, isEnglish);
    }

    /// <summary>Whether figures are a number. Those of a telephone number or a code can begin with 0.</summary>
    private static bool IsNumber(string figures, bool isQuantity) =>
        figures.All(char.IsAsciiDigit)
            ? figures is "0" or not ['0', ..]
            : IndonesianFigures.IsNumber(figures, isQuantity) || IndonesianFigures.IsCertainlyEnglish(figures, isQuantity);

    /// <summary>Whether a second number may follow: after a blank or a bracket; or after a dash alone, if both are the ends of a range.</summary>
    private static bool MayFollow(string gap, string last, string figures, bool isPair) =>
        gap is not ("-" or "–")
        || (isPair && GetValue(last) is var start && GetValue(figures) is var end && start < end && end <= start * MaxSpan);

    private static double GetValue(string figures) =>
        double.Parse(
            IndonesianFigures.ToEnglish(figures),
            NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture
        );

    private static bool IsQuantity(Match amount) =>
        amount.Groups["sign"].Success
        || amount.Groups["code"].Success
        || amount.Groups["percent"].Success
        || amount.Groups["scale"].Success;

    /// <summary>Returns the English form of one number; null if it must be translated like a sentence.</summary>
    private static string? ToEnglish(Match amount, string figures)
    {
        var scale = amount.Groups["scale"].Value;
        var isThousand = scale.Equals(Thousand, StringComparison.OrdinalIgnoreCase);
        return isThousand && !figures.All(char.IsAsciiDigit)
            ? null
            : string.Concat([
                amount.Groups["before"].Value,
                amount.Groups["sign"].Value,
                amount.Groups["code"].Value,
                IndonesianFigures.ToEnglish(figures, IsQuantity(amount)),
                isThousand ? ",000" : GetScale(scale),
                amount.Groups["percent"].Value,
                amount.Groups["unit"].Value,
            ]);
    }

    private static string GetScale(string scale)
    {
        if (!Scales.TryGetValue(scale, out var english))
        {
            return string.Empty;
        }

        return english == "%"
            ? english
            : " "
                + (
                    scale.All(char.IsUpper) ? english.ToUpperInvariant()
                    : char.IsUpper(scale[0]) ? char.ToUpperInvariant(english[0]) + english[1..]
                    : english
                );
    }

    private static Regex CreateAmount()
    {
        var (signs, codes, units, scales) = (
            Choose(ReadSection("signs")),
            Choose(ReadSection("codes")),
            Choose(ReadSection("units")),
            Choose([.. Scales.Keys, Thousand])
        );
        return new Regex(
            @$"\G(?<before>[+−±~≈<>≤≥-]?\s?)(?:(?<sign>{signs})\.?\s?|(?<code>(?:{codes})\s))?(?<figures>\d+(?:[.,:]\d+)*)(?:,[-–]+)?(?:\s?(?<percent>[%‰])|\s(?<scale>(?i:{scales}))(?!\p{{L}}))?(?<unit>(?:\s?(?:{units})(?![\p{{L}}\d²³]))?(?:\s(?:{codes})(?!\p{{L}}))?)(?![\p{{L}}\p{{N}}%])",
            RegexOptions.CultureInvariant
        );

        static string Choose(IEnumerable<string> words) =>
            string.Join('|', words.OrderByDescending(word => word.Length).Select(Regex.Escape));
    }

    private static FrozenSet<string> ReadSection(string name) => SectionedWordList.Read(typeof(FigureText).Assembly, Resource)[name];
}
