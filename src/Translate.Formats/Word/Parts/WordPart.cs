using Translate.Formats.Word.Packages;

namespace Translate.Formats.Word.Parts;

/// <summary>A part as read.</summary>
/// <param name="Text">Its XML.</param>
/// <param name="Blocks">Its blocks, in reading order.</param>
/// <param name="Deletions">Its deleted text, in order.</param>
/// <param name="Controls">Its bound content controls, in the order of their starts.</param>
internal sealed record WordPart(
    PartText Text,
    IReadOnlyList<PartBlock> Blocks,
    IReadOnlyList<Deletion> Deletions,
    IReadOnlyList<BoundControl> Controls
);
