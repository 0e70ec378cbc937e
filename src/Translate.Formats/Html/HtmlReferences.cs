using System.Globalization;
using AngleSharp.Html;

namespace Translate.Formats.Html;

/// <summary>Decodes character references such as <c>&amp;nbsp;</c> and <c>&amp;#8212;</c>.</summary>
internal static class HtmlReferences
{
    private const int MaxNameLength = 32;

    /// <summary>Reads a reference.</summary>
    /// <param name="source">From the ampersand on.</param>
    /// <param name="isAttribute">Whether it is in an attribute, in which <c>&amp;copy=1</c> is not a reference.</param>
    /// <param name="length">UTF-16 code units of the reference.</param>
    /// <returns>The characters; null if there is no reference.</returns>
    public static string? Read(ReadOnlySpan<char> source, bool isAttribute, out int length) =>
        source is [_, '#', ..] ? ReadNumber(source, out length) : ReadName(source, isAttribute, out length);

    private static string? ReadName(ReadOnlySpan<char> source, bool isAttribute, out int length)
    {
        length = 1;
        while (length < source.Length && length <= MaxNameLength && char.IsAsciiLetterOrDigit(source[length]))
        {
            length++;
        }

        if (
            length < source.Length
            && source[length] == ';'
            && HtmlEntityProvider.Resolver.GetSymbol(source[1..(length + 1)].ToString()) is { } terminated
        )
        {
            length++;
            return terminated;
        }

        // Old names need no semicolon, and the longest one wins.
        var next = length < source.Length ? source[length] : ' ';
        for (var whole = length; length > 2; length--)
        {
            if (HtmlEntityProvider.Resolver.GetSymbol(source[1..length].ToString()) is { } symbol)
            {
                return isAttribute && (length < whole || next == '=') ? null : symbol;
            }
        }

        return null;
    }

    private static string? ReadNumber(ReadOnlySpan<char> source, out int length)
    {
        var isHex = source.Length > 2 && source[2] is 'x' or 'X';
        var start = isHex ? 3 : 2;
        length = start;
        while (length < source.Length && (isHex ? char.IsAsciiHexDigit(source[length]) : char.IsAsciiDigit(source[length])))
        {
            length++;
        }

        var digits = source[start..length];
        if (digits.IsEmpty)
        {
            return null;
        }

        length += length < source.Length && source[length] == ';' ? 1 : 0;
        var number =
            int.TryParse(digits, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var parsed)
            && parsed >= 0
                ? parsed
                : int.MaxValue;
        return HtmlEntityProvider.IsInCharacterTable(number) ? HtmlEntityProvider.GetSymbolFromTable(number)
            : HtmlEntityProvider.IsInvalidNumber(number) ? "\uFFFD"
            : char.ConvertFromUtf32(number);
    }
}
