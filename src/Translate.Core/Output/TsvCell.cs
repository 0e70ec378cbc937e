using System.Buffers;
using System.Globalization;
using System.Text;

namespace Translate.Core.Output;

/// <summary>Writes the cells of TSV outputs, and reads them back.</summary>
/// <remarks>
/// Text is escaped first, so that a row is a line for every program: tab, line feed, carriage return and backslash are
/// <c>\t \n \r \\</c>; other control characters, the line separators of Unicode, and halves of surrogate pairs are <c>\u</c> with four
/// hexadecimal digits. Then a formula is neutralized (<see cref="SpreadsheetCell"/>), and a cell that begins with a quotation mark is put
/// in quotation marks with those inside doubled (RFC 4180), because a spreadsheet would take the first one for that.
/// </remarks>
internal static class TsvCell
{
    private const int HexDigits = 4;

    // Python's splitlines, among others, ends a line at the characters from 000B to 001E, at 0085, and at 2028 and 2029.
    private static readonly SearchValues<char> Special = SearchValues.Create([
        .. Enumerable.Range(0, ' ').Select(code => (char)code),
        '\\',
        .. Enumerable.Range('\u007F', 33).Select(code => (char)code),
        '\u2028',
        '\u2029',
        '\uFEFF',
        .. Enumerable.Range('\uD800', 0x800).Select(code => (char)code),
    ]);

    /// <summary>Returns the cell of a text: one line, without a tab.</summary>
    public static string Write(string text)
    {
        var harmless = SpreadsheetCell.Neutralize(Escape(text));
        return harmless is ['"', ..] ? $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : harmless;
    }

    /// <summary>Returns the text of a cell whose quotation marks are already removed.</summary>
    public static string Read(string cell) => Unescape(SpreadsheetCell.Restore(cell));

    private static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAny(Special))
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsSurrogatePair(text, i) && i + 1 < text.Length)
            {
                escaped.Append(c).Append(text[++i]);
                continue;
            }

            _ = c switch
            {
                '\t' => escaped.Append(@"\t"),
                '\n' => escaped.Append(@"\n"),
                '\r' => escaped.Append(@"\r"),
                '\\' => escaped.Append(@"\\"),
                _ when Special.Contains(c) => escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    /// <summary>Undoes <see cref="Escape"/>. A backslash before anything else is one that a person typed, and stays.</summary>
    private static string Unescape(string cell)
    {
        if (!cell.Contains('\\'))
        {
            return cell;
        }

        var text = new StringBuilder(cell.Length);
        for (var i = 0; i < cell.Length; i++)
        {
            var (c, length) =
                cell[i] != '\\' || i + 1 == cell.Length
                    ? (cell[i], 1)
                    : cell[i + 1] switch
                    {
                        't' => ('\t', 2),
                        'n' => ('\n', 2),
                        'r' => ('\r', 2),
                        '\\' => ('\\', 2),
                        'u'
                            when i + 2 + HexDigits <= cell.Length
                                && ushort.TryParse(
                                    cell.AsSpan(i + 2, HexDigits),
                                    NumberStyles.AllowHexSpecifier,
                                    CultureInfo.InvariantCulture,
                                    out var code
                                ) => ((char)code, 2 + HexDigits),
                        _ => ('\\', 1),
                    };
            text.Append(c);
            i += length - 1;
        }

        return text.ToString();
    }
}
