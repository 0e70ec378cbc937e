using System.Globalization;
using Microsoft.Data.Sqlite;
using Translate.Core.Problems;

namespace Translate.Core.Memory;

/// <summary>The tables of the memory's file, and the steps from each older version of them to the newest.</summary>
internal static class MemorySchema
{
    /// <summary>"TrMm" in ASCII: marks an SQLite file as a memory of this program.</summary>
    private const int ApplicationId = 0x5472_4D6D;

    /// <summary>The step at index n leads from version n to version n + 1; a step that was released is never changed.</summary>
    private static readonly string[] Steps = ["memory-schema-1.sql", "memory-schema-2.sql"];

    /// <summary>Says whether the file can be used, and changes nothing in it.</summary>
    /// <exception cref="ProblemException">Another program made it, or a newer version of this one.</exception>
    public static void Check(SqliteConnection connection, string path)
    {
        if (Number(connection, "PRAGMA application_id") != ApplicationId && Number(connection, "SELECT count(*) FROM sqlite_master") > 0)
        {
            throw Unusable(path, "this SQLite file is no translation memory", "Name another file with --memory, or Memory in appsettings.json");
        }

        // Other programs number their schemas too, so the version says something only behind the mark.
        var version = Number(connection, "PRAGMA user_version");
        if (version > Steps.Length)
        {
            throw Unusable(path, $"the memory was made by a newer version of translate (schema {version}, this one knows {Steps.Length})", "Update translate, or name another file with --memory");
        }
    }

    /// <summary>Takes the file to the newest version, step by step, each whole or not at all.</summary>
    public static void Migrate(SqliteConnection connection)
    {
        while (Number(connection, "PRAGMA user_version") < Steps.Length)
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            var version = Number(connection, "PRAGMA user_version");
            if (version < Steps.Length)
            {
                Execute(connection, Read(Steps[version]));
                Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {version + 1}"));
            }

            transaction.Commit();
        }
    }

    private static string Read(string step)
    {
        using var reader = new StreamReader(typeof(MemorySchema).Assembly.GetManifestResourceStream(step)!);
        return reader.ReadToEnd();
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static ProblemException Unusable(string path, string message, string advice) =>
        new(new Problem(ProblemKind.BadConfiguration, message, advice) { File = path });
}
