using System.Net;
using System.Xml;
using System.Xml.Linq;
using Translate.Emulation.Markup;

namespace Translate.EngineEmulators.DeepL;

/// <summary>Splits XML into tags, elements that are not translated, and words. XML is parsed strictly.</summary>
internal static class XmlPieces
{
    /// <summary>Returns the pieces; null if the XML is not well-formed.</summary>
    /// <param name="xml">Text with elements.</param>
    /// <param name="ignored">The names of elements that are not translated.</param>
    public static IReadOnlyList<MarkupPiece>? Read(string xml, IReadOnlyCollection<string> ignored)
    {
        try
        {
            var pieces = new List<MarkupPiece>();
            Add(XElement.Parse($"<text>{xml}</text>", LoadOptions.PreserveWhitespace), ignored, pieces);
            return pieces;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static void Add(XElement parent, IReadOnlyCollection<string> ignored, List<MarkupPiece> pieces)
    {
        foreach (var node in parent.Nodes())
        {
            switch (node)
            {
                case XText text:
                    pieces.Add(new MarkupPiece.Words(text.Value));
                    break;
                case XElement element when ignored.Contains(element.Name.LocalName):
                    pieces.Add(new MarkupPiece.Fixed(element.Value, element.ToString(SaveOptions.DisableFormatting)));
                    break;
                case XElement element:
                    var attributes = string.Concat(
                        element.Attributes().Select(attribute => $" {attribute.Name}=\"{WebUtility.HtmlEncode(attribute.Value)}\"")
                    );
                    pieces.Add(new MarkupPiece.Tag($"<{element.Name}{attributes}>"));
                    Add(element, ignored, pieces);
                    pieces.Add(new MarkupPiece.Tag($"</{element.Name}>"));
                    break;
            }
        }
    }
}
