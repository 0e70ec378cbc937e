using System.Xml;
using Translate.Core.Glossaries;
using Translate.Core.Text;

namespace Translate.GlossaryTools.Exchange;

/// <summary>Writes TBX-Basic version 2: a martif file with a termEntry per term, a langSet per language and a tig per spelling.</summary>
internal static class MartifWriter
{
    /// <summary>Writes a whole file; the stream stays open.</summary>
    public static void Write(IReadOnlyList<TermEntry> entries, Stream stream)
    {
        using var xml = TbxWriter.Create(stream);
        xml.WriteStartDocument();
        xml.WriteStartElement("martif");
        xml.WriteAttributeString("type", "TBX-Basic");
        xml.WriteAttributeString("xml", "lang", null, "en");
        xml.WriteStartElement("martifHeader");
        xml.WriteStartElement("fileDesc");
        xml.WriteStartElement("sourceDesc");
        xml.WriteElementString("p", "Exported from a glossary of Translate");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("encodingDesc");
        WriteTyped(xml, "p", "XCSURI", "TBXBasicXCSV02.xcs");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("text");
        xml.WriteStartElement("body");
        foreach (var (index, entry) in entries.Index())
        {
            xml.WriteStartElement("termEntry");
            xml.WriteAttributeString("id", FormattableString.Invariant($"c{index + 1}"));
            WriteEntry(xml, entry);
            xml.WriteEndElement();
        }

        xml.WriteEndDocument();
    }

    private static void WriteEntry(XmlWriter xml, TermEntry entry)
    {
        WriteTyped(xml, "descrip", "subjectField", entry.Domain);
        WriteTyped(xml, "admin", "source", entry.Reference);
        if (entry.Note.Length > 0)
        {
            xml.WriteElementString("note", TbxWriter.OnlyXml(entry.Note));
        }

        foreach (var (language, terms) in TbxWriter.GetLanguages(entry))
        {
            xml.WriteStartElement("langSet");
            xml.WriteAttributeString("xml", "lang", null, language);
            foreach (var (term, status) in terms)
            {
                xml.WriteStartElement("tig");
                xml.WriteElementString("term", TbxWriter.OnlyXml(term));
                WriteTyped(xml, "termNote", "partOfSpeech", EnumNames.Get(entry.PartOfSpeech));
                WriteTyped(xml, "termNote", "administrativeStatus", status);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }
    }

    /// <summary>An element with a type, unless it would be empty.</summary>
    private static void WriteTyped(XmlWriter xml, string name, string type, string text)
    {
        if (text.Length > 0)
        {
            xml.WriteStartElement(name);
            xml.WriteAttributeString("type", type);
            xml.WriteString(TbxWriter.OnlyXml(text));
            xml.WriteEndElement();
        }
    }
}
