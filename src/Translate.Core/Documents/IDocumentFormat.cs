using Translate.Core.Problems;

namespace Translate.Core.Documents;

/// <summary>A file format of articles: reads a file into blocks, and writes their translation in the same shape.</summary>
/// <remarks>
/// A format splits a file into blocks and nothing else: sentences, terms and translation are later stages. It never opens files itself.
/// Implementations are safe to use from several threads at once.
/// </remarks>
public interface IDocumentFormat
{
    /// <summary>The format's name in outputs, such as <c>text</c>.</summary>
    string Name { get; }

    /// <summary>File name extensions that it reads, in lower case, with the dot.</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>
    /// Bytes of memory that an article needs for each of its bytes, until all its outputs are written; at least 1. An article that needs more than
    /// the machine has is refused before it is read.
    /// </summary>
    int MemoryFactor => DocumentFormats.DefaultMemoryFactor;

    /// <summary>Returns whether the content can be of this format.</summary>
    /// <param name="head">The first bytes of the file, at most <see cref="DocumentFormats.HeadLength"/>; all of a shorter file.</param>
    FormatMatch Match(ReadOnlySpan<byte> head);

    /// <summary>Reads one article.</summary>
    /// <param name="stream">The file, from its beginning. Left open.</param>
    /// <param name="source">Where the file is; for problems, and for the document.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ProblemException">The content is not of this format; names file and place.</exception>
    Task<Document> ReadAsync(Stream stream, DocumentSource source, CancellationToken cancellationToken);

    /// <summary>Writes the article with each block's text replaced.</summary>
    /// <param name="document">An article that this format read.</param>
    /// <param name="targets">The target of each block, in order.</param>
    /// <param name="stream">Left open.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <exception cref="ArgumentException">The number of targets is not the number of blocks.</exception>
    Task WriteAsync(Document document, IReadOnlyList<Block> targets, Stream stream, CancellationToken cancellationToken);
}
