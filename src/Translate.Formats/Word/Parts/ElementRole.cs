namespace Translate.Formats.Word.Parts;

/// <summary>What an element is for the reader of a part. It decides what its children are.</summary>
internal enum ElementRole
{
    /// <summary>Holds paragraphs, at any depth.</summary>
    Story,

    /// <summary>Has the same content in several versions. A program shows one.</summary>
    Alternatives,

    /// <summary>One of these contents.</summary>
    Alternative,

    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>Holds runs and is written again.</summary>
    Wrapper,

    /// <summary>Holds runs and is left out, as the mark of an insertion is.</summary>
    Transparent,

    /// <summary>A content control in a paragraph: its properties and its content.</summary>
    Control,

    /// <summary>The content of such a control.</summary>
    ControlContent,

    /// <summary>A run.</summary>
    Run,

    /// <summary>The properties of a run.</summary>
    RunProperties,

    /// <summary>The properties of a paragraph.</summary>
    ParagraphProperties,

    /// <summary>The text of a run.</summary>
    Text,

    /// <summary>The instruction of a field.</summary>
    Instruction,

    /// <summary>The start, the separator or the end of a field.</summary>
    FieldCharacter,

    /// <summary>Something in a paragraph or a run that is kept as it is. It can hold paragraphs, as a text box does.</summary>
    Object,

    /// <summary>A place that nobody sees, such as a bookmark.</summary>
    Anchor,

    /// <summary>Deleted content.</summary>
    Deleted,

    /// <summary>Has nothing to read in it, and is not written again with its paragraph.</summary>
    Ignored,
}
