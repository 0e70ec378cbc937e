using Microsoft.Data.Sqlite;
using Translate.Core.Files;
using Translate.Core.Problems;

namespace Translate.Core.Memory;

/// <summary>The result of checking a memory.</summary>
/// <param name="Units">The number of units that can be counted.</param>
/// <param name="Damage">What is damaged in the file, as SQLite says it; empty if it is whole.</param>
/// <param name="Loss">Why the memory is not what was saved last; null if it is.</param>
internal sealed record MemoryCheck(long Units, IReadOnlyList<string> Damage, string? Loss)
{
    private const int MaxDamage = 20;

    /// <summary>Whether nothing is damaged or lost.</summary>
    public bool IsSound => Damage.Count == 0 && Loss is null;

    /// <summary>Checks a memory file without changing it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="isBackup">Whether nobody writes to the file, so that it may have several names (hard links).</param>
    /// <exception cref="ProblemException">The file is not a memory, is from a newer version, or is locked.</exception>
    public static MemoryCheck Run(string path, bool isBackup = false)
    {
        var real = CanonicalPath.Resolve(path);
        try
        {
            MemoryFileGuard.CheckPath(path, real, isBackup);
            using var connection = MemoryDatabase.Connect(real, SqliteOpenMode.ReadOnly, MemoryDatabase.DefaultBusySeconds);
            MemorySchema.Check(connection, path);
            List<string> damage =
            [
                .. Read(connection, FormattableString.Invariant($"PRAGMA integrity_check({MaxDamage})")).Where(line => line != "ok"),
                .. Read(connection, "SELECT DISTINCT 'a row of ' || \"table\" || ' refers to nothing' FROM pragma_foreign_key_check"),
            ];
            return new MemoryCheck(Count(connection), damage, FindLoss(connection, path, real));
        }
        catch (SqliteException e) when (MemoryErrors.IsDamage(e))
        {
            return new MemoryCheck(0, [e.Message.TrimEnd('.')], null);
        }
        catch (SqliteException e)
        {
            throw MemoryErrors.Create(path, e);
        }
    }

    private static string? FindLoss(SqliteConnection connection, string path, string real)
    {
        try
        {
            MemoryFileGuard.CheckContent(connection, path, real);
            return null;
        }
        catch (ProblemException e)
        {
            return e.Problems[0].Message;
        }
    }

    private static long Count(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_master WHERE name = 'unit'";
        if (command.ExecuteScalar() is not > 0L)
        {
            return 0;
        }

        command.CommandText = "SELECT count(*) FROM unit";
        return (long)command.ExecuteScalar()!;
    }

    private static List<string> Read(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read())
        {
            lines.Add(reader.GetString(0));
        }

        return lines;
    }
}
