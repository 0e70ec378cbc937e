using Translate.Formats.Xml;

namespace Translate.Formats.Xliff;

/// <summary>The structure of an XLIFF file: its units with their places in the source text.</summary>
/// <param name="Xml">The text of the file.</param>
/// <param name="IsVersion2">Whether it is of version 2.0 or 2.1; else it is of 1.2.</param>
/// <param name="Prefix">The prefix of XLIFF's elements with its colon; empty if they have none.</param>
/// <param name="Units">In order, without units that have no source.</param>
internal sealed record XliffFile(string Xml, bool IsVersion2, string Prefix, IReadOnlyList<XliffUnit> Units)
{
    /// <summary>Reads the content of a source or target as it is.</summary>
    public XliffContent ReadContent(XliffUnit unit, XmlElement element) =>
        XliffContentReader.Read(Xml, element, IsVersion2, PreservesSpace(unit, element));

    /// <summary>Reads the content of a source or target for an engine: placeholders and tags of HTML are codes, and spaces around codes belong to them.</summary>
    public XliffContent ReadForEngine(XliffUnit unit, XmlElement element)
    {
        var isHtml = XmlSource.GetAttribute(Xml, unit.Tag, "datatype") is "html" or "x-html" or "htmlbody";
        var content = Xml.AsSpan(element.ContentStart, element.ContentEnd - element.ContentStart);
        return XliffContentReader.ReadForEngine(Xml, element, IsVersion2, PreservesSpace(unit, element), isHtml) with
        {
            IsSection = content.StartsWith("<![CDATA[") && content.IndexOf("]]>") == content.Length - "]]>".Length,
        };
    }

    private bool PreservesSpace(XliffUnit unit, XmlElement element)
    {
        var space = XmlSource.GetAttribute(Xml, element.Tag, "xml:space");
        return space is null ? unit.PreservesSpace : space == "preserve";
    }
}
