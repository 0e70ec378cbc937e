using System.Text;
using System.Xml;

namespace Translate.Core.Memory.Exchange;

/// <summary>Reads and writes the inline tags of TMX segments as text.</summary>
internal static class InlineXml
{
    /// <summary>Whether a segment can contain the element (TMX 1.4b, "Content Markup", https://www.gala-global.org/tmx-14b).</summary>
    public static bool IsInline(string name) => name is "bpt" or "ept" or "ph" or "it" or "ut" or "hi";

    /// <summary>Whether the text begins with a tag of an inline element.</summary>
    public static bool IsInlineTag(string xml)
    {
        if (!xml.StartsWith('<'))
        {
            return false;
        }

        var name = xml.AsSpan(1).TrimStart('/');
        var end = name.IndexOfAny(" />");
        return end > 0 && IsInline(name[..end].ToString());
    }

    /// <summary>Reads the current tag, or the whole element and moves the reader to its end.</summary>
    /// <param name="xml">A reader at a start or end tag.</param>
    /// <param name="wholeElement">Whether to read the content of the element too.</param>
    /// <param name="limit">The length in characters after which content is dropped.</param>
    public static string Read(XmlReader xml, bool wholeElement, int limit)
    {
        var text = new StringBuilder();
        var depth = xml.Depth;
        if (!AppendTag(text, xml) || !wholeElement)
        {
            return text.ToString();
        }

        while (xml.Read() && xml.Depth > depth)
        {
            if (text.Length > limit)
            {
                continue;
            }

            if (xml.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
            {
                AppendTag(text, xml);
            }
            else
            {
                AppendText(text, xml.Value);
            }
        }

        AppendTag(text, xml);
        return text.ToString();
    }

    /// <summary>Appends escaped text. Escapes carriage returns, because a reader would convert them to line feeds.</summary>
    /// <exception cref="ArgumentException">The text has a character that XML cannot represent.</exception>
    public static void AppendText(StringBuilder xml, ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                xml.Append(c).Append(text[++i]);
                continue;
            }

            _ = c switch
            {
                '&' => xml.Append("&amp;"),
                '<' => xml.Append("&lt;"),
                '>' => xml.Append("&gt;"),
                '\r' => xml.Append("&#xD;"),
                _ when XmlConvert.IsXmlChar(c) => xml.Append(c),
                _ => throw new ArgumentException(FormattableString.Invariant($"XML cannot hold the character U+{(int)c:X4}.")),
            };
        }
    }

    /// <summary>Appends a start tag, an end tag or an empty element.</summary>
    /// <returns>Whether it was a start tag.</returns>
    private static bool AppendTag(StringBuilder text, XmlReader xml)
    {
        if (xml.NodeType == XmlNodeType.EndElement)
        {
            text.Append("</").Append(xml.LocalName).Append('>');
            return false;
        }

        var isEmpty = xml.IsEmptyElement;
        text.Append('<').Append(xml.LocalName);
        while (xml.MoveToNextAttribute())
        {
            if (xml.Prefix is "" or "xml" && xml.LocalName != "xmlns")
            {
                text.Append(' ').Append(xml.Name).Append("=\"");
                var start = text.Length;
                AppendText(text, xml.Value);
                text.Replace("\"", "&quot;", start, text.Length - start)
                    .Replace("\n", "&#xA;", start, text.Length - start)
                    .Replace("\t", "&#x9;", start, text.Length - start);
                text.Append('"');
            }
        }

        xml.MoveToElement();
        text.Append(isEmpty ? "/>" : ">");
        return !isEmpty;
    }
}
