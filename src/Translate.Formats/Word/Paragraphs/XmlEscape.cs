using System.Text;
using System.Xml;

namespace Translate.Formats.Word.Paragraphs;

/// <summary>Makes any text safe as XML. Line ends and tabs become spaces; what XML 1.0 cannot hold is left out.</summary>
internal static class XmlEscape
{
    /// <summary>Returns the text for an element, or for an attribute in quotation marks of either kind.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isAttribute">Whether quotation marks must be escaped.</param>
    public static string Escape(ReadOnlySpan<char> text, bool isAttribute = false)
    {
        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                escaped.Append(c).Append(text[++i]);
                continue;
            }

            _ = c switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' when isAttribute => escaped.Append("&quot;"),
                '\'' when isAttribute => escaped.Append("&apos;"),
                '\t' or '\n' or '\r' => escaped.Append(' '),
                _ => XmlConvert.IsXmlChar(c) ? escaped.Append(c) : escaped,
            };
        }

        return escaped.ToString();
    }
}
