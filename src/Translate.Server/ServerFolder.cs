using Translate.Core.Files;
using Translate.Core.Problems;

namespace Translate.Server;

/// <summary>The folder of a service, held by one process at a time.</summary>
internal sealed class ServerFolder : IDisposable
{
    private readonly FileStream _lock;

    /// <summary>Creates the folder if it does not exist, and holds it.</summary>
    /// <exception cref="ProblemException">Another process holds it, or it cannot be written to.</exception>
    public ServerFolder(string path)
    {
        Jobs = Path.Combine(path, "jobs");
        Audit = Path.Combine(path, "audit.jsonl");
        try
        {
            Directory.CreateDirectory(Jobs);
            _lock = new FileStream(Path.Combine(path, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(
                new Problem(
                    ProblemKind.BadConfiguration,
                    $"the folder of the service cannot be used ({IoErrors.Describe(e)})",
                    "Stop the other 'translate serve' that uses it, check its permissions, or name another one in Serve:Folder"
                )
                {
                    File = path,
                },
                e
            );
        }
    }

    /// <summary>The folder of jobs.</summary>
    public string Jobs { get; }

    /// <summary>The audit log.</summary>
    public string Audit { get; }

    /// <inheritdoc/>
    public void Dispose() => _lock.Dispose();
}
