using Translate.Core.Bitexts;
using Translate.Core.Files;
using Translate.Core.Output;
using Translate.Core.Problems;

namespace Translate.Scale.Queue;

/// <summary>Writes the results of a service's documents: a folder for each document, and in it a file for each output format.</summary>
/// <remarks>A document's name is <c>id/name</c>. Its files are named by id and format only, so no name of a client reaches the disk.</remarks>
/// <param name="folder">The folder of all documents.</param>
/// <param name="writers">The output formats.</param>
internal sealed class DocumentResults(string folder, IReadOnlyList<IBitextWriter> writers)
{
    /// <summary>Between id and name.</summary>
    public const char Separator = '/';

    private const string ResultFolder = "results";

    /// <summary>The names of the output formats.</summary>
    public IReadOnlyList<string> Formats { get; } = [.. writers.Select(writer => writer.Format)];

    /// <summary>Returns the path of a result.</summary>
    public static string GetPath(string folder, string id, string format) => Path.Combine(folder, id, ResultFolder, format);

    /// <summary>Writes the results of a document. Older ones are replaced, each as a whole.</summary>
    /// <exception cref="ProblemException">A result cannot be written, or the name has no id.</exception>
    public async Task WriteAsync(Bitext bitext, CancellationToken cancellationToken)
    {
        var id = bitext.Document.Source.Name.Split(Separator)[0];
        if (!Guid.TryParseExact(id, "N", out _))
        {
            throw new ProblemException(
                new Problem(ProblemKind.BadInput, "the document has no valid id, so its results have no place", "Send the document again")
            );
        }

        try
        {
            foreach (var writer in writers)
            {
                var file = new AtomicFile(GetPath(folder, id, writer.Format));
                await using (file.ConfigureAwait(false))
                {
                    await writer.WriteAsync(bitext, file.Content, cancellationToken).ConfigureAwait(false);
                    await file.FinishAsync(cancellationToken).ConfigureAwait(false);
                    file.Commit();
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(
                new Problem(
                    ProblemKind.BadConfiguration,
                    $"the result cannot be written ({IoErrors.Describe(e)})",
                    "Make room on the disk of the service, and send the document again"
                ),
                e
            );
        }
    }
}
