using Translate.Core.Problems;
using Translate.Hosting;
using Translate.Scale.Postgres;

namespace Translate.Scale.Queue;

/// <summary>Finds the database of the queue in the settings.</summary>
internal static class QueueAddress
{
    /// <summary>Returns the database: of the memory that a flag names, else of the queue's settings, else of the memory's settings.</summary>
    /// <param name="memory">The flag's value; null if it was not given.</param>
    /// <param name="settings">The settings.</param>
    /// <exception cref="ProblemException">None of them is a PostgreSQL database.</exception>
    public static PostgresAddress Get(string? memory, TranslateSettings settings) =>
        Find(memory, settings)
        ?? throw new ProblemException(
            new Problem(
                ProblemKind.BadConfiguration,
                "the queue needs a PostgreSQL database",
                "Set Memory to postgres://user@host/database; the queue is in the same database. If the memory is a file, set Queue:Database"
            )
        );

    /// <summary>Returns the same database; null if none of them is a PostgreSQL database.</summary>
    /// <param name="memory">The flag's value; null if it was not given.</param>
    /// <param name="settings">The settings.</param>
    public static PostgresAddress? Find(string? memory, TranslateSettings settings)
    {
        var addresses = new[] { memory, settings.Queue.Database, memory is null ? settings.Memory : null };
        return Array.Find(addresses, address => address is not null && PostgresAddress.IsAddress(address)) is { } found
            ? PostgresAddress.Parse(found, found == settings.Queue.Database ? DatabaseUse.Queue : DatabaseUse.Memory)
            : null;
    }
}
