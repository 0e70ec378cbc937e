namespace Translate.Core.Documents;

/// <summary>One article as read: its blocks in order, and its skeleton.</summary>
/// <param name="Source">Where it came from.</param>
/// <param name="Format">The <see cref="IDocumentFormat.Name"/> of the format that read it and writes its target.</param>
/// <param name="Blocks">In reading order; empty for an article without text.</param>
/// <param name="Skeleton">The rest of the article, for the format that writes it again.</param>
/// <param name="Digest">A hash of the content; it changes whenever the article does.</param>
public sealed record Document(DocumentSource Source, string Format, IReadOnlyList<Block> Blocks, DocumentSkeleton Skeleton, long Digest)
{
    /// <summary>What was assumed while reading, such as an encoding; empty if nothing was.</summary>
    public IReadOnlyList<DocumentWarning> Warnings { get; init; } = [];
}
