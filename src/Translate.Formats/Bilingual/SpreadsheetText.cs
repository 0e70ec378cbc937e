using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Translate.Formats.Bilingual;

/// <summary>Escapes characters that XML cannot hold as spreadsheets do: <c>_x0001_</c> (ECMA-376, ST_Xstring).</summary>
internal static partial class SpreadsheetText
{
    /// <summary>The characters that a cell can have.</summary>
    public const int MaxLength = 32_767;

    /// <summary>Returns the text as it is written to a cell.</summary>
    public static string Escape(string text)
    {
        if (!NeedsEscape().IsMatch(text) && !HasUnpaired(text))
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                escaped.Append(text[i]).Append(text[++i]);
            }
            else if (char.IsSurrogate(text[i]))
            {
                escaped.Append('\uFFFD');
            }
            else
            {
                var isInvalid = text[i] is < ' ' and not ('\t' or '\n') or '\uFFFE' or '\uFFFF';
                _ =
                    isInvalid || (text[i] == '_' && Escaped().IsMatch(text.AsSpan(i, Math.Min(7, text.Length - i))))
                        ? escaped.Append(CultureInfo.InvariantCulture, $"_x{(int)text[i]:X4}_")
                        : escaped.Append(text[i]);
            }
        }

        return escaped.ToString();
    }

    /// <summary>Returns the text that <see cref="Escape"/> escaped.</summary>
    public static string Restore(string cell) =>
        !cell.Contains("_x", StringComparison.Ordinal)
            ? cell
            : Escaped()
                .Replace(
                    cell,
                    match =>
                        ((char)int.Parse(match.ValueSpan[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString()
                );

    /// <summary>Cuts a text to what a cell can have.</summary>
    public static string Cut(string text)
    {
        const string Mark = " […]";
        if (text.Length <= MaxLength)
        {
            return text;
        }

        var length = MaxLength - Mark.Length;
        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)] + Mark;
    }

    private static bool HasUnpaired(string text) => text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') >= 0;

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_|[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF]")]
    private static partial Regex NeedsEscape();

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_")]
    private static partial Regex Escaped();
}
