using System.IO.Compression;
using System.IO.Hashing;
using Translate.Core.Documents;
using Translate.Core.Problems;
using Translate.Formats.Word.Packages;
using Translate.Formats.Word.Parts;

namespace Translate.Formats.Word;

/// <summary>Word documents and templates (Office Open XML), transitional and strict, with and without macros.</summary>
/// <remarks>
/// Only the paragraphs whose text changes are rewritten. Everything else in the package stays byte for byte. A document that is read
/// holds about 4 bytes of memory for each byte of its text parts, unpacked, and once more the size of the file.
/// </remarks>
/// <param name="options">Limits against packages that are made to exhaust memory; null for the defaults.</param>
public sealed class WordFormat(WordOptions? options = null) : IDocumentFormat
{
    private readonly WordOptions _options = options ?? new WordOptions();

    /// <inheritdoc/>
    public string Name => "docx";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".docx", ".docm", ".dotx", ".dotm"];

    /// <inheritdoc/>
    public FormatMatch Match(ReadOnlySpan<byte> head) =>
        head.StartsWith("PK\u0003\u0004"u8)
        && (head.IndexOf("[Content_Types].xml"u8) >= 0 || head.IndexOf("_rels/.rels"u8) >= 0 || head.IndexOf("word/"u8) >= 0)
            ? FormatMatch.Certain
            : FormatMatch.Possible;

    /// <inheritdoc/>
    public async Task<Document> ReadAsync(Stream stream, DocumentSource source, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream(stream.CanSeek ? (int)Math.Min(stream.Length, Array.MaxLength) : 0);
        await stream.CopyToAsync(content, cancellationToken).ConfigureAwait(false);
        var package = content.Length == content.Capacity ? content.GetBuffer() : content.ToArray();
        try
        {
            var parts = WordPackage
                .ReadParts(package, _options)
                .Select(part => PartReader.Read(part, _options, cancellationToken))
                .ToList();
            return new Document(
                source,
                Name,
                [.. parts.SelectMany(part => part.Blocks).Select(block => block.Block)],
                new WordSkeleton(package, parts),
                (long)XxHash3.HashToUInt64(package)
            );
        }
        catch (ProblemException e)
        {
            throw new ProblemException([.. e.Problems.Select(problem => problem with { File = source.Path })], e);
        }
    }

    /// <inheritdoc/>
    public async Task WriteAsync(Document document, IReadOnlyList<Block> targets, Stream stream, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(targets.Count, document.Blocks.Count);
        var skeleton = (WordSkeleton)document.Skeleton;
        var writers = new List<(WordPart Part, PartWriter Writer)>();
        var first = 0;
        foreach (var part in skeleton.Parts)
        {
            writers.Add((part, new PartWriter(part, [.. targets.Skip(first).Take(part.Blocks.Count)])));
            first += part.Blocks.Count;
        }

        if (!writers.Exists(part => part.Writer.HasChanges))
        {
            await stream.WriteAsync(skeleton.Package, cancellationToken).ConfigureAwait(false);
            return;
        }

        writers.ForEach(part => part.Writer.DropDeletions());
        using var package = Patch(skeleton.Package, writers.FindAll(part => part.Writer.HasChanges), cancellationToken);
        await package.CopyToAsync(stream, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns the package with some parts rewritten. The others are copied in compressed form.</summary>
    private static MemoryStream Patch(
        byte[] source,
        IReadOnlyList<(WordPart Part, PartWriter Writer)> changed,
        CancellationToken cancellationToken
    )
    {
        var package = new MemoryStream(source.Length);
        package.Write(source);
        using (var archive = new ZipArchive(package, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var (part, writer) in changed)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var entry = archive.GetEntry(part.Text.Entry)!;
                var time = entry.LastWriteTime;
                using (var content = entry.Open())
                {
                    content.SetLength(0);
                    part.Text.Encode(content, writer.WriteTo);
                }

                // The same translation gives the same bytes.
                entry.LastWriteTime = time;
            }
        }

        package.Position = 0;
        return package;
    }
}
