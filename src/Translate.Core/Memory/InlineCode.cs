namespace Translate.Core.Memory;

/// <summary>A tag of the program that a text came from, such as the beginning of bold type, which is no part of the text itself.</summary>
/// <param name="Position">Where in the text it stands: UTF-16 code units before it. Several at one place stand in their order.</param>
/// <param name="Xml">As TMX writes it: a whole element, or the start tag or the end tag of <c>hi</c>.</param>
public sealed record InlineCode(int Position, string Xml);
