using Npgsql;
using Rebus.PostgreSql;

namespace Translate.Scale.Queue;

/// <summary>Gives Rebus its connections, each with a transaction. A sender may begin one itself, to send messages together with its own changes.</summary>
internal sealed class QueueConnections(NpgsqlDataSource source) : IPostgresConnectionProvider
{
    private readonly AsyncLocal<(NpgsqlConnection Connection, NpgsqlTransaction Transaction)?> _begun = new();

    /// <summary>Begins a transaction that the next messages of the caller are sent in. The caller commits it.</summary>
    public void Use(NpgsqlConnection connection, NpgsqlTransaction transaction) => _begun.Value = (connection, transaction);

    /// <inheritdoc/>
    public async Task<PostgresConnection> GetConnection()
    {
        if (_begun.Value is { } begun)
        {
            return new PostgresConnection(begun.Connection, begun.Transaction, managedExternally: true);
        }

        var connection = await source.OpenConnectionAsync().ConfigureAwait(false);
        try
        {
            return new PostgresConnection(
                connection,
                await connection.BeginTransactionAsync().ConfigureAwait(false),
                managedExternally: false
            );
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
