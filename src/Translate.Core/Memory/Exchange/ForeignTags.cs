using System.Globalization;
using System.Text;
using System.Xml;

namespace Translate.Core.Memory.Exchange;

/// <summary>Turns the inline tags of other formats in a segment, such as <c>g</c> of XLIFF and <c>b</c> of HTML, into TMX elements. Their content stays text.</summary>
/// <remarks>Create one for each segment.</remarks>
internal sealed class ForeignTags
{
    private readonly Stack<string> _open = new();
    private int _count;

    /// <summary>Returns the <c>bpt</c>, <c>ept</c> or <c>ph</c> element that holds the tag at which the reader is.</summary>
    public string Wrap(XmlReader xml)
    {
        var isEnd = xml.NodeType == XmlNodeType.EndElement;
        var isEmpty = xml.IsEmptyElement;
        var tag = InlineXml.Read(xml, wholeElement: false, TmxSegmentText.MaxLength);
        var wrapped = new StringBuilder();
        if (isEmpty)
        {
            wrapped.Append("<ph>");
            InlineXml.AppendText(wrapped, tag);
            return wrapped.Append("</ph>").ToString();
        }

        if (!isEnd)
        {
            // Other than the numbers that TMX files use.
            _open.Push(string.Create(CultureInfo.InvariantCulture, $"x{++_count}"));
        }

        var (name, pair) = isEnd ? ("ept", _open.Pop()) : ("bpt", _open.Peek());
        wrapped.Append('<').Append(name).Append(" i=\"").Append(pair).Append("\">");
        InlineXml.AppendText(wrapped, tag);
        return wrapped.Append("</").Append(name).Append('>').ToString();
    }
}
