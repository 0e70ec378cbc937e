namespace Translate.Formats.Patching;

/// <summary>What wraps markup inside another document, as in a feed.</summary>
internal enum SourceLayer
{
    /// <summary>Nothing: the markup is the document's own.</summary>
    None,

    /// <summary>The markup is text of an XML document, with <c>&amp;lt;</c> for <c>&lt;</c>.</summary>
    EscapedXml,

    /// <summary>The markup is in a CDATA section of an XML document.</summary>
    CData,
}
