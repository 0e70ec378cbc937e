using Translate.Core.Documents;

namespace Translate.Formats.Patching;

/// <summary>A range of a document's source that is a block, and is replaced if the block's target differs.</summary>
/// <param name="Start">UTF-16 code units of the source before the range.</param>
/// <param name="End">The end of the range, exclusive.</param>
/// <param name="Block">The block as read.</param>
/// <param name="Syntax">How a target is written there.</param>
internal sealed record SourcePatch(int Start, int End, Block Block, PatchSyntax Syntax) : ISourceChange
{
    /// <summary>The blocks inside the block's codes, such as the text of an image, in order.</summary>
    public IReadOnlyList<CodePatch> Inner { get; init; } = [];

    /// <summary>What wraps the source at the start of the range.</summary>
    public SourceLayer StartLayer { get; init; }

    /// <summary>What wraps the source at the end of the range.</summary>
    public SourceLayer EndLayer { get; init; }
}
