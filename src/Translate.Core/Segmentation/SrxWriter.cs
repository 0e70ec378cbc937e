using System.Xml;

namespace Translate.Core.Segmentation;

/// <summary>Writes splitting rules as SRX 2.0 (Segmentation Rules eXchange) for CAT tools. The header lists what SRX cannot express.</summary>
internal static class SrxWriter
{
    private const string Namespace = "http://www.lisa.org/srx20";
    private const string RuleName = "Indonesian";

    private const string Header = """

              Sentence rules for Indonesian, from Translate. At every place in a text, the first rule that matches decides.

              What these rules cannot express, because SRX sees only the text directly before and after a place:
              - "dll." and similar words, and a degree after a comma, end a sentence before a name only if the sentence has a predicate.
                Here they always do.
              - A sentence does not end inside a parenthesis opened in mid-sentence. Here it can, and a terminator directly before
                the closing bracket always ends it, except after a single word such as (Purn.).
              - A quoted question, a name and a verb of saying are one sentence ("Siapa?" Budi bertanya.). Here they are two.
              - A list marker that continues a sequence, as in "1. beras 2. gula", ends nothing. Here only the first is recognized.
              - A sentence that starts with a lowercase letter after an ordinary word is split off. Here only listed names are.
              - A separate emoji or closing quotation mark belongs to the sentence before it. Here it belongs to the next one.
              - An editor's mark such as [ah] at the end of a paragraph is its own segment. Here it belongs to the last sentence.
              - A zero-width space after a terminator separates sentences like a space. Here it does not.

        """;

    /// <summary>Writes an SRX document in UTF-8 without a byte order mark. Leaves the stream open.</summary>
    /// <param name="rules">The rules to write.</param>
    /// <param name="output">The stream to write to.</param>
    public static void Write(SplitterRules rules, Stream output)
    {
        using var writer = XmlWriter.Create(
            output,
            new XmlWriterSettings
            {
                Indent = true,
                NewLineChars = "\n",
                Encoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            }
        );
        writer.WriteStartElement("srx", Namespace);
        writer.WriteAttributeString("version", "2.0");
        WriteHeader(writer);
        writer.WriteStartElement("body", Namespace);
        writer.WriteStartElement("languagerules", Namespace);
        writer.WriteStartElement("languagerule", Namespace);
        writer.WriteAttributeString("languagerulename", RuleName);
        foreach (var rule in SrxRules.Create(rules))
        {
            WriteRule(writer, rule);
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.WriteStartElement("maprules", Namespace);
        writer.WriteStartElement("languagemap", Namespace);
        writer.WriteAttributeString("languagepattern", "([Ii][Dd]|[Ii][Nn][Dd]).*");
        writer.WriteAttributeString("languagerulename", RuleName);
        writer.WriteEndDocument();
    }

    private static void WriteHeader(XmlWriter writer)
    {
        writer.WriteStartElement("header", Namespace);
        writer.WriteAttributeString("segmentsubflows", "yes");
        writer.WriteAttributeString("cascade", "no");
        writer.WriteComment(Header);
        foreach (var (type, include) in new[] { ("start", "no"), ("end", "yes"), ("isolated", "no") })
        {
            writer.WriteStartElement("formathandle", Namespace);
            writer.WriteAttributeString("type", type);
            writer.WriteAttributeString("include", include);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static void WriteRule(XmlWriter writer, SrxRule rule)
    {
        writer.WriteComment($" {rule.Description} ");
        writer.WriteStartElement("rule", Namespace);
        writer.WriteAttributeString("break", rule.IsBreak ? "yes" : "no");
        writer.WriteElementString("beforebreak", Namespace, rule.Before);
        writer.WriteElementString("afterbreak", Namespace, rule.After);
        writer.WriteEndElement();
    }
}
