using Translate.Core.Documents;
using Translate.Core.Pipeline;
using Translate.Core.Problems;

namespace Translate.Core.Output;

/// <summary>The folder that a batch is written to: one file a format for each article, all of them or none.</summary>
/// <param name="path">Made when the first article is written.</param>
/// <param name="writers">One a format.</param>
public sealed class OutputFolder(string path, IReadOnlyList<IBitextWriter> writers)
{
    /// <summary>The folder.</summary>
    public string Path { get; } = path;

    /// <summary>Writes the article in every format.</summary>
    /// <exception cref="ProblemException">The folder cannot be written to, or is full; nothing of the article was left in it.</exception>
    public async Task WriteAsync(Bitext bitext, CancellationToken cancellationToken)
    {
        var files = new List<AtomicFile>();
        try
        {
            foreach (var writer in writers)
            {
                var file = new AtomicFile(System.IO.Path.Combine(Path, $"{bitext.Document.Source.Name}.{writer.Format}"));
                files.Add(file);
                await writer.WriteAsync(bitext, file.Content, cancellationToken).ConfigureAwait(false);
                await file.FinishAsync(cancellationToken).ConfigureAwait(false);
            }

            files.ForEach(file => file.Commit());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(bitext.Document.Source.Path, $"the output cannot be written to {Path}", e);
        }
        finally
        {
            foreach (var file in files)
            {
                await file.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    /// <summary>What to tell the user when an output cannot be written.</summary>
    public static ProblemException Unwritable(string path, Exception cause) => Unwritable(path, "the output cannot be written", cause);

    private static ProblemException Unwritable(string file, string message, Exception cause) => new(
        new Problem(ProblemKind.BadConfiguration, $"{message} ({FileFault.Describe(cause)})", "Choose a writable folder with room in it with --out") { File = file },
        cause);
}
