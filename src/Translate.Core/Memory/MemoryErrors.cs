using Microsoft.Data.Sqlite;
using SQLitePCL;
using Translate.Core.Files;
using Translate.Core.Problems;

namespace Translate.Core.Memory;

/// <summary>Converts errors of the memory file to problems with advice.</summary>
internal static class MemoryErrors
{
    /// <summary>Creates a problem of kind <see cref="ProblemKind.BadConfiguration"/>, because the settings name the memory.</summary>
    public static ProblemException Create(string path, Exception cause)
    {
        var (message, advice) = cause is SqliteException sqlite
            ? Describe(sqlite)
            : (IoErrors.Describe(cause), "Choose a writable file with --memory, or Memory in appsettings.json");
        return new ProblemException(
            new Problem(ProblemKind.BadConfiguration, $"the memory cannot be used: {message}", advice) { File = path },
            cause
        );
    }

    /// <summary>Creates a problem of kind <see cref="ProblemKind.BadConfiguration"/> for what SQLite does not notice.</summary>
    public static ProblemException Create(string path, string message, string advice) =>
        new(new Problem(ProblemKind.BadConfiguration, $"the memory cannot be used: {message}", advice) { File = path });

    /// <summary>Whether the error means that the file is damaged.</summary>
    public static bool IsDamage(SqliteException fault) =>
        fault.SqliteErrorCode == raw.SQLITE_CORRUPT || fault.SqliteExtendedErrorCode == raw.SQLITE_IOERR_SHORT_READ;

    private static (string Message, string Advice) Full =>
        ("the disk is full", "Free some space and run the same command again. Saved translations are kept");

    private static (string Message, string Advice) Describe(SqliteException fault) =>
        fault.SqliteErrorCode switch
        {
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => ("another program has locked it", "Close that program and run the same command again"),
            raw.SQLITE_READONLY when fault.SqliteExtendedErrorCode == raw.SQLITE_READONLY_DBMOVED => (
                "the file was deleted or replaced while it was in use",
                "Run 'translate memory recover'"
            ),
            raw.SQLITE_READONLY => ("it is read-only", "Make the file and its folder writable, or choose another file with --memory"),
            raw.SQLITE_FULL => Full,
            raw.SQLITE_IOERR when fault.SqliteExtendedErrorCode == raw.SQLITE_IOERR_SHMSIZE => Full,
            raw.SQLITE_CANTOPEN => (
                "it cannot be opened or created",
                "Choose a file in a writable folder with --memory, or Memory in appsettings.json"
            ),
            raw.SQLITE_NOTADB => ("it is not an SQLite file", "Choose another file with --memory, or Memory in appsettings.json"),
            _ when IsDamage(fault) => (
                "the file is damaged",
                "Restore it with 'translate memory recover --from BACKUP', or keep what can be read with 'translate memory recover'"
            ),
            _ => (
                $"{fault.Message.TrimEnd('.')} (SQLite {fault.SqliteExtendedErrorCode})",
                "Check the disk and run the same command again. Saved translations are kept"
            ),
        };
}
