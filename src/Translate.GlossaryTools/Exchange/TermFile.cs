using System.Text;
using System.Text.Unicode;
using Translate.Core.Files;
using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Reading;
using Translate.Core.Problems;

namespace Translate.GlossaryTools.Exchange;

/// <summary>Reads and writes terms in files of other programs.</summary>
public static class TermFile
{
    private const int WindowsWestern = 1252;

    /// <summary>Reads a file whole.</summary>
    /// <exception cref="ProblemException">It cannot be read, is too large, is not text, or its content is broken.</exception>
    public static TermReading Read(string path, ITermReader reader)
    {
        try
        {
            if (new FileInfo(path).Length > GlossaryReader.MaxFileBytes)
            {
                throw new ProblemException(
                    new Problem(ProblemKind.BadInput, $"larger than {GlossaryReader.MaxFileBytes / (1024 * 1024)} MB", "Split it")
                    {
                        File = path,
                    }
                );
            }

            return reader.Read(Decode(File.ReadAllBytes(path), path, reader), path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(
                new Problem(ProblemKind.BadInput, $"cannot be read ({IoErrors.Describe(e)})", "Check the path and its permissions")
                {
                    File = path,
                },
                e
            );
        }
    }

    /// <summary>A table that is not UTF-8 is read as Windows-1252, in which spreadsheets of Western Windows save; XML says its own encoding.</summary>
    private static string Decode(byte[] bytes, string path, ITermReader reader) =>
        reader is TableFormat
        && !Utf8.IsValid(bytes)
        && !bytes.AsSpan().Contains((byte)0)
        && bytes is not ([0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            ? CodePagesEncodingProvider.Instance.GetEncoding(WindowsWestern)!.GetString(bytes)
            : TextDecoder.Decode(bytes, path);

    /// <summary>Writes a file whole or not at all, over an older one.</summary>
    /// <returns>What of the terms the format cannot hold.</returns>
    /// <exception cref="ProblemException">The file cannot be written, or the terms pass a limit of the format.</exception>
    public static async Task<IReadOnlyList<TermLoss>> WriteAsync(
        string path,
        ITermWriter writer,
        IReadOnlyList<TermEntry> entries,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await using var file = new AtomicFile(path);
            var losses = writer.Write(entries, file.Content);
            await file.FinishAsync(cancellationToken).ConfigureAwait(false);
            file.Commit();
            return losses;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(
                new Problem(ProblemKind.BadConfiguration, $"cannot be written ({IoErrors.Describe(e)})", "Choose a writable path")
                {
                    File = path,
                },
                e
            );
        }
    }
}
