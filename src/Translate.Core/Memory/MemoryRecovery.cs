using System.Globalization;
using Microsoft.Data.Sqlite;
using Translate.Core.Files;
using Translate.Core.Problems;

namespace Translate.Core.Memory;

/// <summary>Makes a lost or damaged memory usable again, by a backup or by what can still be read. Deletes nothing: the old files are kept under another name.</summary>
/// <remarks>Call while no other process uses the memory.</remarks>
/// <param name="path">The memory.</param>
/// <param name="time">Dates the old files.</param>
internal sealed class MemoryRecovery(string path, TimeProvider time)
{
    private static readonly string[] Parts = [string.Empty, "-wal", "-shm"];

    private readonly string _real = CanonicalPath.Resolve(path);

    /// <summary>Puts a backup in the place of the memory.</summary>
    /// <exception cref="ProblemException">The backup is not a whole memory, or the folder cannot be written to.</exception>
    public RecoveryResult Restore(string backup)
    {
        if (!File.Exists(backup))
        {
            throw new ProblemException(new Problem(ProblemKind.BadInput, "there is no such file", "Check the path") { File = backup });
        }

        if (MemoryCheck.Run(backup, isBackup: true) is { Damage: [var first, ..] })
        {
            throw new ProblemException(
                new Problem(ProblemKind.BadInput, $"the backup is damaged ({first})", "Use another one") { File = backup }
            );
        }

        return Replace(partial => new MemoryUnitSalvage(backup).CopyWhole(partial), RecoveryKind.Restored, isComplete: true);
    }

    /// <summary>Makes the memory usable with what is left of it.</summary>
    /// <exception cref="ProblemException">The file is not a memory, or the folder cannot be written to.</exception>
    public RecoveryResult Recover()
    {
        if (!File.Exists(_real))
        {
            return SavedMark.Read(_real) == 0
                ? throw new ProblemException(
                    new Problem(
                        ProblemKind.BadConfiguration,
                        "there is no memory",
                        "'translate run' begins one; name another with --memory"
                    )
                    {
                        File = path,
                    }
                )
                : Replace(partial => MemoryUnitSalvage.CreateEmpty(partial), RecoveryKind.Begun, isComplete: true);
        }

        var check = MemoryCheck.Run(path);
        if (check.Damage.Count > 0)
        {
            var salvage = new MemoryUnitSalvage(_real);
            return Replace(salvage.CopyReadable, RecoveryKind.Salvaged, isComplete: false);
        }

        if (check.Loss is null)
        {
            return new RecoveryResult(RecoveryKind.Sound, check.Units, KeptAs: null);
        }

        using (var connection = MemoryDatabase.Connect(_real, SqliteOpenMode.ReadOnly, MemoryDatabase.DefaultBusySeconds))
        {
            SavedMark.Reset(_real, MemoryFileGuard.GetLastUnitId(connection));
        }

        return new RecoveryResult(RecoveryKind.Accepted, check.Units, KeptAs: null);
    }

    private RecoveryResult Replace(Func<string, long> write, RecoveryKind kind, bool isComplete)
    {
        var partial = $"{_real}.{Guid.NewGuid():N}{AtomicFile.TemporaryExtension}";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_real)!);
            var units = write(partial);
            var kept = string.Create(CultureInfo.InvariantCulture, $"{_real}.lost-{time.GetLocalNow():yyyyMMdd-HHmmss}");
            var isAnyKept = false;
            foreach (var part in Parts.Where(part => File.Exists(_real + part)))
            {
                File.Move(_real + part, kept + part);
                isAnyKept = true;
            }

            File.Move(partial, _real);
            using (var connection = MemoryDatabase.Connect(_real, SqliteOpenMode.ReadOnly, MemoryDatabase.DefaultBusySeconds))
            {
                SavedMark.Reset(_real, MemoryFileGuard.GetLastUnitId(connection));
            }

            return new RecoveryResult(kind, units, isAnyKept ? kept : null) { IsComplete = isComplete };
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw MemoryErrors.Create(path, e);
        }
        finally
        {
            foreach (var part in Parts.Where(part => File.Exists(partial + part)))
            {
                File.Delete(partial + part);
            }
        }
    }
}
