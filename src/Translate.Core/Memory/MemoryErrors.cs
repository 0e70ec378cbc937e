using Microsoft.Data.Sqlite;
using SQLitePCL;
using Translate.Core.Files;
using Translate.Core.Problems;

namespace Translate.Core.Memory;

/// <summary>Says what is wrong with the memory's file, and what helps.</summary>
internal static class MemoryErrors
{
    /// <summary>The fault as a problem of the settings: the memory is what they name.</summary>
    public static ProblemException Create(string path, Exception cause)
    {
        var (message, advice) = cause is SqliteException sqlite ? Describe(sqlite) : (IoErrors.Describe(cause), "Name a writable place with --memory, or Memory in appsettings.json");
        return new ProblemException(new Problem(ProblemKind.BadConfiguration, $"the memory cannot be used: {message}", advice) { File = path }, cause);
    }

    private static (string Message, string Advice) Full => ("the disk is full", "Make room, and run the same command again: what was saved is kept");

    private static (string Message, string Advice) Describe(SqliteException fault) => fault.SqliteErrorCode switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => ("another program keeps it locked", "Close that program, and run the same command again"),
        raw.SQLITE_READONLY => ("it is read-only", "Make the file and its folder writable, or name another file with --memory"),
        raw.SQLITE_FULL => Full,
        raw.SQLITE_IOERR when fault.SqliteExtendedErrorCode == raw.SQLITE_IOERR_SHMSIZE => Full,
        raw.SQLITE_CANTOPEN => ("it cannot be opened or made", "Name a file in a writable folder with --memory, or Memory in appsettings.json"),
        raw.SQLITE_NOTADB => ("it is not an SQLite file", "Name another file with --memory, or Memory in appsettings.json"),
        raw.SQLITE_CORRUPT => ("the file is damaged", "Restore it from a backup, or move it away to begin a new one"),
        _ => ($"{fault.Message.TrimEnd('.')} (SQLite {fault.SqliteExtendedErrorCode})", "Check the disk, and run the same command again: what was saved is kept"),
    };
}
