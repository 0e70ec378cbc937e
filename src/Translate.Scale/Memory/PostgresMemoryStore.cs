using Npgsql;
using Translate.Core.Memory;
using Translate.Core.Problems;
using Translate.Scale.Postgres;

namespace Translate.Scale.Memory;

/// <summary>Keeps a memory in a PostgreSQL database that machines share. They may read and write it at once.</summary>
/// <remarks>
/// If the connection is lost, work is repeated for some time, so that a restart of the server loses nothing. When it is lost during the
/// commit, it is not known whether the work is done. Saving, forgetting and indexing can be done twice without harm. What adds a step to the
/// history has a number that the step is stored with, and is not repeated if the number is there.
/// </remarks>
internal sealed class PostgresMemoryStore : IMemoryStore
{
    private const string TableNames =
        "unit, document, document_unit, posting, unindexed, counter, review_event, waiver, dismissal, review_draft, error_span";

    private readonly PostgresDatabase _database;
    private readonly OutageRetry _retry;
    private readonly CancellationTokenSource _disposing = new();
    private readonly FailedWrite _failedWrite = new();
    private long _ownRevisions;

    private PostgresMemoryStore(PostgresDatabase database, PostgresMemoryOptions options, TimeProvider time)
    {
        _database = database;
        _retry = new OutageRetry(options.MaxOutage, time, _disposing.Token);
    }

    /// <summary>The tables of a memory.</summary>
    public static SchemaPart Schema { get; } = new("memory", Version: 1);

    /// <inheritdoc/>
    public string? FilePath => null;

    /// <inheritdoc/>
    public long OwnRevisions => Interlocked.Read(ref _ownRevisions);

    /// <summary>Opens a memory. Creates its tables if they do not exist.</summary>
    /// <exception cref="ProblemException">The server cannot be used, or the tables are from a newer version of this program.</exception>
    public static PostgresMemoryStore Open(PostgresAddress address, PostgresMemoryOptions options, TimeProvider time)
    {
        var database = PostgresDatabase.Create(address, DatabaseUse.Memory, options.MaxConnections);
        try
        {
            database.Migrate(Schema);
            return new PostgresMemoryStore(database, options, time);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public T Run<T>(bool writes, Func<IMemoryTables, T> work, bool isDurable = true) =>
        _failedWrite.Guard(writes, () => writes ? Write(work, isDurable) : Read(session => work(new PostgresTables(session))));

    /// <inheritdoc/>
    public long MeasureBytes() =>
        Read(session =>
            session.Get<long>(
                "SELECT sum(pg_total_relation_size(name::regclass))::bigint FROM unnest($1::text[]) AS name",
                (object)TableNames.Split(", ")
            )
        );

    /// <inheritdoc/>
    public void Compact() =>
        _database.Run(connection =>
        {
            using var command = new NpgsqlCommand($"VACUUM (ANALYZE) {TableNames}", connection) { CommandTimeout = 0 };
            return command.ExecuteNonQuery();
        });

    /// <inheritdoc/>
    public void Dispose()
    {
        _disposing.Cancel();
        _database.Dispose();
        _disposing.Dispose();
    }

    private T Read<T>(Func<PostgresSession, T> work) =>
        _retry.Run(() => _database.Run(connection => work(new PostgresSession(connection, isWriting: false, Guid.Empty))));

    private T Write<T>(Func<IMemoryTables, T> work, bool isDurable)
    {
        var operation = Guid.NewGuid();
        var (mayBeCommitted, result) = (false, default(T)!);
        return _retry.Run(() =>
            _database.Run(connection =>
            {
                var session = new PostgresSession(connection, isWriting: true, operation);
                if (mayBeCommitted && session.Get<bool>("SELECT EXISTS (SELECT FROM review_event WHERE operation = $1)", operation))
                {
                    return result;
                }

                using var transaction = connection.BeginTransaction();
                if (!isDurable)
                {
                    session.Execute("SET LOCAL synchronous_commit = off");
                }

                var tables = new PostgresTables(session);
                result = work(tables);
                tables.Finish();
                mayBeCommitted = true;
                transaction.Commit();
                Interlocked.Add(ref _ownRevisions, tables.Revisions);
                return result;
            })
        );
    }
}
