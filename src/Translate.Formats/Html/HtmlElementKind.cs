namespace Translate.Formats.Html;

/// <summary>What an element is for the text around it.</summary>
internal enum HtmlElementKind
{
    /// <summary>It separates blocks.</summary>
    Block,

    /// <summary>It is formatting inside a block: a code. Elements that HTML does not know are too.</summary>
    Inline,

    /// <summary>A line break.</summary>
    Break,

    /// <summary>It is inside a block and has no content, but the reader sees it, such as an image.</summary>
    Object,

    /// <summary>It is inside a block and nothing in it is translated, but the reader sees it, such as code.</summary>
    OpaqueInline,

    /// <summary>It is inside a block, nothing in it is translated, and the reader does not see it, such as a script.</summary>
    OpaqueHidden,

    /// <summary>It separates blocks, and nothing in it is translated, such as preformatted text.</summary>
    OpaqueBlock,
}
