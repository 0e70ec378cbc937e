using Translate.Core.Bitexts;
using Translate.Core.Files;
using Translate.Core.Problems;

namespace Translate.Core.Output;

/// <summary>The folder for the outputs of a batch: one file per format for each article, all of them or none.</summary>
/// <param name="path">Created when the first article is written.</param>
/// <param name="writers">One per format.</param>
/// <param name="replaceEdited">Whether files that a person edited are replaced.</param>
internal sealed class OutputFolder(string path, IReadOnlyList<IBitextWriter> writers, bool replaceEdited = false)
{
    private readonly WrittenOutputs _written = new(path);

    /// <summary>The folder.</summary>
    public string Path { get; } = path;

    /// <summary>The formats that are written for each article.</summary>
    public IReadOnlyList<string> Formats { get; } = [.. writers.Select(writer => writer.Format)];

    /// <summary>Returns the stamp of an article's files; see <see cref="OutputStamp"/>. 0 if a file does not exist.</summary>
    public long GetStamp(string name) =>
        OutputStamp.Compute(writers.Select(writer => ContainedPath.Combine(Path, OutputNames.Get(name, writer.Format))));

    /// <summary>Returns whether a file of the article exists.</summary>
    public bool HasOutputs(string name) =>
        writers.Any(writer => File.Exists(ContainedPath.Combine(Path, OutputNames.Get(name, writer.Format))));

    /// <summary>Writes the article in every format. A file that already has the content is not touched, and one that a person edited stays.</summary>
    /// <remarks>The files are not flushed to the disk one by one. If a power loss cuts one off, its stamp differs, and the next run writes it again.</remarks>
    /// <param name="bitext">The article.</param>
    /// <param name="areOwn">Whether the article's files are known to be as this program wrote them.</param>
    /// <param name="cancellationToken">Stops the writing. No file of the article was changed then.</param>
    /// <returns>The paths of files that stay, because a person edited them.</returns>
    /// <exception cref="ProblemException">The folder cannot be written to or is full, or a file would not be in it; no file of the article was changed.</exception>
    public async Task<IReadOnlyList<string>> WriteAsync(Bitext bitext, bool areOwn, CancellationToken cancellationToken)
    {
        var files = new List<AtomicFile>();
        var changed = new List<AtomicFile>();
        var edited = new List<string>();
        var hashes = new List<ulong>();
        try
        {
            foreach (var writer in writers)
            {
                var name = OutputNames.Get(bitext.Document.Source.Name, writer.Format);
                var path = ContainedPath.Resolve(Path, name);

                // Written to the disk at once, because the page of a large article is many times as large as the article.
                var file = new AtomicFile(path, isDurable: false);
                files.Add(file);
                await writer.WriteAsync(bitext, file.Content, cancellationToken).ConfigureAwait(false);
                await file.FinishAsync(cancellationToken).ConfigureAwait(false);
                var change = await file.CompareAsync(cancellationToken).ConfigureAwait(false);
                if (change == FileChange.Changed && !replaceEdited && !areOwn && !_written.Contains(WrittenOutputs.ComputeHash(name, path)))
                {
                    edited.Add(System.IO.Path.Combine(Path, name));
                    continue;
                }

                hashes.Add(WrittenOutputs.ComputeHash(name, file.TemporaryPath));
                if (change != FileChange.Unchanged)
                {
                    changed.Add(file);
                }
            }

            _written.Add(hashes);
            changed.ForEach(file => file.Commit());
            return edited;
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

    /// <summary>Deletes files, as far as the file system allows it.</summary>
    public static void Delete(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            try
            {
                File.Delete(path);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // A file that stays is a nuisance, not an error of the run.
            }
        }
    }

    /// <summary>Creates the problem of an output that cannot be written.</summary>
    public static ProblemException Unwritable(string path, Exception cause) => Unwritable(path, "the output cannot be written", cause);

    private static ProblemException Unwritable(string file, string message, Exception cause) =>
        new(
            new Problem(
                ProblemKind.BadConfiguration,
                $"{message} ({IoErrors.Describe(cause)})",
                "Choose a writable folder with room in it with --out"
            )
            {
                File = file,
            },
            cause
        );
}
