using Microsoft.Data.Sqlite;
using Translate.Core.Files;
using Translate.Core.Problems;

namespace Translate.Core.Memory;

/// <summary>Copies a memory into one file while other processes use it (https://www.sqlite.org/backup.html).</summary>
internal static class MemoryBackup
{
    /// <summary>Writes a backup, and replaces an older file of that name when the new one is whole.</summary>
    /// <returns>The number of units in the backup.</returns>
    /// <exception cref="ProblemException">The memory cannot be read, or the backup cannot be written.</exception>
    public static long Write(string memoryPath, string target)
    {
        var real = CanonicalPath.Resolve(target);
        if (string.Equals(real, CanonicalPath.Resolve(memoryPath), PathComparison.Default))
        {
            throw new ProblemException(
                new Problem(ProblemKind.BadConfiguration, "the backup would replace the memory", "Choose another file") { File = target }
            );
        }

        // Not named after the target, because SQLite writes through links.
        var partial = $"{real}.{Guid.NewGuid():N}{AtomicFile.TemporaryExtension}";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(real)!);
            MemoryFileGuard.CheckPath(memoryPath, CanonicalPath.Resolve(memoryPath));
            using (
                var source = MemoryDatabase.Connect(
                    CanonicalPath.Resolve(memoryPath),
                    SqliteOpenMode.ReadOnly,
                    MemoryDatabase.DefaultBusySeconds
                )
            )
            {
                MemorySchema.Check(source, memoryPath);
                Copy(source, partial);
            }

            var units = Verify(partial, target);
            File.Move(partial, real, overwrite: true);
            return units;
        }
        catch (SqliteException e)
        {
            throw MemoryErrors.Create(memoryPath, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(
                new Problem(
                    ProblemKind.BadConfiguration,
                    $"cannot be written ({IoErrors.Describe(e)})",
                    "Choose a writable path with room in it"
                )
                {
                    File = target,
                },
                e
            );
        }
        finally
        {
            if (File.Exists(partial))
            {
                File.Delete(partial);
            }
        }
    }

    /// <summary>Copies an open memory to a new file that needs no log beside it.</summary>
    /// <exception cref="SqliteException">The copy cannot be made.</exception>
    public static void Copy(SqliteConnection source, string target)
    {
        using var copy = MemoryDatabase.Connect(target, SqliteOpenMode.ReadWriteCreate, MemoryDatabase.DefaultBusySeconds);
        source.BackupDatabase(copy);
        using var command = copy.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = DELETE";
        command.ExecuteNonQuery();
    }

    private static long Verify(string file, string target)
    {
        var check = MemoryCheck.Run(file);
        return check.Damage.Count == 0
            ? check.Units
            : throw new ProblemException(
                new Problem(
                    ProblemKind.BadConfiguration,
                    $"the memory is damaged, so no backup was written ({check.Damage[0]})",
                    "Run 'translate memory check', then 'translate memory recover'"
                )
                {
                    File = target,
                }
            );
    }
}
