using System.Text;
using Translate.Core.Text;
using Translate.Formats.Xliff;
using Translate.Formats.Xml;

namespace Translate.Formats.Correction;

/// <summary>Collects changes of XML source.</summary>
/// <param name="source">The file.</param>
internal sealed class XmlChanges(XmlEncoding source)
{
    private static readonly HashSet<string> NativeCodes = ["bpt", "ept", "ph", "it", "ut"];

    private readonly SortedDictionary<int, (int End, string Xml)> _changes = [];

    /// <summary>The source before the changes.</summary>
    public string Xml => source.Text;

    /// <summary>Returns the text of an element without the native data of its codes.</summary>
    public static IReadOnlyList<XmlToken> FindText(string xml, XmlElement element)
    {
        var pieces = new List<XmlToken>();
        var scanner = new XmlScanner(xml, element.ContentStart, element.ContentEnd);
        while (scanner.Read())
        {
            if (scanner.Current.Kind is XmlTokenKind.Text or XmlTokenKind.CData)
            {
                pieces.Add(scanner.Current);
            }
            else if (scanner.Current.Kind == XmlTokenKind.Start && NativeCodes.Contains(scanner.Current.Name))
            {
                scanner.SkipElement();
            }
        }

        return pieces;
    }

    /// <summary>Adds the changes of a target.</summary>
    public void Add(CorrectableText target)
    {
        foreach (var (range, xml) in target.GetChanges(asciiOnly: !source.IsUnicode))
        {
            Add(range, xml);
        }
    }

    /// <summary>Replaces a range of the source.</summary>
    public void Add(TextRange range, string xml) => _changes[range.Start] = (range.End, xml);

    /// <summary>Returns the changed source in the encoding of the file.</summary>
    public byte[] Save()
    {
        var text = new StringBuilder(Xml.Length);
        var at = 0;
        foreach (var (start, (end, xml)) in _changes)
        {
            text.Append(Xml, at, start - at).Append(xml);
            at = end;
        }

        return source.Encode(text.Append(Xml, at, Xml.Length - at).ToString());
    }
}
