using Microsoft.Extensions.Logging;
using Rebus.Activation;
using Rebus.Bus;
using Rebus.Config;
using Rebus.Retry.Simple;
using Rebus.Routing.TypeBased;
using Rebus.Serialization.Json;
using Rebus.Workers.ThreadPoolBased;
using Translate.Scale.Postgres;

namespace Translate.Scale.Queue;

/// <summary>Sets up Rebus over the tables of the queue.</summary>
internal static class QueueBus
{
    /// <summary>The table of the messages.</summary>
    private const string Table = "queue_message";

    /// <summary>Where messages wait for workers.</summary>
    private const string Articles = "articles";

    /// <summary>Where Rebus puts messages that it cannot read.</summary>
    private const string Unreadable = "unreadable";

    /// <summary>
    /// The session ends in at most 20 seconds if its machine is gone, so that another worker gets the message. A server that ends idle
    /// transactions must not end the transaction of an article that takes long. If a crash of the server loses a commit, work is only repeated.
    /// </summary>
    private const string WorkerSession =
        "-c tcp_keepalives_idle=5 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3 -c tcp_user_timeout=20000 -c idle_in_transaction_session_timeout=0 -c synchronous_commit=off";

    /// <summary>How long the end of a bus waits. What is under way is given back before.</summary>
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(3);

    /// <summary>Prepares the connections of a worker.</summary>
    /// <param name="address">The database.</param>
    /// <param name="concurrency">Articles at once. Each holds a connection, and uses a second one for moments.</param>
    public static PostgresDatabase CreateWorkerDatabase(PostgresAddress address, int concurrency) =>
        PostgresDatabase.Create(address, DatabaseUse.Queue, (2 * concurrency) + 6, WorkerSession);

    /// <summary>Starts a bus that only sends.</summary>
    public static IBus StartSender(BuiltinHandlerActivator activator, QueueConnections connections, ILoggerFactory loggers) =>
        Configure
            .With(activator)
            .Logging(logging => logging.Use(new RebusLoggers(loggers)))
            .Transport(transport => transport.UsePostgreSqlAsOneWayClient(connections, Table))
            .Routing(routing => routing.TypeBased().Map<TranslateArticle>(Articles).Map<CloseBatch>(Articles))
            .Serialization(serialization => serialization.UseSystemTextJson())
            .Start();

    /// <summary>Starts a bus that receives. It takes nothing until it has workers.</summary>
    /// <param name="activator">Has the handlers.</param>
    /// <param name="connections">Opens connections.</param>
    /// <param name="concurrency">Messages at once.</param>
    /// <param name="loggers">Receive what Rebus reports.</param>
    public static IBus StartReceiver(
        BuiltinHandlerActivator activator,
        QueueConnections connections,
        int concurrency,
        ILoggerFactory loggers
    ) =>
        Configure
            .With(activator)
            .Logging(logging => logging.Use(new RebusLoggers(loggers)))
            .Transport(transport => transport.UsePostgreSql(connections, Table, Articles))
            .Serialization(serialization => serialization.UseSystemTextJson())
            .Options(options =>
            {
                options.SetNumberOfWorkers(0);
                options.SetMaxParallelism(concurrency);
                options.SetWorkerShutdownTimeout(ShutdownTimeout);
                options.Register<IBackoffStrategy>(_ => new QueueBackoff());
                options.RetryStrategy(errorQueueName: Unreadable, maxDeliveryAttempts: 3, secondLevelRetriesEnabled: true);
            })
            .Start();
}
