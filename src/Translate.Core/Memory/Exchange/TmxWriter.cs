using System.Text;
using System.Xml;

namespace Translate.Core.Memory.Exchange;

/// <summary>Writes units as TMX 1.4b. Memory use does not depend on their number.</summary>
internal sealed class TmxWriter : IUnitWriter
{
    /// <inheritdoc/>
    public string Format => "tmx";

    /// <inheritdoc/>
    public WriteResult Write(IEnumerable<MemoryUnit> units, Stream stream)
    {
        using var xml = XmlWriter.Create(
            stream,
            new XmlWriterSettings
            {
                Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                Indent = true,
                NewLineChars = "\n",

                // A reader would convert a literal carriage return to a line feed.
                NewLineHandling = NewLineHandling.Entitize,
            }
        );
        WriteHeader(xml);
        var (written, unfit) = (0L, 0L);
        foreach (var unit in units)
        {
            // Check a unit before writing it: a partly written unit cannot be removed.
            if (CanHold(unit))
            {
                WriteUnit(xml, unit);
                written++;
            }
            else
            {
                unfit++;
            }
        }

        xml.WriteEndDocument();
        return new WriteResult(written, unfit);
    }

    private static void WriteHeader(XmlWriter xml)
    {
        xml.WriteStartDocument();
        xml.WriteDocType("tmx", null, "tmx14.dtd", null);
        xml.WriteStartElement("tmx");
        xml.WriteAttributeString("version", "1.4");
        xml.WriteStartElement("header");
        xml.WriteAttributeString("creationtool", "Translate");
        xml.WriteAttributeString("creationtoolversion", typeof(TmxWriter).Assembly.GetName().Version!.ToString(3));
        xml.WriteAttributeString("segtype", "sentence");
        xml.WriteAttributeString("o-tmf", "Translate");
        xml.WriteAttributeString("adminlang", "en");
        xml.WriteAttributeString("srclang", "id");
        xml.WriteAttributeString("datatype", "plaintext");
        xml.WriteEndElement();
        xml.WriteStartElement("body");
    }

    private static void WriteUnit(XmlWriter xml, MemoryUnit unit)
    {
        var details = unit.Tmx ?? new TmxExtras();
        xml.WriteStartElement("tu");
        if (unit.Created != default)
        {
            xml.WriteAttributeString("creationdate", TmxDate.Format(unit.Created));
            xml.WriteAttributeString("changedate", TmxDate.Format(unit.Changed));
        }

        if (unit.Author.Length > 0)
        {
            xml.WriteAttributeString("changeid", unit.Author);
        }

        foreach (var attribute in details.Attributes)
        {
            xml.WriteAttributeString(attribute.Name, attribute.Value);
        }

        foreach (var note in details.Notes)
        {
            xml.WriteElementString("note", note);
        }

        foreach (var property in TmxExtensionProperties.From(unit).Concat(details.Properties))
        {
            xml.WriteStartElement("prop");
            xml.WriteAttributeString("type", property.Name);
            xml.WriteString(property.Value);
            xml.WriteEndElement();
        }

        WriteVariant(xml, "id", new TmxSegmentText(unit.Source, unit.SourceCodes));
        WriteVariant(xml, "en", new TmxSegmentText(unit.Target, unit.TargetCodes));
        xml.WriteEndElement();
    }

    private static void WriteVariant(XmlWriter xml, string language, TmxSegmentText segment)
    {
        xml.WriteStartElement("tuv");
        xml.WriteAttributeString("xml", "lang", null, language);
        xml.WriteStartElement("seg");
        xml.WriteRaw(segment.ToXml());
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Whether XML can represent every character. It excludes most control characters.</summary>
    private static bool CanHold(MemoryUnit unit)
    {
        var details = unit.Tmx ?? new TmxExtras();
        return new[] { unit.Source, unit.Target, unit.Author }
            .Concat(details.Notes)
            .Concat(unit.SourceCodes.Concat(unit.TargetCodes).SelectMany(code => new[] { code.PairId, code.Data }))
            .Concat(
                TmxExtensionProperties
                    .From(unit)
                    .Concat(details.Properties)
                    .Concat(details.Attributes)
                    .SelectMany(property => new[] { property.Name, property.Value })
            )
            .All(IsXml);
    }

    /// <summary>Whether XML can represent every character of a text.</summary>
    public static bool IsXml(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (!XmlConvert.IsXmlChar(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
