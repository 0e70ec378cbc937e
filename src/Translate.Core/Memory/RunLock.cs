using System.Globalization;
using Translate.Core.Problems;

namespace Translate.Core.Memory;

/// <summary>Keeps two runs from working on one memory at the same time, so that none pays for what the other is about to save.</summary>
/// <remarks>The lock is the operating system's on a file beside the memory: it goes when the process does, whatever ends it.</remarks>
public sealed class RunLock : IDisposable
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(200);

    private readonly FileStream _file;
    private readonly string _holder;

    private RunLock(FileStream file, string holder)
    {
        _file = file;
        _holder = holder;
    }

    /// <summary>Waits until no other run holds the lock.</summary>
    /// <param name="memoryPath">The memory's file.</param>
    /// <param name="waiting">Is told once who holds the lock, where another run does.</param>
    /// <param name="time">For the waits.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ProblemException">The folder cannot be written to.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public static async Task<RunLock> AcquireAsync(string memoryPath, Action<string> waiting, TimeProvider time, CancellationToken cancellationToken)
    {
        var holder = memoryPath + ".run";
        var hasToldWho = false;
        while (true)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"process {Environment.ProcessId} on {Environment.MachineName}, since {time.GetLocalNow():yyyy-MM-dd HH:mm:ss}");
            if (TryOpen(memoryPath, holder, name, out var file))
            {
                return new RunLock(file, holder);
            }

            if (!hasToldWho)
            {
                hasToldWho = true;
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
            // Somebody reads it just now, or the disk is gone. It only tells who holds the lock, and the next holder writes it anew.
        }
        finally
        {
            _file.Dispose();
        }
    }

    private static bool TryOpen(string memoryPath, string holder, string name, out FileStream file)
    {
        const int SharingViolation = unchecked((int)0x80070020);
        const int WouldBlock = 11;
        file = null!;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(memoryPath))!);
            file = new FileStream(memoryPath + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            File.WriteAllText(holder, name);
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
