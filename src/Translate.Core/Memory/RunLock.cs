using System.Globalization;
using Translate.Core.Problems;

namespace Translate.Core.Memory;

/// <summary>Keeps two runs from working on one memory at the same time, so that none pays for what the other is about to save.</summary>
/// <remarks>The lock is the operating system's on a file beside the memory: it goes when the process does, whatever ends it.</remarks>
public sealed class RunLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

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
            if (TryOpen(memoryPath, out var file))
            {
                File.WriteAllText(holder, string.Create(CultureInfo.InvariantCulture, $"process {Environment.ProcessId} on {Environment.MachineName}, since {time.GetLocalNow():yyyy-MM-dd HH:mm:ss}"));
                return new RunLock(file, holder);
            }

            if (!hasToldWho)
            {
                hasToldWho = true;
                waiting(WhoHolds(holder));
            }

            await Task.Delay(Pause, time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        File.Delete(_holder);
        _file.Dispose();
    }

    private static bool TryOpen(string memoryPath, out FileStream file)
    {
        const int SharingViolation = unchecked((int)0x80070020);
        const int WouldBlock = 11;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(memoryPath))!);
            file = new FileStream(memoryPath + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (IOException e) when (e.HResult is SharingViolation or WouldBlock)
        {
            file = null!;
            return false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw MemoryFault.Of(memoryPath, e);
        }
    }

    private static string WhoHolds(string holder)
    {
        try
        {
            return File.ReadAllText(holder);
        }
        catch (IOException)
        {
            return "another process";
        }
    }
}
