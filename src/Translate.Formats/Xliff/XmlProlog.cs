namespace Translate.Formats.Xliff;

/// <summary>What an XML file has before its root element.</summary>
internal static class XmlProlog
{
    /// <summary>Begins a document type.</summary>
    public const string DocumentType = "<!DOCTYPE";

    /// <summary>Returns the text from the document type or else the root element on. The text need not be well-formed.</summary>
    public static ReadOnlySpan<char> Skip(ReadOnlySpan<char> xml)
    {
        while (true)
        {
            xml = xml.TrimStart();
            var closing =
                xml.StartsWith("<?") ? "?>"
                : xml.StartsWith("<!--") ? "-->"
                : string.Empty;
            if (closing.Length == 0 || xml.IndexOf(closing) is not (> 0 and var end))
            {
                return xml;
            }

            xml = xml[(end + closing.Length)..];
        }
    }
}
