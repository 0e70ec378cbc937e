using Translate.Core.Text;

namespace Translate.Core.Glossaries.Renderings;

/// <summary>Puts a number word in the place of another after a figure: <c>two milliards of rupiah</c> is <c>two billion rupiah</c>.</summary>
internal static class NumberWordRepair
{
    private const string Of = " of ";

    /// <summary>What takes the place of a wrong number word. After a number there is no plural and no <c>of</c>.</summary>
    /// <returns>False if the rendering is not a number word, or no number is before the place.</returns>
    public static bool TryGetInPlace(string rendering, TextRange place, string target, out (TextRange Place, string Rendering) replacement)
    {
        var before = target.AsSpan(0, place.Start).TrimEnd();
        var number = before[(before.LastIndexOf(' ') + 1)..];
        var isAfterNumber = number.Length > 0 && (char.IsAsciiDigit(number[^1]) || RenderingWords.Numbers.Contains(number.ToString()));
        var length = target.AsSpan(place.End).StartsWith(Of, StringComparison.Ordinal) ? Of.Length - 1 : 0;
        replacement = (new TextRange(place.Start, place.End + length), rendering);
        return isAfterNumber && RenderingWords.Units.ContainsKey(rendering);
    }
}
