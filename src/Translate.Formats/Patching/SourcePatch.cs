using Translate.Core.Documents;

namespace Translate.Formats.Patching;

/// <summary>A range of a document's source that is a block, and is replaced if the block's target differs.</summary>
/// <param name="Start">UTF-16 code units of the source before the range.</param>
/// <param name="End">The end of the range, exclusive.</param>
/// <param name="Block">The block as read.</param>
/// <param name="Syntax">How a target is written there.</param>
internal sealed record SourcePatch(int Start, int End, Block Block, PatchSyntax Syntax) : ISourceChange
{
    /// <summary>What few patches have; null for the others, of which a document can have a million.</summary>
    private readonly PatchDetails? _details;

    /// <summary>The blocks inside the block's codes, such as the text of an image, in order.</summary>
    public IReadOnlyList<CodePatch> Inner
    {
        get => _details?.Inner ?? [];
        init => _details = value.Count > 0 || _details is not null ? (_details ?? PatchDetails.None) with { Inner = value } : null;
    }

    /// <summary>What wraps the source at the start and at the end of the range.</summary>
    public (SourceLayer Start, SourceLayer End) Layers
    {
        get => _details?.Layers ?? default;
        init => _details = (_details ?? PatchDetails.None) with { Layers = value };
    }
}
