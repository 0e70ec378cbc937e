using Translate.Core.Documents;

namespace Translate.Formats.Patching;

/// <summary>The source of a document and the places in it that are translated.</summary>
/// <param name="source">The decoded source.</param>
/// <param name="encoding">The encoding that the source had, and that the target gets.</param>
/// <param name="changes">In the order of the source, without overlap.</param>
internal sealed class PatchedSkeleton(string source, SourceEncoding encoding, IReadOnlyList<ISourceChange> changes) : DocumentSkeleton
{
    public string Source { get; } = source;

    public SourceEncoding Encoding { get; } = encoding;

    public IReadOnlyList<ISourceChange> Changes { get; } = changes;
}
