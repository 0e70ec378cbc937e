using System.Text;
using System.Xml;
using Translate.Core.Documents;

namespace Translate.Core.Memory.Exchange;

/// <summary>The text of a TMX <c>seg</c>, and its tags beside it.</summary>
/// <param name="Text">What a reader reads. The content of <c>hi</c> is text; that of <c>bpt ept ph it ut</c>, a <c>sub</c> in them too, is the other program's.</param>
/// <param name="Codes">The tags, in order of place.</param>
/// <param name="Fault">Why the segment cannot be used; null where it can.</param>
internal sealed record TmxSegmentText(string Text, IReadOnlyList<InlineCode> Codes, string? Fault = null)
{
    /// <summary>The most characters of a segment, and of the tags in it: more is no sentence, and memory must not follow a file's whim.</summary>
    public const int MaxLength = 100_000;

    /// <summary>The content of the <c>seg</c> from which <see cref="TmxSegmentReader"/> makes this again.</summary>
    /// <exception cref="ArgumentException">The text holds a character that XML has no way to write.</exception>
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

    /// <summary>Whether the tags are ones that TMX can hold, at places that the text has.</summary>
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
            using var xml = XmlReader.Create(new StringReader($"<seg>{ToXml()}</seg>"), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
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
