using System.Text;
using System.Xml;
using Translate.Core.Glossaries;
using Translate.Core.Text;

namespace Translate.GlossaryTools.Exchange;

/// <summary>Writes TBX version 3, data categories as tags.</summary>
internal static class TbxWriter
{
    /// <summary>Writes a whole file; the stream stays open.</summary>
    public static void Write(IReadOnlyList<TermEntry> entries, TbxDialect dialect, Stream stream)
    {
        using var xml = Create(stream);
        xml.WriteStartDocument();
        xml.WriteStartElement("tbx", TbxName.Core);
        xml.WriteAttributeString("type", $"TBX-{dialect}");
        xml.WriteAttributeString("style", "dct");
        xml.WriteAttributeString("xml", "lang", null, "en");
        if (dialect == TbxDialect.Basic)
        {
            xml.WriteAttributeString("xmlns", "min", null, TbxName.Min);
            xml.WriteAttributeString("xmlns", "basic", null, TbxName.Basic);
        }

        WriteHeader(xml);
        xml.WriteStartElement("text", TbxName.Core);
        xml.WriteStartElement("body", TbxName.Core);
        for (var i = 0; i < entries.Count; i++)
        {
            xml.WriteStartElement("conceptEntry", TbxName.Core);
            xml.WriteAttributeString("id", FormattableString.Invariant($"c{i + 1}"));
            WriteConcept(xml, entries[i], dialect);
            xml.WriteEndElement();
        }

        xml.WriteEndDocument();
    }

    /// <summary>Creates a writer of indented UTF-8 without byte-order mark. It leaves the stream open.</summary>
    internal static XmlWriter Create(Stream stream) =>
        XmlWriter.Create(
            stream,
            new XmlWriterSettings
            {
                Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                Indent = true,
                NewLineChars = "\n",

                // A carriage return in a note would come back as a line feed.
                NewLineHandling = NewLineHandling.Entitize,
            }
        );

    /// <summary>The characters of a text that XML can write; most control characters cannot be.</summary>
    internal static string OnlyXml(string text) => string.Concat(text.EnumerateRunes().Where(IsXml));

    /// <summary>The terms of a language in an entry, with their status: Indonesian first, then English.</summary>
    internal static IEnumerable<(string Language, IReadOnlyList<(string Term, string Status)> Terms)> GetLanguages(TermEntry entry) =>
        [
            ("id", [(entry.Source, StatusName(entry.Status)), .. entry.Aliases.Select(alias => (alias, TbxName.Admitted))]),
            (
                "en",
                [
                    (entry.Target, TbxName.Preferred),
                    .. entry.Accept.Select(rendering => (rendering, TbxName.Admitted)),
                    .. entry.Never.Select(rendering => (rendering, TbxName.Deprecated)),
                ]
            ),
        ];

    private static void WriteHeader(XmlWriter xml)
    {
        xml.WriteStartElement("tbxHeader", TbxName.Core);
        xml.WriteStartElement("fileDesc", TbxName.Core);
        xml.WriteStartElement("sourceDesc", TbxName.Core);
        xml.WriteElementString("p", TbxName.Core, "Exported from a glossary of Translate");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteConcept(XmlWriter xml, TermEntry entry, TbxDialect dialect)
    {
        if (dialect == TbxDialect.Core)
        {
            WriteFilled(xml, null, "note", TbxName.Core, entry.Note);
            WriteLanguage(xml, "id", entry.Spellings, term => WriteFilled(xml, null, "term", TbxName.Core, term));
            WriteLanguage(xml, "en", entry.Renderings, term => WriteFilled(xml, null, "term", TbxName.Core, term));
            return;
        }

        WriteFilled(xml, "min", "subjectField", TbxName.Min, entry.Domain);
        WriteFilled(xml, "basic", "source", TbxName.Basic, entry.Reference);
        WriteFilled(xml, null, "note", TbxName.Core, entry.Note);
        foreach (var (language, terms) in GetLanguages(entry))
        {
            WriteLanguage(xml, language, terms, WriteTerm);
        }

        void WriteTerm((string Term, string Status) term)
        {
            WriteFilled(xml, null, "term", TbxName.Core, term.Term);
            WriteFilled(xml, "min", "partOfSpeech", TbxName.Min, EnumNames.Get(entry.PartOfSpeech));
            WriteFilled(xml, "min", "administrativeStatus", TbxName.Min, term.Status);
        }
    }

    private static void WriteLanguage<T>(XmlWriter xml, string code, IEnumerable<T> terms, Action<T> write)
    {
        xml.WriteStartElement("langSec", TbxName.Core);
        xml.WriteAttributeString("xml", "lang", null, code);
        foreach (var term in terms)
        {
            xml.WriteStartElement("termSec", TbxName.Core);
            write(term);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>An element, unless it would be empty.</summary>
    private static void WriteFilled(XmlWriter xml, string? prefix, string name, string space, string text)
    {
        if (text.Length > 0)
        {
            xml.WriteElementString(prefix, name, space, OnlyXml(text));
        }
    }

    private static bool IsXml(Rune rune) => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value);

    private static string StatusName(TermStatus status) =>
        status switch
        {
            TermStatus.Preferred => TbxName.Preferred,
            TermStatus.Admitted => TbxName.Admitted,
            _ => TbxName.Deprecated,
        };
}
