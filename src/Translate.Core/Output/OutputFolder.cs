using System.IO.Hashing;
using System.Runtime.InteropServices;
using Translate.Core.Bitexts;
using Translate.Core.Files;
using Translate.Core.Problems;

namespace Translate.Core.Output;

/// <summary>The folder that a batch is written to: one file a format for each article, all of them or none.</summary>
/// <param name="path">Made when the first article is written.</param>
/// <param name="writers">One a format.</param>
public sealed class OutputFolder(string path, IReadOnlyList<IBitextWriter> writers)
{
    /// <summary>The folder.</summary>
    public string Path { get; } = path;

    /// <summary>Stands for an article's files as they are: changes when one of them does; 0 where one is missing.</summary>
    public long GetStamp(string name)
    {
        var hash = new XxHash3();
        foreach (var writer in writers)
        {
            var file = new FileInfo(GetPath(name, writer));
            if (!file.Exists)
            {
                return 0;
            }

            hash.Append(MemoryMarshal.AsBytes(file.FullName.AsSpan()));
            hash.Append(MemoryMarshal.AsBytes([file.Length, file.LastWriteTimeUtc.Ticks]));
        }

        return (long)hash.GetCurrentHashAsUInt64();
    }

    /// <summary>Writes the article in every format; a file that says that already is left as it is.</summary>
    /// <exception cref="ProblemException">The folder cannot be written to, or is full; nothing of the article was left in it.</exception>
    public async Task WriteAsync(Bitext bitext, CancellationToken cancellationToken)
    {
        var files = new List<AtomicFile>();
        using var content = new MemoryStream();
        try
        {
            foreach (var writer in writers)
            {
                content.SetLength(0);
                await writer.WriteAsync(bitext, content, cancellationToken).ConfigureAwait(false);
                var path = GetPath(bitext.Document.Source.Name, writer);
                if (await HoldsAsync(path, content, cancellationToken).ConfigureAwait(false))
                {
                    continue;
                }

                var file = new AtomicFile(path);
                files.Add(file);
                content.WriteTo(file.Content);
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

    private static async Task<bool> HoldsAsync(string path, MemoryStream content, CancellationToken cancellationToken)
    {
        var file = new FileInfo(path);
        return file.Exists && file.Length == content.Length
            && (await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false)).AsSpan().SequenceEqual(content.GetBuffer().AsSpan(0, (int)content.Length));
    }

    private string GetPath(string name, IBitextWriter writer) => System.IO.Path.Combine(Path, $"{name}.{writer.Format}");

    /// <summary>What to tell the user when an output cannot be written.</summary>
    public static ProblemException Unwritable(string path, Exception cause) => Unwritable(path, "the output cannot be written", cause);

    private static ProblemException Unwritable(string file, string message, Exception cause) => new(
        new Problem(ProblemKind.BadConfiguration, $"{message} ({IoErrors.Describe(cause)})", "Choose a writable folder with room in it with --out") { File = file },
        cause);
}
