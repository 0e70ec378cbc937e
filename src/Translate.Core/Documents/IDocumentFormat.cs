using Translate.Core.Problems;

namespace Translate.Core.Documents;

/// <summary>A file format that articles come in: reads a file into blocks and writes their translation in the same shape.</summary>
/// <remarks>
/// A format cuts files into blocks and nothing else: sentences, terms and translation are later stages.
/// Implementations are safe to use from several threads at once.
/// </remarks>
public interface IDocumentFormat
{
    /// <summary>The format's name in outputs, such as <c>text</c>.</summary>
    string Name { get; }

    /// <summary>File name extensions that it claims, lower case with the dot.</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>Reads one article.</summary>
    /// <exception cref="ProblemException">The file cannot be opened or is not of this format; names file and place.</exception>
    Task<Document> ReadAsync(DocumentSource source, CancellationToken cancellationToken);

    /// <summary>Writes the article with each block's text replaced.</summary>
    /// <param name="document">An article that this format read.</param>
    /// <param name="targets">One text a block, in order.</param>
    /// <param name="writer">Left open.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <exception cref="ArgumentException">The number of targets is not the number of blocks.</exception>
    Task WriteAsync(Document document, IReadOnlyList<string> targets, TextWriter writer, CancellationToken cancellationToken);
}
