using System.Globalization;
using Microsoft.Data.Sqlite;
using Translate.Core.Problems;

namespace Translate.Core.Memory;

/// <summary>The schema of the memory file, and the migrations from older versions.</summary>
internal static class MemorySchema
{
    /// <summary>"TrMm" in ASCII. Identifies an SQLite file as a memory of this program.</summary>
    private const int ApplicationId = 0x5472_4D6D;

    /// <summary>The migration at index n upgrades version n to n + 1. A released migration never changes.</summary>
    private static readonly string[] Steps = ["memory-schema-1.sql", "memory-schema-2.sql", "memory-schema-3.sql", "memory-schema-4.sql"];

    /// <summary>Checks whether the file can be used. Does not change it.</summary>
    /// <exception cref="ProblemException">The file is from another program or from a newer version of this one.</exception>
    public static void Check(SqliteConnection connection, string path)
    {
        if (Number(connection, "PRAGMA application_id") != ApplicationId && Number(connection, "SELECT count(*) FROM sqlite_master") > 0)
        {
            throw Unusable(
                path,
                "this SQLite file is not a translation memory",
                "Choose another file with --memory, or Memory in appsettings.json"
            );
        }

        // Other programs also use user_version, so check it only after the application id.
        var version = Number(connection, "PRAGMA user_version");
        if (version > Steps.Length)
        {
            throw Unusable(
                path,
                $"the memory was created by a newer version of translate (schema {version}, this version supports {Steps.Length})",
                "Update translate, or choose another file with --memory"
            );
        }
    }

    /// <summary>Upgrades the file to the newest version. Each migration is one transaction.</summary>
    public static void Migrate(SqliteConnection connection)
    {
        while (Number(connection, "PRAGMA user_version") < Steps.Length)
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            var version = Number(connection, "PRAGMA user_version");
            if (version < Steps.Length)
            {
                Execute(connection, Read(Steps[version]));
                Execute(
                    connection,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {version + 1}"
                    )
                );
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
