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
    internal const int DefaultMemoryFactor = 40;

    /// <summary>Bytes of a file in which its kind is looked for if no format reads it.</summary>
    private const int SignatureLength = 64 * 1024;

    /// <summary>Extensions of documents that hold text and that no format reads. They are refused by name; other files in a folder are skipped.</summary>
    private static readonly string[] RefusedExtensions = [".pdf", ".doc", ".odt", ".rtf", ".epub", ".pages"];

    /// <summary>Extensions that some format reads, in lower case, with the dot.</summary>
    public IReadOnlyList<string> Extensions { get; } = [.. formats.SelectMany(format => format.Extensions).Distinct()];

    /// <summary>Whether some format reads files of this name.</summary>
    public bool CanRead(string path) => Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a file of this name in a folder is an article, or one by mistake: a document with text that no format reads.</summary>
    internal bool IsCandidate(string path) =>
        CanRead(path) || RefusedExtensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads an article.</summary>
    /// <exception cref="ProblemException">The file cannot be opened, or no format reads it; names file and place.</exception>
    public async Task<Document> ReadAsync(DocumentSource source, CancellationToken cancellationToken)
    {
        if (FileStatus.Read(source.Path).Kind is FileKind.Pipe or FileKind.Device or FileKind.Socket)
        {
            // Opening it could wait forever, and reading it could never end.
            throw new ProblemException(
                new Problem(ProblemKind.BadInput, "not a regular file", "Copy its content to a file") { File = source.Path }
            );
        }

        try
        {
            var stream = new FileStream(
                source.Path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete,
                bufferSize: 1,
                useAsync: false
            );
            await using (stream.ConfigureAwait(false))
            {
                var head = new byte[Math.Min(HeadLength, stream.Length)];
                var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
                var format = Choose(source, head.AsSpan(0, length)) ?? throw Refuse(source, stream);
                RefuseTooLarge(source, format, stream.Length, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes);
                stream.Position = 0;
                return await format.ReadAsync(stream, source, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(
                new Problem(ProblemKind.BadInput, $"cannot be read ({IoErrors.Describe(e)})", "Check the path and its permissions")
                {
                    File = source.Path,
                },
                e
            );
        }
    }

    /// <summary>Writes an article with each block's text replaced, in its own format.</summary>
    /// <exception cref="ArgumentException">None of these formats read the article, or the number of targets is wrong.</exception>
    public Task WriteAsync(Document document, IReadOnlyList<Block> targets, Stream stream, CancellationToken cancellationToken)
    {
        var format =
            formats.FirstOrDefault(format => format.Name == document.Format)
            ?? throw new ArgumentException($"No format '{document.Format}' is registered.", nameof(document));
        return format.WriteAsync(document, targets, stream, cancellationToken);
    }

    /// <summary>Refuses an article that would end the program for want of memory.</summary>
    private static void RefuseTooLarge(DocumentSource source, IDocumentFormat format, long length, long available)
    {
        const double Megabyte = 1_000_000;
        if (length > available / Math.Max(1, format.MemoryFactor))
        {
            throw new ProblemException(
                new Problem(
                    ProblemKind.BadInput,
                    FormattableString.Invariant(
                        $"too large: with {length / Megabyte:N0} MB it needs about {length * format.MemoryFactor / Megabyte:N0} MB of memory, and {available / Megabyte:N0} MB are available"
                    ),
                    "Split it into several articles"
                )
                {
                    File = source.Path,
                }
            );
        }
    }

    private IDocumentFormat? Choose(DocumentSource source, ReadOnlySpan<byte> head)
    {
        IDocumentFormat? possible = null;
        foreach (var format in formats)
        {
            var match = format.Match(head);
            if (match == FormatMatch.Certain)
            {
                return format;
            }

            if (
                match == FormatMatch.Possible
                && format.Extensions.Contains(Path.GetExtension(source.Path), StringComparer.OrdinalIgnoreCase)
            )
            {
                possible ??= format;
            }
        }

        return possible;
    }

    /// <summary>Creates the refusal of a file that no format reads. If its content says what it is, the refusal names that.</summary>
    private ProblemException Refuse(DocumentSource source, Stream stream)
    {
        stream.Position = 0;
        var head = new byte[Math.Min(SignatureLength, stream.Length)];
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (FileSignature.FindDirectory(head.AsSpan(0, length)) is { } directory && directory >= length && directory < stream.Length)
        {
            // The directory of an old office file can be anywhere. It follows the header in what is examined.
            stream.Position = directory;
            length = HeadLength + stream.ReadAtLeast(head.AsSpan(HeadLength), head.Length - HeadLength, throwOnEndOfStream: false);
        }

        return new ProblemException(
            FileSignature.Identify(head.AsSpan(0, length)) is { } kind
                ? FileSignature.CreateProblem(kind, source.Path)
                : new Problem(
                    ProblemKind.BadInput,
                    $"not of a format that can be read ({string.Join(", ", Extensions)})",
                    "Save it in one of these formats"
                )
                {
                    File = source.Path,
                }
        );
    }
}
