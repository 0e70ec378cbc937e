using Translate.Core.Documents;
using Translate.Formats.Word.Paragraphs;

namespace Translate.Formats.Word.Parts;

/// <summary>A block of a part, and the places that have its text: more than one if the part has the text for newer and for older programs.</summary>
/// <param name="start">Where it begins in the part. Blocks are in this order.</param>
/// <param name="block">The block.</param>
/// <param name="place">The first place.</param>
internal sealed class PartBlock(int start, Block block, TextPlace place)
{
    /// <summary>Where it begins in the part.</summary>
    public int Start { get; } = start;

    /// <summary>The block.</summary>
    public Block Block { get; } = block;

    /// <summary>At least one.</summary>
    public IReadOnlyList<TextPlace> Places { get; private set; } = [place];

    /// <summary>Adds another place that has the text.</summary>
    public void AddPlace(TextPlace other) => Places = [.. Places, other];
}
