using Translate.Core.Text;

namespace Translate.Formats.Word.Paragraphs;

/// <summary>A piece of a part as written: new XML, or a range of the old.</summary>
/// <param name="Xml">New XML; null for a range of the old.</param>
/// <param name="Old">The range; empty for new XML.</param>
internal readonly record struct ParagraphPiece(string? Xml, TextRange Old);
