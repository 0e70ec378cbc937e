using Translate.Core.Files;
using Translate.Core.Problems;

namespace Translate.Core.Documents;

/// <summary>The document formats of a pipeline: chooses one for each file by the file's extension and content.</summary>
/// <remarks>Safe to use from several threads at once.</remarks>
/// <param name="formats">If two formats read the same file, the earlier one wins.</param>
public sealed class DocumentFormats(IReadOnlyList<IDocumentFormat> formats)
{
    /// <summary>Bytes of a file that a format sees before it is chosen.</summary>
    public const int HeadLength = 4096;

    /// <summary>Bytes of memory that an article of plain text needs for each of its bytes, until all its outputs are written. Measured: 27 to 35.</summary>
    internal const int MemoryFactor = 40;

    /// <summary>Extensions that some format reads, in lower case, with the dot.</summary>
    public IReadOnlyList<string> Extensions { get; } = [.. formats.SelectMany(format => format.Extensions).Distinct()];

    /// <summary>Whether some format reads files of this name.</summary>
    public bool CanRead(string path) => Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads an article.</summary>
    /// <exception cref="ProblemException">The file cannot be opened, or no format reads it; names file and place.</exception>
    public async Task<Document> ReadAsync(DocumentSource source, CancellationToken cancellationToken)
    {
        if (FileStatus.Read(source.Path).Kind is FileKind.Pipe or FileKind.Device or FileKind.Socket)
        {
            // Opening it could wait forever, and reading it could never end.
            throw new ProblemException(new Problem(ProblemKind.BadInput, "not a regular file", "Copy its content to a file") { File = source.Path });
        }

        try
        {
            var stream = new FileStream(source.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1, useAsync: false);
            await using (stream.ConfigureAwait(false))
            {
                RefuseTooLarge(source, stream.Length, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes);
                var head = new byte[Math.Min(HeadLength, stream.Length)];
                var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
                stream.Position = 0;
                return await Choose(source, head.AsSpan(0, length)).ReadAsync(stream, source, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(new Problem(ProblemKind.BadInput, $"cannot be read ({IoErrors.Describe(e)})", "Check the path and its permissions") { File = source.Path }, e);
        }
    }

    /// <summary>Writes an article with each block's text replaced, in its own format.</summary>
    /// <exception cref="ArgumentException">None of these formats read the article, or the number of targets is wrong.</exception>
    public Task WriteAsync(Document document, IReadOnlyList<Block> targets, Stream stream, CancellationToken cancellationToken)
    {
        var format = formats.FirstOrDefault(format => format.Name == document.Format)
            ?? throw new ArgumentException($"No format '{document.Format}' is registered.", nameof(document));
        return format.WriteAsync(document, targets, stream, cancellationToken);
    }

    /// <summary>Refuses an article that would end the program for want of memory.</summary>
    private static void RefuseTooLarge(DocumentSource source, long length, long available)
    {
        const double Megabyte = 1_000_000;
        if (length > available / MemoryFactor)
        {
            throw new ProblemException(new Problem(ProblemKind.BadInput, FormattableString.Invariant($"too large: with {length / Megabyte:N0} MB it needs about {length * MemoryFactor / Megabyte:N0} MB of memory, and {available / Megabyte:N0} MB are available"), "Split it into several articles") { File = source.Path });
        }
    }

    private IDocumentFormat Choose(DocumentSource source, ReadOnlySpan<byte> head)
    {
        IDocumentFormat? possible = null;
        foreach (var format in formats)
        {
            var match = format.Match(head);
            if (match == FormatMatch.Certain)
            {
                return format;
            }

            if (match == FormatMatch.Possible && format.Extensions.Contains(Path.GetExtension(source.Path), StringComparer.OrdinalIgnoreCase))
            {
                possible ??= format;
            }
        }

        return possible ?? throw new ProblemException(new Problem(ProblemKind.BadInput, $"not of a format that can be read ({string.Join(", ", Extensions)})", "Save it in one of these formats") { File = source.Path });
    }
}
