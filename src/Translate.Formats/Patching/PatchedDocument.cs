using System.IO.Hashing;
using Translate.Core.Documents;

namespace Translate.Formats.Patching;

/// <summary>Reads and writes documents whose targets are their source with the translated blocks replaced. Everything else keeps its bytes.</summary>
internal static class PatchedDocument
{
    /// <summary>Reads and decodes all of a stream.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="source">Where it came from.</param>
    /// <param name="findCharset">Returns the encoding that the bytes declare; null if they declare none.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<DecodedSource> ReadAsync(
        Stream stream,
        DocumentSource source,
        Func<ReadOnlyMemory<byte>, string?> findCharset,
        CancellationToken cancellationToken
    )
    {
        var content = new MemoryStream(stream.CanSeek ? (int)Math.Min(stream.Length, Array.MaxLength) : 0);
        await stream.CopyToAsync(content, cancellationToken).ConfigureAwait(false);
        var bytes = content.GetBuffer().AsMemory(0, (int)content.Length);
        var (encoding, text) = SourceEncoding.Decode(bytes.Span, findCharset(bytes), source.Path);
        return new DecodedSource(text, encoding, (long)XxHash3.HashToUInt64(bytes.Span));
    }

    /// <summary>Creates a document from its source and the changes found in it.</summary>
    /// <param name="source">Where it came from.</param>
    /// <param name="format">The format's name.</param>
    /// <param name="decoded">The decoded file.</param>
    /// <param name="changes">In any order, without overlap.</param>
    public static Document Create(DocumentSource source, string format, DecodedSource decoded, List<ISourceChange> changes)
    {
        changes.Sort((a, b) => a.Start.CompareTo(b.Start));
        changes.TrimExcess();

        // A document of nothing but simple cells needs no second list.
        IReadOnlyList<ISourceChange> patches = changes.TrueForAll(change => change is SourcePatch { Inner.Count: 0 })
            ? changes
            : [.. changes.OfType<SourcePatch>().SelectMany(GetAll)];
        return new Document(
            source,
            format,
            new PatchedBlocks(patches),
            new PatchedSkeleton(decoded.Text, decoded.Encoding, changes),
            decoded.Digest
        );
    }

    /// <summary>Writes a document with the target of each block.</summary>
    /// <exception cref="ArgumentException">The number of targets is not the number of blocks.</exception>
    public static Task WriteAsync(Document document, IReadOnlyList<Block> targets, Stream stream, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(targets.Count, document.Blocks.Count);
        var skeleton = (PatchedSkeleton)document.Skeleton;
        var isTranslated = skeleton
            .Changes.OfType<SourcePatch>()
            .SelectMany(GetAll)
            .Zip(targets, (patch, target) => patch.IsSame(target))
            .Contains(false);
        using var output = new EncodedWriter(stream, skeleton.Encoding);
        var next = 0;
        var at = 0;
        foreach (var change in skeleton.Changes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            output.Write(skeleton.Source.AsSpan(at, change.Start - at));
            at = change.End;
            if (change is SourcePatch patch)
            {
                WriteBlock(output, skeleton, patch, [.. Enumerable.Range(next, patch.Inner.Count + 1).Select(i => targets[i])]);
                next += patch.Inner.Count + 1;
            }
            else
            {
                output.Write(isTranslated ? ((SourceEdit)change).Text : skeleton.Source.AsSpan(change.Start, change.End - change.Start));
            }
        }

        output.Write(skeleton.Source.AsSpan(at));
        return Task.CompletedTask;
    }

    /// <summary>Returns a patch and those inside its codes.</summary>
    private static IEnumerable<SourcePatch> GetAll(SourcePatch patch) =>
        patch.Inner.Count == 0 ? [patch] : patch.Inner.Select(inner => inner.Patch).Prepend(patch);

    /// <param name="output">Receives the block.</param>
    /// <param name="skeleton">The source.</param>
    /// <param name="patch">The block.</param>
    /// <param name="targets">The targets of the block and of its inner blocks.</param>
    private static void WriteBlock(EncodedWriter output, PatchedSkeleton skeleton, SourcePatch patch, ReadOnlySpan<Block> targets)
    {
        if (!patch.IsSame(targets[0]))
        {
            var codes = CodeTexts.Replace(patch, targets, skeleton.Encoding);
            output.Write(
                LayeredText.Wrap(
                    patch.Syntax.Write(targets[0].Text, codes, skeleton.Encoding),
                    patch.Layers.Start,
                    patch.Layers.End,
                    skeleton.Encoding
                )
            );
            return;
        }

        var at = patch.Start;
        for (var i = 0; i < patch.Inner.Count; i++)
        {
            var inner = patch.Inner[i].Patch;
            if (!inner.IsSame(targets[i + 1]))
            {
                output.Write(skeleton.Source.AsSpan(at, inner.Start - at));
                WriteBlock(output, skeleton, inner, targets.Slice(i + 1, 1));
                at = inner.End;
            }
        }

        output.Write(skeleton.Source.AsSpan(at, patch.End - at));
    }
}
