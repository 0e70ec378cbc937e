using Microsoft.Extensions.Logging;
using Npgsql;
using Rebus.Activation;
using Rebus.Bus;
using Rebus.Transport;
using Translate.Core.Problems;
using Translate.Scale.Postgres;

namespace Translate.Scale.Queue;

/// <summary>Changes rows of the queue and sends the messages that follow from it, in one transaction, so that no article waits without a message.</summary>
/// <remarks>Safe to use from several threads at once.</remarks>
internal sealed class QueueSender : IDisposable
{
    private readonly BuiltinHandlerActivator _activator = new();
    private readonly QueueConnections _connections;
    private readonly IBus _bus;

    private QueueSender(PostgresDatabase database, ILoggerFactory loggers)
    {
        Database = database;
        _connections = new QueueConnections(database.Source);
        _bus = QueueBus.StartSender(_activator, _connections, loggers);
    }

    /// <summary>The database of the queue.</summary>
    public PostgresDatabase Database { get; }

    /// <summary>Opens the queue of a database, and makes its tables if they do not exist.</summary>
    /// <exception cref="ProblemException">The database cannot be used.</exception>
    public static QueueSender Open(PostgresAddress address, ILoggerFactory loggers)
    {
        var database = PostgresDatabase.Create(address, DatabaseUse.Queue);
        try
        {
            database.Migrate(QueueSchema.Part);
            return new QueueSender(database, loggers);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Changes rows, and sends the messages that the change returns. If it throws, nothing is changed.</summary>
    /// <exception cref="ProblemException">The database cannot be used.</exception>
    public Task<T> SendAsync<T>(
        Func<NpgsqlConnection, CancellationToken, Task<(IReadOnlyList<object> Messages, T Result)>> change,
        CancellationToken cancellationToken
    ) =>
        Database.RunAsync(
            async (connection, token) =>
            {
                await using var transaction = await connection.BeginTransactionAsync(token).ConfigureAwait(false);
                var (messages, result) = await change(connection, token).ConfigureAwait(false);
                _connections.Use(connection, transaction);
                using (var scope = new RebusTransactionScope())
                {
                    foreach (var message in messages)
                    {
                        await _bus.Send(message).ConfigureAwait(false);
                    }

                    await scope.CompleteAsync().ConfigureAwait(false);
                }

                await transaction.CommitAsync(token).ConfigureAwait(false);
                return result;
            },
            cancellationToken
        );

    /// <inheritdoc/>
    public void Dispose()
    {
        _activator.Dispose();
        Database.Dispose();
    }
}
