namespace Translate.Formats.Xml;

/// <summary>An element of XML source with its content.</summary>
/// <param name="Tag">Its start tag, or the whole element if it is empty.</param>
/// <param name="ContentEnd">The offset after its content.</param>
/// <param name="End">The offset after its end tag.</param>
internal sealed record XmlElement(XmlToken Tag, int ContentEnd, int End)
{
    /// <summary>The offset of its content.</summary>
    public int ContentStart => Tag.End;

    /// <summary>Whether it is written as <c>&lt;x/&gt;</c>.</summary>
    public bool IsEmptyTag => Tag.Kind == XmlTokenKind.Empty;

    /// <summary>Reads the element whose start tag is the current token, and moves the scanner to its end tag.</summary>
    public static XmlElement Read(XmlScanner scanner)
    {
        var tag = scanner.Current;
        scanner.SkipElement();
        return tag.Kind == XmlTokenKind.Empty
            ? new XmlElement(tag, tag.End, tag.End)
            : new XmlElement(tag, scanner.Current.Start, scanner.Current.End);
    }
}
