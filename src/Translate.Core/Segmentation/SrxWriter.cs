using System.Xml;

namespace Translate.Core.Segmentation;

/// <summary>Writes splitting rules as SRX 2.0 (Segmentation Rules eXchange), for CAT tools; its header says what SRX cannot.</summary>
public static class SrxWriter
{
    private const string Namespace = "http://www.lisa.org/srx20";
    private const string RuleName = "Indonesian";

    private const string Header = """

              Indonesian sentences, from the rules of Translate. For every place in a text the first rule that matches it decides.

              What these rules cannot say, for SRX knows only the text right before and right behind a place:
              - "dll." and its like, and a degree behind a comma, end a sentence before a name only if the sentence has a predicate;
                here they always do.
              - A sentence does not end inside a parenthesis that it opened in its middle; here it may, and a mark right before
                the closing bracket always ends it, but for a single word such as (Purn.).
              - A question in quotation marks, a name and a verb of saying are one sentence ("Siapa?" Budi bertanya.); here two.
              - A counter that is next in its row, as in "1. beras 2. gula", ends nothing; here only the first is known.
              - A sentence that begins with a small letter behind a plain word is split off; here only names of the list are.
              - An emoji or a closing quotation mark that stands alone behind the end belongs to the sentence before; here to the next.
              - An editor's mark such as [ah] at the end of a paragraph is a segment of its own; here it belongs to the last sentence.
              - A zero-width space behind a mark parts sentences like a blank; here it parts none.

        """;

    /// <summary>Writes the document, in UTF-8 where it goes to a stream; what it goes to stays open.</summary>
    /// <param name="rules">The words to put into the rules.</param>
    /// <param name="output">Where to.</param>
    public static void Write(SplitterRules rules, Stream output)
    {
        using var writer = XmlWriter.Create(output, new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
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
