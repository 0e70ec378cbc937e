using Microsoft.Data.Sqlite;
using SQLitePCL;
using Translate.Core.Files;
using Translate.Core.Problems;

namespace Translate.Core.Memory;

/// <summary>Notices that a memory is lost: its file deleted or replaced, its write-ahead log cut off, or its newest units gone since the last run.</summary>
/// <remarks>
/// SQLite does not notice. It would write on into a file without a name, or begin an empty memory, and all would be paid for again
/// (https://www.sqlite.org/howtocorrupt.html). Use from one thread at a time.
/// </remarks>
/// <param name="path">The path as the user named it.</param>
/// <param name="realPath">The same with links resolved.</param>
internal sealed class MemoryFileGuard(string path, string realPath) : IDisposable
{
    private const string LogExtension = "-wal";

    private readonly SavedMark _mark = new(realPath);
    private (ulong Device, ulong Number) _identity;
    private FileStatus _log;
    private ProblemException? _loss;

    /// <summary>Checks a path before anything is opened or created.</summary>
    /// <param name="path">The path as the user named it.</param>
    /// <param name="realPath">The same with links resolved.</param>
    /// <param name="isBackup">Whether nobody writes to the file, so that it may have several names.</param>
    /// <exception cref="ProblemException">The file has several names, or it is gone although units were saved in it.</exception>
    public static void CheckPath(string path, string realPath, bool isBackup = false)
    {
        var status = FileStatus.Read(realPath);
        if (!isBackup && status is { Kind: FileKind.Regular, Links: > 1 })
        {
            // SQLite names the log after the file, so that each name would have its own.
            throw MemoryErrors.Create(
                path,
                FormattableString.Invariant(
                    $"it has {status.Links} names (hard links), and translations saved under one would be lost under the other"
                ),
                "Keep one name, and copy the file with 'translate memory backup' if you want two"
            );
        }

        if (status.Kind is FileKind.Pipe or FileKind.Device or FileKind.Socket)
        {
            throw MemoryErrors.Create(path, "it is not a regular file", "Choose another file with --memory, or Memory in appsettings.json");
        }

        if (status.Kind == FileKind.Missing && SavedMark.Read(realPath) is > 0 and var saved)
        {
            throw MemoryErrors.Create(
                path,
                FormattableString.Invariant($"the file is gone, although {saved:N0} translations were saved in it"),
                "Restore it with 'translate memory recover --from BACKUP', or begin a new one with 'translate memory recover'"
            );
        }
    }

    /// <summary>Checks that a memory still has the unit that was saved last. Changes nothing.</summary>
    /// <exception cref="ProblemException">The newest units are gone.</exception>
    public static void CheckContent(SqliteConnection connection, string path, string realPath)
    {
        // The mark first: another process that commits in between then makes the end greater, not the mark.
        var saved = SavedMark.Read(realPath);
        var last = GetLastUnitId(connection);
        if (last < saved)
        {
            throw MemoryErrors.Create(
                path,
                FormattableString.Invariant(
                    $"its newest translations are gone (it ends at {last:N0}, and {saved:N0} were saved): the file was replaced, or its log {System.IO.Path.GetFileName(path)}{LogExtension} was lost"
                ),
                "Restore it with 'translate memory recover --from BACKUP', or accept it as it is with 'translate memory recover'"
            );
        }
    }

    /// <summary>Returns the greatest id that was ever assigned to a unit; 0 in an empty database.</summary>
    public static long GetLastUnitId(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_master WHERE name = 'sqlite_sequence'";
        if (command.ExecuteScalar() is not > 0L)
        {
            return 0;
        }

        command.CommandText = "SELECT seq FROM sqlite_sequence WHERE name = 'unit'";
        return command.ExecuteScalar() is long last ? last : 0;
    }

    /// <summary>Begins to guard a file that was just opened.</summary>
    public void Begin() => _identity = FileStatus.Read(realPath).Identity;

    /// <summary>Checks that the files are those that were opened. Call before each transaction.</summary>
    /// <exception cref="ProblemException">The memory is lost. Every later call throws the same.</exception>
    public void CheckFiles(SqliteConnection connection)
    {
        if (_loss is null)
        {
            var file = FileStatus.Read(realPath);
            _loss =
                file.Kind == FileKind.Missing ? Lose(connection, "the file was deleted while it was in use", isDeleted: true)
                : file.Identity != _identity ? Lose(connection, "the file was replaced while it was in use", isDeleted: true)
                : FindLostLog(connection);
        }

        if (_loss is not null)
        {
            throw new ProblemException(_loss.Problems, _loss);
        }
    }

    /// <summary>Remembers what a transaction has written. Call after each commit.</summary>
    public void Committed(long lastUnitId)
    {
        _log = FileStatus.Read(realPath + LogExtension);
        _mark.Advance(lastUnitId);
    }

    /// <inheritdoc/>
    public void Dispose() => _mark.Dispose();

    private ProblemException? FindLostLog(SqliteConnection connection)
    {
        if (_log.Kind != FileKind.Regular)
        {
            return null;
        }

        var log = FileStatus.Read(realPath + LogExtension);
        if (log.Kind == FileKind.Regular && log.Identity == _log.Identity)
        {
            // Another process that compacts the memory shortens the log too, after all of it is in the file.
            return log.Length >= _log.Length || TryCheckpoint(connection)
                ? null
                : Lose(connection, "its log was cut off while it was in use", isDeleted: false);
        }

        return TryCheckpoint(connection)
            ? MemoryErrors.Create(
                path,
                "its log was deleted while it was in use; all translations are still there",
                "Run the same command again"
            )
            : Lose(connection, "its log was deleted while it was in use", isDeleted: false);
    }

    /// <summary>Moves the log into the file. Fails if the log is cut off, and then changes nothing.</summary>
    private static bool TryCheckpoint(SqliteConnection connection)
    {
        try
        {
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(PASSIVE)";
            using var result = command.ExecuteReader();
            return result.Read() && result.GetInt64(1) == result.GetInt64(2);
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    /// <summary>Saves what the open file still has, and keeps SQLite from deleting the files that now have its name.</summary>
    private ProblemException Lose(SqliteConnection connection, string message, bool isDeleted)
    {
        _ = raw.sqlite3_db_config(connection.Handle, raw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, out _);
        return isDeleted && TryRescue(connection) is { } rescued
            ? MemoryErrors.Create(
                path,
                $"{message}; what it held was saved as {rescued}",
                $"Put it back with 'translate memory recover --from {rescued}', or begin a new memory with 'translate memory recover'"
            )
            : MemoryErrors.Create(path, message, "See what is left with 'translate memory check', then run 'translate memory recover'");
    }

    private string? TryRescue(SqliteConnection connection)
    {
        try
        {
            var target = Enumerable
                .Range(1, 99)
                .Select(number => FormattableString.Invariant($"{realPath}.rescued{(number == 1 ? string.Empty : "-" + number)}"))
                .FirstOrDefault(name => !System.IO.Path.Exists(name));
            if (target is not null)
            {
                MemoryBackup.Copy(connection, target);
            }

            return target;
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
