namespace Translate.Core.Edits.Alignment;

/// <summary>Why a change of a target file is not taken.</summary>
internal enum OpenEditKind
{
    /// <summary>The text belongs to no sentence of the article.</summary>
    Added,

    /// <summary>A sentence is gone from the file.</summary>
    Deleted,

    /// <summary>A sentence is in another place.</summary>
    Moved,

    /// <summary>Two or more sentences became one.</summary>
    Merged,

    /// <summary>The text may belong to one sentence or to another.</summary>
    Uncertain,

    /// <summary>A sentence that is copied as it is, such as an address, was changed.</summary>
    Copied,

    /// <summary>Paragraphs were joined or separated.</summary>
    Layout,
}
