using System.Globalization;
using System.Text;
using Translate.Core.Text;

namespace Translate.Formats.Xml;

/// <summary>Reads attributes and character data off XML source.</summary>
internal static class XmlSource
{
    /// <summary>Returns the attributes of a tag.</summary>
    /// <param name="xml">The source.</param>
    /// <param name="tag">A start tag or an empty element in it.</param>
    public static IEnumerable<XmlAttributePlace> GetAttributes(string xml, XmlToken tag)
    {
        var at = tag.Start + 1 + tag.Name.Length + (tag.Prefix.Length > 0 ? tag.Prefix.Length + 1 : 0);
        while (true)
        {
            var before = at;
            while (char.IsWhiteSpace(xml[at]))
            {
                at++;
            }

            if (xml[at] is '>' or '/')
            {
                yield break;
            }

            var equals = xml.IndexOf('=', at);
            var open = xml.AsSpan(equals).IndexOfAny('"', '\'') + equals;
            var close = xml.IndexOf(xml[open], open + 1);
            yield return new XmlAttributePlace(xml[at..equals].TrimEnd(), before, open + 1, close);
            at = close + 1;
        }
    }

    /// <summary>Returns the place of an attribute's value, without its quotation marks; null if absent.</summary>
    /// <param name="xml">The source.</param>
    /// <param name="tag">A start tag or an empty element in it.</param>
    /// <param name="name">The name with its prefix.</param>
    public static TextRange? FindAttribute(string xml, XmlToken tag, string name)
    {
        foreach (var attribute in GetAttributes(xml, tag))
        {
            if (attribute.Name == name)
            {
                return new TextRange(attribute.ValueStart, attribute.ValueEnd);
            }
        }

        return null;
    }

    /// <summary>Returns the value of an attribute; null if absent.</summary>
    /// <param name="xml">The source.</param>
    /// <param name="tag">A start tag or an empty element in it.</param>
    /// <param name="name">The name with its prefix.</param>
    public static string? GetAttribute(string xml, XmlToken tag, string name) =>
        FindAttribute(xml, tag, name) is { } value ? Decode(value.In(xml)) : null;

    /// <summary>Returns character data with its references resolved and its line ends normalized to line feeds.</summary>
    public static string Decode(ReadOnlySpan<char> data)
    {
        if (data.IndexOfAny('&', '\r') < 0)
        {
            return data.ToString();
        }

        var text = new StringBuilder(data.Length);
        for (var i = 0; i < data.Length; i++)
        {
            if (data[i] == '\r')
            {
                text.Append('\n');
                i += i + 1 < data.Length && data[i + 1] == '\n' ? 1 : 0;
            }
            else if (data[i] == '&' && data[i..].IndexOf(';') is > 0 and var length)
            {
                AppendReference(text, data.Slice(i + 1, length - 1));
                i += length;
            }
            else
            {
                text.Append(data[i]);
            }
        }

        return text.ToString();
    }

    /// <summary>Returns the content of a CDATA section with its line ends normalized.</summary>
    public static string DecodeCData(ReadOnlySpan<char> section) =>
        section["<![CDATA[".Length..^"]]>".Length].ToString().Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    /// <summary>Returns text as an attribute value for double quotation marks.</summary>
    public static string EncodeAttribute(string text) =>
        Encode(text, Replace)
            .Replace("\"", "&quot;", StringComparison.Ordinal)
            .Replace("\n", "&#xA;", StringComparison.Ordinal)
            .Replace("\t", "&#x9;", StringComparison.Ordinal);

    /// <summary>Returns text as character data.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="invalid">Writes a character that XML cannot hold.</param>
    /// <param name="asciiOnly">Whether other characters than ASCII become references, because an encoding may lack them.</param>
    public static string Encode(string text, Func<int, string> invalid, bool asciiOnly = false)
    {
        var xml = new StringBuilder(text.Length + 16);
        foreach (var rune in EnumerateUnits(text))
        {
            _ = rune switch
            {
                '&' => xml.Append("&amp;"),
                '<' => xml.Append("&lt;"),
                '>' => xml.Append("&gt;"),
                '\r' => xml.Append("&#xD;"),
                < 0x20 and not ('\t' or '\n') or >= 0xD800 and <= 0xDFFF or 0xFFFE or 0xFFFF => xml.Append(invalid(rune)),
                > 0x7E when asciiOnly => xml.Append(CultureInfo.InvariantCulture, $"&#x{rune:X};"),
                _ => xml.Append(char.ConvertFromUtf32(rune)),
            };
        }

        return xml.ToString();
    }

    /// <summary>Writes a replacement character for what XML cannot hold.</summary>
    public static string Replace(int unit) => "\uFFFD";

    /// <summary>Returns the code points; an unpaired surrogate is returned as it is.</summary>
    private static IEnumerable<int> EnumerateUnits(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            yield return isPair ? char.ConvertToUtf32(text[i], text[++i]) : text[i];
        }
    }

    private static void AppendReference(StringBuilder text, ReadOnlySpan<char> name)
    {
        if (name[0] == '#')
        {
            var isHex = name[1] == 'x';
            text.Append(
                char.ConvertFromUtf32(
                    int.Parse(
                        name[(isHex ? 2 : 1)..],
                        isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None,
                        CultureInfo.InvariantCulture
                    )
                )
            );
            return;
        }

        text.Append(
            name switch
            {
                "lt" => '<',
                "gt" => '>',
                "amp" => '&',
                "quot" => '"',
                _ => '\'',
            }
        );
    }
}
