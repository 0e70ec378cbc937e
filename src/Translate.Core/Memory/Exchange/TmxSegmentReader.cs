using System.Text;
using System.Xml;

namespace Translate.Core.Memory.Exchange;

/// <summary>Reads texts with inline tags from XML.</summary>
internal sealed class TmxSegmentReader(XmlReader xml)
{
    private const string Highlight = "hi";

    private readonly StringBuilder _text = new();
    private readonly char[] _buffer = new char[1024];

    /// <summary>Reads the current element and leaves the reader at its end.</summary>
    /// <exception cref="XmlException">The file is not well-formed.</exception>
    public TmxSegmentText Read()
    {
        if (xml.IsEmptyElement)
        {
            return new TmxSegmentText(string.Empty, []);
        }

        _text.Clear();
        List<(int Position, string Xml)>? codes = null;
        string? fault = null;
        var codesLength = 0;
        var foreign = new ForeignTags();
        for (var depth = xml.Depth; xml.Read() && xml.Depth > depth; )
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Text:
                    ReadText();
                    break;
                case XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    Append(xml.Value);
                    break;
                case XmlNodeType.Element when IsStructure(xml.LocalName):
                    fault ??= $"a segment holds '{xml.LocalName}', which TMX does not know there";
                    break;
                case XmlNodeType.EndElement when IsStructure(xml.LocalName):
                    break;
                case XmlNodeType.Element or XmlNodeType.EndElement:
                    var code = InlineXml.IsInline(xml.LocalName)
                        ? InlineXml.Read(xml, wholeElement: xml.LocalName != Highlight, TmxSegmentText.MaxLength)
                        : foreign.Wrap(xml);
                    codesLength += code.Length;
                    if (codesLength <= TmxSegmentText.MaxLength)
                    {
                        (codes ??= []).Add((_text.Length, code));
                    }

                    break;
            }
        }

        fault ??=
            _text.Length > TmxSegmentText.MaxLength || codesLength > TmxSegmentText.MaxLength
                ? FormattableString.Invariant($"a segment is longer than {TmxSegmentText.MaxLength} characters")
                : null;
        return new TmxSegmentText(_text.ToString(), codes is null ? [] : TmxCodes.FromXml(codes), fault);
    }

    /// <summary>Whether the element is one of TMX's own that no segment can hold.</summary>
    private static bool IsStructure(string name) => name is "tmx" or "header" or "body" or "tu" or "tuv" or "seg" or "prop" or "note";

    /// <summary>Reads in chunks, so that an overlong segment is never held completely.</summary>
    private void ReadText()
    {
        for (int read; (read = xml.ReadValueChunk(_buffer, 0, _buffer.Length)) > 0; )
        {
            Append(_buffer.AsSpan(0, read));
        }
    }

    /// <summary>Keeps one character more than allowed, which shows that the segment is too long.</summary>
    private void Append(ReadOnlySpan<char> value) =>
        _text.Append(value[..Math.Min(value.Length, Math.Max(0, TmxSegmentText.MaxLength + 1 - _text.Length))]);
}
