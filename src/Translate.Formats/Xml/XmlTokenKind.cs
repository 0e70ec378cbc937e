namespace Translate.Formats.Xml;

/// <summary>What a piece of XML source is.</summary>
internal enum XmlTokenKind
{
    /// <summary>A start tag.</summary>
    Start,

    /// <summary>An element without content, <c>&lt;x/&gt;</c>.</summary>
    Empty,

    /// <summary>An end tag.</summary>
    End,

    /// <summary>Character data.</summary>
    Text,

    /// <summary>A CDATA section.</summary>
    CData,

    /// <summary>A comment, a processing instruction or a declaration.</summary>
    Other,
}
