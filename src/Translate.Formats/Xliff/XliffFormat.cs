using System.IO.Hashing;
using System.Text;
using Translate.Core.Documents;
using Translate.Core.Files;

namespace Translate.Formats.Xliff;

/// <summary>XLIFF 1.2, 2.0 and 2.1. A block is a segment that needs a translation; everything else stays byte for byte.</summary>
/// <remarks>
/// A translation gets the state <c>translated</c> (2.x) or <c>needs-review-translation</c> (1.2), never one that says that a person saw it.
/// A block without translation stays as it is, and so does boilerplate that is left out.
/// </remarks>
internal sealed class XliffFormat : IDocumentFormat
{
    /// <inheritdoc/>
    public string Name => "xliff";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".xlf", ".xliff", ".sdlxliff", ".mqxliff", ".mxliff"];

    /// <inheritdoc/>
    public FormatMatch Match(ReadOnlySpan<byte> head)
    {
        if (FileSignature.IsKnown(head))
        {
            return FormatMatch.No;
        }

        var isUtf16 = head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [(byte)'<', 0, ..] or [0, (byte)'<', ..];
        var text = isUtf16
            ? new UnicodeEncoding(head[0] is 0xFE or 0, byteOrderMark: false).GetString(head)
            : Encoding.UTF8.GetString(head);
        return IsXliff(text.AsSpan().TrimStart('\uFEFF')) ? FormatMatch.Certain : FormatMatch.Possible;
    }

    /// <inheritdoc/>
    public async Task<Document> ReadAsync(Stream stream, DocumentSource source, CancellationToken cancellationToken)
    {
        var (encoding, digest) = await DecodeAsync(stream, source, cancellationToken).ConfigureAwait(false);
        var file = XliffParser.Parse(encoding.Text, source.Path);
        XliffLanguages.Check(file, source.Path);
        var slots = XliffSlotFinder.Find(file).ToList();
        var blocks = slots.ConvertAll(slot => new Block(slot.Source.Text) { Codes = slot.Source.Codes, IsSegment = true });
        return new Document(source, Name, blocks, new XliffSkeleton(encoding, file, slots), digest);
    }

    /// <inheritdoc/>
    public async Task WriteAsync(Document document, IReadOnlyList<Block> targets, Stream stream, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(targets.Count, document.Blocks.Count);
        var skeleton = (XliffSkeleton)document.Skeleton;
        await skeleton.Encoding.WriteAsync(new XliffTargetWriter(skeleton).Write(targets), stream, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<(XmlEncoding Encoding, long Digest)> DecodeAsync(
        Stream stream,
        DocumentSource source,
        CancellationToken cancellationToken
    )
    {
        using var content = new MemoryStream(stream.CanSeek ? (int)Math.Min(stream.Length, Array.MaxLength) : 0);
        await stream.CopyToAsync(content, cancellationToken).ConfigureAwait(false);
        var bytes = content.GetBuffer().AsSpan(0, (int)content.Length);
        return (XmlEncoding.Decode(bytes, source.Path), (long)XxHash3.HashToUInt64(bytes));
    }

    /// <summary>Whether the first element is <c>xliff</c>.</summary>
    private static bool IsXliff(ReadOnlySpan<char> text)
    {
        text = XmlProlog.Skip(text);
        if (text.StartsWith(XmlProlog.DocumentType))
        {
            return text[XmlProlog.DocumentType.Length..].TrimStart().StartsWith("xliff");
        }

        var name = text.StartsWith('<') && text.IndexOfAny(" \t\r\n>") is > 0 and var length ? text[1..length] : [];
        return name[(name.IndexOf(':') + 1)..] is "xliff";
    }
}
