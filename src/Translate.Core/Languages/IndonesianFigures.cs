using System.Globalization;
using System.Text.RegularExpressions;

namespace Translate.Core.Languages;

/// <summary>Tells the numbers of Indonesian from codes that are written with digits and points, and writes them in the English form.</summary>
internal static partial class IndonesianFigures
{
    private const int MaxOctet = 255;

    /// <summary>Returns <c>1,000.5</c> for <c>1.000,5</c>. Other figures, such as a version, a date or the address of a computer, stay.</summary>
    /// <param name="figures">Digits with single points and commas between them.</param>
    /// <param name="isQuantity">Whether a currency or a percent sign says that they are a number.</param>
    public static string ToEnglish(string figures, bool isQuantity = false) =>
        !IsNumber(figures, isQuantity)
            ? figures
            : string.Create(
                figures.Length,
                figures,
                (span, source) =>
                {
                    for (var i = 0; i < span.Length; i++)
                    {
                        span[i] = source[i] switch
                        {
                            '.' => ',',
                            ',' => '.',
                            var c => c,
                        };
                    }
                }
            );

    /// <summary>Whether figures with points or commas are a number: each point is before a group of three digits, or one comma is before decimals.</summary>
    /// <param name="figures">Digits with single points and commas between them.</param>
    /// <param name="isQuantity">Whether a currency or a percent sign says that they are a number.</param>
    public static bool IsNumber(string figures, bool isQuantity = false) =>
        (Grouped().IsMatch(figures) && (isQuantity || !IsAddress(figures))) || Decimal().IsMatch(figures);

    /// <summary>Whether figures can only be a number in the Indonesian form: <c>1.234.567</c>, <c>1.234,5</c>, <c>3,5</c>.</summary>
    public static bool IsCertainlyIndonesian(string figures) => IsNumber(figures) && !Ambiguous().IsMatch(figures);

    /// <summary>Whether figures can only be a number in the English form: <c>1,234,567</c>, <c>1,234.5</c>.</summary>
    /// <param name="figures">Digits with single points and commas between them.</param>
    /// <param name="isQuantity">Whether a currency or a percent sign says that they are a number, so that <c>3.5</c> is one too.</param>
    public static bool IsCertainlyEnglish(string figures, bool isQuantity) =>
        EnglishGrouped().IsMatch(figures) || (isQuantity && EnglishDecimal().IsMatch(figures));

    /// <summary>Whether figures are four groups of three digits up to 255: the address of a computer, because such a long number is unlikely.</summary>
    private static bool IsAddress(string figures) =>
        figures.Split('.') is { Length: 4 } octets
        && octets.All(octet =>
            octet is [not '0', _, _]
            && int.TryParse(octet, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && value <= MaxOctet
        );

    [GeneratedRegex(@"^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Grouped();

    [GeneratedRegex(@"^\d+,\d+$", RegexOptions.CultureInvariant)]
    private static partial Regex Decimal();

    [GeneratedRegex(@"^\d{1,3}[.,]\d{3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Ambiguous();

    [GeneratedRegex(@"^[1-9]\d{0,2}(?:(,\d{3}){2,}|(,\d{3})+\.\d+)$", RegexOptions.CultureInvariant)]
    private static partial Regex EnglishGrouped();

    [GeneratedRegex(@"^\d+\.(?:\d{1,2}|\d{4,})$", RegexOptions.CultureInvariant)]
    private static partial Regex EnglishDecimal();
}
