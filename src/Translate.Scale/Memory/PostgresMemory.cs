using Translate.Core.Memory;
using Translate.Core.Problems;
using Translate.Hosting;
using Translate.Scale.Postgres;

namespace Translate.Scale.Memory;

/// <summary>Opens memories that machines share, in PostgreSQL 15 or later: <c>postgres://user@host/database</c>.</summary>
/// <param name="options">How they are used; null for the defaults.</param>
/// <param name="time">The clock for retries; null for the system's.</param>
public sealed class PostgresMemory(PostgresMemoryOptions? options = null, TimeProvider? time = null) : IMemoryProvider
{
    /// <inheritdoc/>
    public bool CanOpen(string address) => PostgresAddress.IsAddress(address);

    /// <inheritdoc/>
    public bool Exists(string address)
    {
        using var database = PostgresDatabase.Create(PostgresAddress.Parse(address), DatabaseUse.Memory, maxPoolSize: 1);
        return database.HasPart(PostgresMemoryStore.Schema);
    }

    /// <inheritdoc/>
    /// <exception cref="ProblemException">The address is not valid, the server cannot be used, or the tables are from a newer version.</exception>
    public TranslationMemory Open(string address) =>
        new(PostgresMemoryStore.Open(PostgresAddress.Parse(address), options ?? new PostgresMemoryOptions(), time ?? TimeProvider.System));
}
