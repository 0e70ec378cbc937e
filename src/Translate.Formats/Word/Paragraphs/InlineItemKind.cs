namespace Translate.Formats.Word.Paragraphs;

/// <summary>What an <see cref="InlineItem"/> is.</summary>
internal enum InlineItemKind
{
    /// <summary>Text that begins and ends with a visible character.</summary>
    Word,

    /// <summary>White space of the text.</summary>
    Blank,

    /// <summary>Something on its own that a reader sees, such as an image or a tab.</summary>
    Code,

    /// <summary>A place that nobody sees, such as a bookmark. It is not a code, and keeps its place in proportion.</summary>
    Anchor,

    /// <summary>The start of an element around text, such as a hyperlink.</summary>
    Open,

    /// <summary>The end of such an element.</summary>
    Close,

    /// <summary>The start of a field.</summary>
    FieldStart,

    /// <summary>A part of a field's instruction.</summary>
    Instruction,

    /// <summary>What is between a field's instruction and its result.</summary>
    FieldSeparator,

    /// <summary>The end of a field.</summary>
    FieldEnd,
}
