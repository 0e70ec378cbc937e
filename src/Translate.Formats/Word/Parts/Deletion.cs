using Translate.Core.Text;
using Translate.Formats.Word.Paragraphs;

namespace Translate.Formats.Word.Parts;

/// <summary>Text that a tracked change deletes or moves away, in a paragraph.</summary>
/// <param name="Range">The element of the change.</param>
/// <param name="Remains">What stays of it: the places of bookmarks and comments.</param>
internal sealed record Deletion(TextRange Range, IReadOnlyList<ParagraphPiece> Remains);
