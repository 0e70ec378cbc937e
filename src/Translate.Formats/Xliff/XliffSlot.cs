namespace Translate.Formats.Xliff;

/// <summary>The place in an XLIFF file where the translation of a block goes.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Segment">One of its segments.</param>
/// <param name="Source">The content of the segment's source.</param>
internal sealed record XliffSlot(XliffUnit Unit, XliffSegment Segment, XliffContent Source);
