using Translate.Formats.Xml;

namespace Translate.Formats.Xliff;

/// <summary>Changes to XML source. Everything outside of them stays as it is.</summary>
/// <param name="xml">The source.</param>
internal sealed class XliffEdits(string xml)
{
    private readonly List<(int Start, int End, string Text)> _edits = [];

    /// <summary>Replaces a range. Insertions at one place are made in the order of the calls.</summary>
    public void Replace(int start, int end, string text) => _edits.Add((start, end, text));

    /// <summary>Replaces the content of an element.</summary>
    public void SetContent(XmlElement element, string content)
    {
        if (!element.IsEmptyTag)
        {
            Replace(element.ContentStart, element.ContentEnd, content);
        }
        else if (content.Length > 0)
        {
            var name = element.Tag.Prefix.Length > 0 ? $"{element.Tag.Prefix}:{element.Tag.Name}" : element.Tag.Name;
            Replace(element.End - "/>".Length, element.End, $">{content}</{name}>");
        }
    }

    /// <summary>Sets an attribute.</summary>
    public void SetAttribute(XmlToken tag, string name, string value)
    {
        var end = tag.Start + 1 + tag.Name.Length + (tag.Prefix.Length > 0 ? tag.Prefix.Length + 1 : 0);
        foreach (var attribute in XmlSource.GetAttributes(xml, tag))
        {
            if (attribute.Name == name)
            {
                Replace(attribute.ValueStart, attribute.ValueEnd, value);
                return;
            }

            end = attribute.End;
        }

        Replace(end, end, $" {name}=\"{value}\"");
    }

    /// <summary>Removes an attribute, if the tag has it.</summary>
    public void RemoveAttribute(XmlToken tag, string name)
    {
        foreach (var attribute in XmlSource.GetAttributes(xml, tag).Where(attribute => attribute.Name == name))
        {
            Replace(attribute.Start, attribute.End, string.Empty);
        }
    }

    /// <summary>Returns the changed source piece by piece.</summary>
    public IEnumerable<ReadOnlyMemory<char>> Apply()
    {
        var at = 0;
        foreach (var (start, end, text) in _edits.OrderBy(edit => edit.Start).ThenBy(edit => edit.End))
        {
            yield return xml.AsMemory(at, start - at);
            yield return text.AsMemory();
            at = end;
        }

        yield return xml.AsMemory(at);
    }
}
