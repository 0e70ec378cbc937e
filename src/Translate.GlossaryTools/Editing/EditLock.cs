using Translate.Core.Files;
using Translate.Core.Problems;

namespace Translate.GlossaryTools.Editing;

/// <summary>Lets one process at a time edit the glossary files of a folder, so that no edit overwrites another one.</summary>
/// <remarks>Uses an operating system lock on a hidden file in the folder, which is deleted afterwards. A killed process holds no lock.</remarks>
internal sealed class EditLock : IDisposable
{
    /// <summary>The name of the file.</summary>
    public const string FileName = ".translate-lock";

    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(20);

    private readonly FileStream _file;

    private EditLock(FileStream file) => _file = file;

    /// <summary>Waits until no other process edits the files of a folder.</summary>
    /// <param name="folder">Created if it does not exist.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="ProblemException">The folder cannot be written to.</exception>
    public static async Task<EditLock> AcquireAsync(string folder, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (TryOpen(folder, out var file))
            {
                return new EditLock(file);
            }

            await Task.Delay(PollInterval, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!OperatingSystem.IsWindows())
        {
            try
            {
                File.Delete(_file.Name);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // The file that stays does no harm.
            }
        }

        _file.Dispose();
    }

    private static bool TryOpen(string folder, out FileStream file)
    {
        const int SharingViolation = unchecked((int)0x80070020);
        const int WouldBlock = 11;
        file = null!;
        var path = Path.Combine(folder, FileName);
        try
        {
            Directory.CreateDirectory(folder);
            if (new FileInfo(path).LinkTarget is not null)
            {
                throw new IOException("its lock file is a link");
            }

            file = new FileStream(
                path,
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None,
                bufferSize: 1,
                OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None
            );
            if (IsStillThere(file, path))
            {
                return true;
            }

            file.Dispose();
            return false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e.HResult is SharingViolation or WouldBlock
                ? false
                : throw new ProblemException(
                    new Problem(
                        ProblemKind.BadConfiguration,
                        $"cannot be written ({IoErrors.Describe(e)})",
                        "Check the path and its permissions"
                    )
                    {
                        File = folder,
                    },
                    e
                );
        }
    }

    /// <summary>Whether the locked file still has its name. The process that held the lock before may have deleted it after it was opened here.</summary>
    private static bool IsStillThere(FileStream file, string path) =>
        !OperatingSystem.IsLinux()
        || FileStatus.Read(FormattableString.Invariant($"/proc/self/fd/{file.SafeFileHandle.DangerousGetHandle()}")).Identity
            == FileStatus.Read(path).Identity;
}
