using System.Globalization;
using Npgsql;
using Translate.Core.Problems;

namespace Translate.Scale.Postgres;

/// <summary>Brings tables up to date, script by script, each in a transaction with the note that it ran.</summary>
/// <remarks>A user without the right to create tables can use a database whose tables are up to date.</remarks>
internal static class SchemaMigration
{
    /// <summary>The key of the lock that one migrating process holds: the ASCII codes of "transl8".</summary>
    private const long LockKey = 0x7472616E736C38;

    /// <summary>Runs the scripts that have not run yet.</summary>
    /// <exception cref="ProblemException">The tables are from a newer version of this program.</exception>
    public static void Apply(NpgsqlConnection connection, SchemaPart part, PostgresAddress address)
    {
        if (ReadVersion(connection, part.Name) is var version && version >= part.Version)
        {
            Check(version, part, address);
            return;
        }

        using var transaction = connection.BeginTransaction();
        Execute(connection, FormattableString.Invariant($"SELECT pg_advisory_xact_lock({LockKey})"));
        Execute(connection, "CREATE TABLE IF NOT EXISTS schema_version (part text PRIMARY KEY, version integer NOT NULL)");
        var current = ReadVersion(connection, part.Name);
        Check(current, part, address);
        for (var next = current + 1; next <= part.Version; next++)
        {
            Execute(connection, ReadScript(part.Name, next));
        }

        using var note = new NpgsqlCommand(
            "INSERT INTO schema_version VALUES ($1, $2) ON CONFLICT (part) DO UPDATE SET version = $2",
            connection
        )
        {
            Parameters =
            {
                new() { Value = part.Name },
                new() { Value = part.Version },
            },
        };
        note.ExecuteNonQuery();
        transaction.Commit();
    }

    private static void Check(int version, SchemaPart part, PostgresAddress address)
    {
        if (version > part.Version)
        {
            throw new ProblemException(
                new Problem(
                    ProblemKind.BadConfiguration,
                    FormattableString.Invariant(
                        $"the tables of the {part.Name} are of version {version}, and this program knows {part.Version}"
                    ),
                    "Use the newer version of this program"
                )
                {
                    File = address.ToString(),
                }
            );
        }
    }

    /// <summary>Returns the number of the last script that ran; 0 if none did.</summary>
    public static int ReadVersion(NpgsqlConnection connection, string part)
    {
        using var exists = new NpgsqlCommand("SELECT to_regclass('schema_version') IS NOT NULL", connection);
        if (!(bool)exists.ExecuteScalar()!)
        {
            return 0;
        }

        using var version = new NpgsqlCommand("SELECT version FROM schema_version WHERE part = $1", connection)
        {
            Parameters = { new() { Value = part } },
        };
        return Convert.ToInt32(version.ExecuteScalar() ?? 0, CultureInfo.InvariantCulture);
    }

    private static void Execute(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private static string ReadScript(string part, int number)
    {
        using var stream = typeof(SchemaMigration).Assembly.GetManifestResourceStream(FormattableString.Invariant($"{part}-{number}.sql"))!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
