using Translate.Core.Documents;

namespace Translate.Formats.Patching;

/// <summary>A range of a document's source that is a block, and is replaced if the block's target differs.</summary>
internal sealed record SourcePatch : ISourceChange
{
    /// <summary>The block; or the source of the document if it has the block's text as it is, because a document can have a million cells.</summary>
    private readonly object _content;

    /// <summary>What few patches have; null for the others.</summary>
    private readonly PatchDetails? _details;

    /// <param name="start">UTF-16 code units of the source before the range.</param>
    /// <param name="end">The end of the range, exclusive.</param>
    /// <param name="block">The block as read.</param>
    /// <param name="syntax">How a target is written there.</param>
    public SourcePatch(int start, int end, Block block, PatchSyntax syntax) => (Start, End, _content, Syntax) = (start, end, block, syntax);

    /// <param name="start">UTF-16 code units of the source before the range.</param>
    /// <param name="end">The end of the range, exclusive.</param>
    /// <param name="source">The source, in which the range is the text of a block without codes.</param>
    /// <param name="syntax">How a target is written there.</param>
    public SourcePatch(int start, int end, string source, PatchSyntax syntax) =>
        (Start, End, _content, Syntax) = (start, end, source, syntax);

    /// <inheritdoc/>
    public int Start { get; init; }

    /// <inheritdoc/>
    public int End { get; init; }

    /// <summary>How a target is written there.</summary>
    public PatchSyntax Syntax { get; }

    /// <summary>The block as read. It may be a new object each time.</summary>
    public Block Block
    {
        get => _content as Block ?? new Block(((string)_content)[Start..End]);
        init => _content = value;
    }

    /// <summary>The text of the block.</summary>
    public ReadOnlySpan<char> Text => _content is Block block ? block.Text : ((string)_content).AsSpan(Start, End - Start);

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

    /// <summary>Whether a target is the block as it was.</summary>
    public bool IsSame(Block target) =>
        _content is Block block
            ? ReferenceEquals(block, target) || (block.Text == target.Text && block.Codes.SequenceEqual(target.Codes))
            : target.Codes.Count == 0 && Text.SequenceEqual(target.Text);
}
