using System.Globalization;
using Translate.Core.Files;
using Translate.Core.Problems;

namespace Translate.Core.Memory;

/// <summary>Prevents two runs from using one memory at the same time, so that neither pays for what the other is about to save.</summary>
/// <remarks>Uses an operating system lock on a file next to the memory. The lock is released when the process ends, even if it is killed.</remarks>
internal sealed class RunLock : IDisposable
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(200);

    private readonly FileStream _file;
    private readonly string _holder;

    private RunLock(FileStream file, string holder)
    {
        _file = file;
        _holder = holder;
    }

    /// <summary>Waits until no other run has the lock.</summary>
    /// <param name="memoryPath">The path of the memory. Every link to the same file gives the same lock.</param>
    /// <param name="waiting">Called once with the holder of the lock if another run has it.</param>
    /// <param name="time">The clock for waiting.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="ProblemException">The folder cannot be written to.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was canceled.</exception>
    public static async Task<RunLock> AcquireAsync(
        string memoryPath,
        Action<string> waiting,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var real = CanonicalPath.Resolve(memoryPath);
        var holder = real + ".run";
        var isReported = false;
        while (true)
        {
            var name = string.Create(
                CultureInfo.InvariantCulture,
                $"process {Environment.ProcessId} on {Environment.MachineName}, since {time.GetLocalNow():yyyy-MM-dd HH:mm:ss}"
            );
            if (TryOpen(memoryPath, real, holder, name, out var file))
            {
                return new RunLock(file, holder);
            }

            if (!isReported)
            {
                isReported = true;
                waiting(ReadHolder(holder));
            }

            await Task.Delay(PollInterval, time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            File.Delete(_holder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another process is reading the file, or the disk is gone. The file only names the holder, and the next holder rewrites it.
        }
        finally
        {
            _file.Dispose();
        }
    }

    private static bool TryOpen(string memoryPath, string real, string holder, string name, out FileStream file)
    {
        const int SharingViolation = unchecked((int)0x80070020);
        const int WouldBlock = 11;
        file = null!;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(real)!);
            if (new FileInfo(real + ".lock").LinkTarget is not null)
            {
                throw new IOException("its lock file is a link");
            }

            file = new FileStream(real + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

            // Always a new file, so that a link of its name is not written through.
            File.Delete(holder);
            using var info = new StreamWriter(new FileStream(holder, FileMode.CreateNew, FileAccess.Write, FileShare.Read));
            info.Write(name);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            file?.Dispose();
            return e.HResult is SharingViolation or WouldBlock ? false : throw MemoryErrors.Create(memoryPath, e);
        }
    }

    private static string ReadHolder(string holder)
    {
        try
        {
            return File.ReadAllText(holder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "another process";
        }
    }
}
