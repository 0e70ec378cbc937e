namespace Translate.Formats.Xml;

/// <summary>The place of an attribute in XML source.</summary>
/// <param name="Name">Its name with its prefix.</param>
/// <param name="Start">The offset of the white space before it.</param>
/// <param name="ValueStart">The offset of its value, after the quotation mark.</param>
/// <param name="ValueEnd">The offset after its value.</param>
internal sealed record XmlAttributePlace(string Name, int Start, int ValueStart, int ValueEnd)
{
    /// <summary>The offset after the closing quotation mark.</summary>
    public int End => ValueEnd + 1;
}
