using Npgsql;
using Translate.Core.Problems;

namespace Translate.Scale.Postgres;

/// <summary>A PostgreSQL database that machines share: opens connections and reports errors as problems.</summary>
/// <remarks>Safe to use from several threads at once.</remarks>
internal sealed class PostgresDatabase : IDisposable
{
    /// <summary>The default for the most connections of a process.</summary>
    public const int DefaultPoolSize = 20;

    private readonly DatabaseUse _use;

    private PostgresDatabase(PostgresAddress address, DatabaseUse use, NpgsqlDataSource source)
    {
        Address = address;
        _use = use;
        Source = source;
    }

    /// <summary>Where the database is.</summary>
    public PostgresAddress Address { get; }

    /// <summary>Opens connections.</summary>
    public NpgsqlDataSource Source { get; }

    /// <summary>Prepares connections to a database. Nothing is sent until the first use.</summary>
    /// <param name="address">The database.</param>
    /// <param name="use">What it is used for.</param>
    /// <param name="maxPoolSize">The most connections that this process opens.</param>
    /// <param name="sessionOptions">Settings of each session, as <c>-c name=value</c>; null for none.</param>
    public static PostgresDatabase Create(
        PostgresAddress address,
        DatabaseUse use,
        int maxPoolSize = DefaultPoolSize,
        string? sessionOptions = null
    ) => new(address, use, NpgsqlDataSource.Create(address.GetConnectionString(maxPoolSize, sessionOptions)));

    /// <summary>Brings the tables of some parts up to date. Several processes may do so at once.</summary>
    /// <exception cref="ProblemException">The server cannot be used, or the tables are from a newer version of this program.</exception>
    public void Migrate(params IReadOnlyList<SchemaPart> parts) =>
        Run(connection =>
        {
            foreach (var part in parts)
            {
                SchemaMigration.Apply(connection, part, Address);
            }

            return true;
        });

    /// <summary>Whether the tables of a part were created, in any version.</summary>
    /// <exception cref="ProblemException">The server cannot be used.</exception>
    public bool HasPart(SchemaPart part) => Run(connection => SchemaMigration.ReadVersion(connection, part.Name) > 0);

    /// <summary>Runs work on a connection of its own.</summary>
    /// <exception cref="ProblemException">The server cannot be used.</exception>
    public T Run<T>(Func<NpgsqlConnection, T> work)
    {
        try
        {
            using var connection = Source.OpenConnection();
            return work(connection);
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException or InvalidOperationException { InnerException: NpgsqlException })
        {
            DropConnections(e);
            throw PostgresErrors.Create(Address, _use, e);
        }
    }

    /// <summary>Runs work on a connection of its own.</summary>
    /// <exception cref="ProblemException">The server cannot be used.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was canceled.</exception>
    public async Task<T> RunAsync<T>(Func<NpgsqlConnection, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await Source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
            return await work(connection, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException or InvalidOperationException { InnerException: NpgsqlException })
        {
            cancellationToken.ThrowIfCancellationRequested();
            DropConnections(e);
            throw PostgresErrors.Create(Address, _use, e);
        }
    }

    /// <summary>Returns the rows of a statement.</summary>
    /// <exception cref="ProblemException">The server cannot be used.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was canceled.</exception>
    public Task<IReadOnlyList<T>> ReadAsync<T>(
        string sql,
        NpgsqlParameter[] parameters,
        Func<NpgsqlDataReader, T> read,
        CancellationToken cancellationToken
    ) =>
        RunAsync<IReadOnlyList<T>>(
            async (connection, token) =>
            {
                await using var command = new NpgsqlCommand(sql, connection);
                command.Parameters.AddRange(parameters);
                await using var reader = await command.ExecuteReaderAsync(token).ConfigureAwait(false);
                var rows = new List<T>();
                while (await reader.ReadAsync(token).ConfigureAwait(false))
                {
                    rows.Add(read(reader));
                }

                return rows;
            },
            cancellationToken
        );

    /// <summary>Returns the rows of a statement.</summary>
    /// <exception cref="ProblemException">The server cannot be used.</exception>
    public IReadOnlyList<T> Read<T>(string sql, NpgsqlParameter[] parameters, Func<NpgsqlDataReader, T> read) =>
        Run<IReadOnlyList<T>>(connection =>
        {
            using var command = new NpgsqlCommand(sql, connection);
            command.Parameters.AddRange(parameters);
            using var reader = command.ExecuteReader();
            var rows = new List<T>();
            while (reader.Read())
            {
                rows.Add(read(reader));
            }

            return rows;
        });

    /// <inheritdoc/>
    public void Dispose() => Source.Dispose();

    /// <summary>Drops the unused connections after an outage, because all of them are broken.</summary>
    private void DropConnections(Exception cause)
    {
        if (PostgresErrors.IsOutage(cause))
        {
            Source.Clear();
        }
    }
}
