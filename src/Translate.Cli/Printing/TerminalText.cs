using System.Buffers;
using System.Globalization;
using System.Text;

namespace Translate.Cli.Printing;

/// <summary>Makes text safe to print: file names, terms and translations may hold characters that control a terminal or reorder its text.</summary>
internal static class TerminalText
{
    /// <summary>
    /// Control characters but tab and line feed, which include escape, bell, backspace and the eight-bit forms; and marks that change
    /// the direction of text.
    /// </summary>
    private static readonly SearchValues<char> Controls = SearchValues.Create([
        .. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(c => char.IsControl(c) && c is not ('\t' or '\n')),
        '\u061C',
        '\u200E',
        '\u200F',
        '\u202A',
        '\u202B',
        '\u202C',
        '\u202D',
        '\u202E',
        '\u2066',
        '\u2067',
        '\u2068',
        '\u2069',
    ]);

    /// <summary>Returns the text with each such character as <c>\u001B</c>. A carriage return before a line feed stays.</summary>
    public static string Escape(string text)
    {
        var at = text.AsSpan().IndexOfAny(Controls);
        if (at < 0)
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 16).Append(text, 0, at);
        for (; at < text.Length; at++)
        {
            if (!Controls.Contains(text[at]) || (text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n'))
            {
                escaped.Append(text[at]);
            }
            else
            {
                escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[at]:X4}");
            }
        }

        return escaped.ToString();
    }
}
