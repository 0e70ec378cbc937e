using System.Text;
using System.Xml;
using Translate.Core.Documents;

namespace Translate.Core.Memory.Exchange;

/// <summary>The text of a TMX <c>seg</c> element and its inline tags.</summary>
/// <param name="Text">The readable text. The content of <c>hi</c> and of elements that are not TMX's is text. The content of <c>bpt ept ph it ut</c>, including <c>sub</c>, is not.</param>
/// <param name="Codes">The inline codes in order of position.</param>
/// <param name="Fault">Why the segment is invalid. Null if it is valid.</param>
internal sealed record TmxSegmentText(string Text, IReadOnlyList<InlineCode> Codes, string? Fault = null)
{
    /// <summary>The maximum number of characters of a segment, and of its tags. Limits memory use for malformed files.</summary>
    public const int MaxLength = 100_000;

    /// <summary>Returns the content of a <c>seg</c> element, which <see cref="TmxSegmentReader"/> can read.</summary>
    /// <exception cref="ArgumentException">The text has a character that XML cannot represent.</exception>
    public string ToXml()
    {
        var xml = new StringBuilder();
        var written = 0;
        foreach (var code in Codes)
        {
            InlineXml.AppendText(xml, Text.AsSpan(written, code.Position - written));
            AppendCode(xml, code);
            written = code.Position;
        }

        InlineXml.AppendText(xml, Text.AsSpan(written));
        return xml.ToString();
    }

    /// <summary>Writes a code that came from TMX as it was, and wraps any other in the TMX element for its kind.</summary>
    private static void AppendCode(StringBuilder xml, InlineCode code)
    {
        if (InlineXml.IsInlineTag(code.Data))
        {
            xml.Append(code.Data);
            return;
        }

        var (name, pair) = code.Kind switch
        {
            InlineCodeKind.Open => ("bpt", true),
            InlineCodeKind.Close => ("ept", true),
            _ => ("ph", false),
        };
        xml.Append('<').Append(name);
        if (pair)
        {
            xml.Append(" i=\"");
            InlineXml.AppendText(xml, code.PairId);
            xml.Append('"');
        }

        xml.Append('>');
        InlineXml.AppendText(xml, code.Data);
        xml.Append("</").Append(name).Append('>');
    }

    /// <summary>Whether TMX can represent the codes and their positions are in the text.</summary>
    public bool IsSound()
    {
        for (var i = 0; i < Codes.Count; i++)
        {
            if (Codes[i].Position < (i > 0 ? Codes[i - 1].Position : 0) || Codes[i].Position > Text.Length)
            {
                return false;
            }
        }

        try
        {
            using var xml = XmlReader.Create(
                new StringReader($"<seg>{ToXml()}</seg>"),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
            );
            xml.Read();
            var again = new TmxSegmentReader(xml).Read();
            return again.Fault is null && again.Text == Text && again.Codes.SequenceEqual(Codes);
        }
        catch (Exception e) when (e is XmlException or ArgumentException)
        {
            return false;
        }
    }
}
