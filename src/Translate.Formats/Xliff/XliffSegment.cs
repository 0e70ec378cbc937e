using Translate.Formats.Xml;

namespace Translate.Formats.Xliff;

/// <summary>The smallest part of an XLIFF file that has a source and a target: a <c>segment</c> of version 2, or of version 1.2 a <c>trans-unit</c> or an <c>mrk</c> of its <c>seg-source</c>.</summary>
/// <param name="Id">Its id; empty if absent. That of an <c>mrk</c> is its <c>mid</c>.</param>
/// <param name="Tag">The tag of the <c>segment</c>; null in version 1.2.</param>
/// <param name="Source">The source element, or the <c>mrk</c> in <c>seg-source</c>.</param>
/// <param name="Target">The target element, or the <c>mrk</c> in the target; null if absent.</param>
/// <param name="State">The state as the file has it; null if absent.</param>
/// <param name="IsLocked">Whether the program that wrote the file says that nobody may change the target.</param>
internal sealed record XliffSegment(string Id, XmlToken? Tag, XmlElement Source, XmlElement? Target, string? State, bool IsLocked);
