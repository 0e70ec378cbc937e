using System.Text;
using Translate.Core.Files;
using Translate.Core.Glossaries.Reading;
using Translate.Core.Problems;

namespace Translate.GlossaryTools.Editing;

/// <summary>Reads a glossary file's text and writes it back in the encoding that it had, byte-order mark included.</summary>
internal sealed class GlossaryFileBytes
{
    private readonly string _path;
    private readonly Encoding _encoding;

    private GlossaryFileBytes(string path, Encoding encoding, string text)
    {
        _path = path;
        _encoding = encoding;
        Text = text;
    }

    /// <summary>The text without byte-order mark; empty for a file that does not exist yet.</summary>
    public string Text { get; }

    /// <summary>Reads a file; one that does not exist has no text, and is made in UTF-8.</summary>
    /// <exception cref="ProblemException">The file cannot be read, or holds no text.</exception>
    public static GlossaryFileBytes Read(string path)
    {
        try
        {
            var bytes = !File.Exists(path)
                ? []
                : BoundedFile.Read(path, GlossaryReader.MaxFileBytes) ?? throw new IOException("the file is too large");
            Encoding encoding = bytes switch
            {
                [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
                [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
                _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: bytes is [0xEF, 0xBB, 0xBF, ..], throwOnInvalidBytes: true),
            };
            return new GlossaryFileBytes(path, encoding, TextDecoder.Decode(bytes, path));
        }
        catch (ProblemException e)
        {
            throw new ProblemException([.. e.Problems.Select(problem => problem with { Kind = ProblemKind.BadConfiguration })], e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CannotBe("read", path, e);
        }
    }

    /// <summary>Puts another text into the file, whole or not at all; a symbolic link stays one, and the file keeps its mode.</summary>
    /// <exception cref="ProblemException">The file cannot be written.</exception>
    public async Task WriteAsync(string text, CancellationToken cancellationToken)
    {
        try
        {
            var exists = File.Exists(_path);
            var target = exists && File.ResolveLinkTarget(_path, returnFinalTarget: true) is { } linked ? linked.FullName : _path;
            if (exists && new FileInfo(target).IsReadOnly)
            {
                // The rename would go over it all the same.
                throw new UnauthorizedAccessException();
            }

            UnixFileMode? mode = exists && !OperatingSystem.IsWindows() ? File.GetUnixFileMode(target) : null;
            var file = new AtomicFile(target);
            await using (file.ConfigureAwait(false))
            {
                await file.Content.WriteAsync(_encoding.GetPreamble(), cancellationToken).ConfigureAwait(false);
                await file.Content.WriteAsync(_encoding.GetBytes(text), cancellationToken).ConfigureAwait(false);
                await file.FinishAsync(cancellationToken).ConfigureAwait(false);
                file.Commit();
            }

            if (mode is { } kept && !OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(target, kept);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CannotBe("written", _path, e);
        }
    }

    private static ProblemException CannotBe(string what, string path, Exception e) =>
        new(
            new Problem(ProblemKind.BadConfiguration, $"cannot be {what} ({IoErrors.Describe(e)})", "Check the path and its permissions")
            {
                File = path,
            },
            e
        );
}
