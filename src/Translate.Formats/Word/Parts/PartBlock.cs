using Translate.Core.Documents;
using Translate.Formats.Word.Paragraphs;

namespace Translate.Formats.Word.Parts;

/// <summary>A block of a part, and the places that have its text: more than one if the part has the text for newer and for older programs.</summary>
/// <param name="Start">Where it begins in the part. Blocks are in this order.</param>
/// <param name="Block">The block.</param>
/// <param name="Places">At least one.</param>
internal sealed record PartBlock(int Start, Block Block, List<TextPlace> Places);
