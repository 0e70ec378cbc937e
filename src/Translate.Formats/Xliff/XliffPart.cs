namespace Translate.Formats.Xliff;

/// <summary>An element of XLIFF's structure that can contain others of it.</summary>
internal enum XliffPart
{
    /// <summary>Outside of the root.</summary>
    None,

    /// <summary>The root.</summary>
    Root,

    /// <summary>A <c>file</c>.</summary>
    File,

    /// <summary>A <c>body</c> of version 1.2, or a <c>group</c>.</summary>
    Group,

    /// <summary>A <c>unit</c> or <c>trans-unit</c>.</summary>
    Unit,

    /// <summary>A <c>segment</c> of version 2.</summary>
    Segment,

    /// <summary>The <c>notes</c> of a unit of version 2.</summary>
    Notes,

    /// <summary>The <c>originalData</c> of a unit of version 2.</summary>
    OriginalData,

    /// <summary>The <c>seg-defs</c> of SDL Trados.</summary>
    SegmentDefinitions,
}
