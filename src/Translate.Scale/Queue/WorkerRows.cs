using Npgsql;
using NpgsqlTypes;
using Translate.Core.Problems;
using Translate.Core.Translators;
using Translate.Scale.Postgres;

namespace Translate.Scale.Queue;

/// <summary>What a worker reads and writes about the articles that it gets.</summary>
/// <remarks>Each change is one statement, and names the attempt that it belongs to, so that a worker that lost its article changes nothing.</remarks>
/// <param name="database">The database.</param>
/// <param name="worker">The name of the worker.</param>
internal sealed class WorkerRows(PostgresDatabase database, string worker)
{
    /// <summary>Separates these locks from the locks of other programs in the database: the ASCII codes of "trqb".</summary>
    private const int LockClass = 0x74727162;

    /// <summary>Begins an attempt. Returns null if the message is void: the article is over, canceled, or was queued again.</summary>
    public Task<TakenArticle?> TakeAsync(TranslateArticle message, CancellationToken cancellationToken) =>
        QueryAsync(
            """
            UPDATE queue_article a SET state = 'running', worker = $3, attempts = a.attempts + 1, started = clock_timestamp()
            FROM queue_batch b, (SELECT id, state FROM queue_article WHERE id = $1 FOR UPDATE) former
            WHERE b.id = a.batch AND a.id = former.id AND a.ticket = $2 AND a.state IN ('queued', 'running')
            RETURNING a.batch, b.revision, a.path, a.name, a.length, a.attempts, former.state = 'running'
            """,
            [new() { Value = message.Article }, new() { Value = message.Ticket }, new() { Value = worker }],
            reader => new TakenArticle(
                message.Article,
                reader.GetInt64(0),
                reader.GetInt32(1),
                reader.GetString(2),
                reader.GetString(3),
                reader.GetInt64(4),
                reader.GetInt32(5)
            )
            {
                WasLost = reader.GetBoolean(6),
            },
            cancellationToken
        );

    /// <summary>Ends an attempt and the article with it.</summary>
    /// <remarks>Waits for the disk if the article is a document of a service, because a client that has the answer that it is done does not ask again.</remarks>
    /// <param name="article">The article.</param>
    /// <param name="state">Its state.</param>
    /// <param name="outcome">What is known of it.</param>
    /// <param name="pipeline">The pipeline that translated it, and what that asked its engine so far; null if none did.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>How many articles of the batch still wait or are under way; null if the result was not taken, because a later attempt wins.</returns>
    public Task<int?> FinishAsync(
        TakenArticle article,
        QueueState state,
        ArticleOutcome outcome,
        (Guid Id, EngineUsage Usage)? pipeline,
        CancellationToken cancellationToken
    ) =>
        QueryAsync(
            """
            WITH over AS (
                UPDATE queue_article SET state = $3, outcome = $4, finished = clock_timestamp() WHERE id = $1 AND attempts = $2 AND state = 'running' RETURNING batch
            ), spent AS (
                INSERT INTO queue_usage SELECT s.id, $5, $6 FROM over JOIN queue_batch s ON s.id = over.batch WHERE $6 IS NOT NULL AND NOT s.is_standing ON CONFLICT (batch, pipeline) DO UPDATE SET usage = excluded.usage
            )
            UPDATE queue_batch b SET open = b.open - 1 FROM over WHERE b.id = over.batch
            RETURNING b.open, CASE WHEN b.is_standing THEN set_config('synchronous_commit', 'on', true) END
            """,
            [
                new() { Value = article.Id },
                new() { Value = article.Attempt },
                new() { Value = QueueJson.GetName(state) },
                Json(outcome),
                new() { Value = pipeline?.Id ?? Guid.Empty },
                pipeline is null ? new() { Value = DBNull.Value, NpgsqlDbType = NpgsqlDbType.Jsonb } : Json(pipeline.Value.Usage),
            ],
            reader => (int?)reader.GetInt32(0),
            cancellationToken
        );

    /// <summary>Ends an attempt, and has the article wait again.</summary>
    /// <param name="article">The article.</param>
    /// <param name="problem">Why; null if the worker only stops, in which case the attempt does not count.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async Task GiveBackAsync(TakenArticle article, Problem? problem, CancellationToken cancellationToken) =>
        await ExecuteAsync(
                "UPDATE queue_article SET state = 'queued', outcome = coalesce($3, outcome), attempts = attempts - $4 WHERE id = $1 AND attempts = $2 AND state = 'running'",
                [
                    new() { Value = article.Id },
                    new() { Value = article.Attempt },
                    problem is null
                        ? new() { Value = DBNull.Value, NpgsqlDbType = NpgsqlDbType.Jsonb }
                        : Json(new ArticleOutcome { Problem = problem }),
                    new() { Value = problem is null ? 1 : 0 },
                ],
                cancellationToken
            )
            .ConfigureAwait(false);

    /// <summary>Whether an attempt is still wanted: the article was not canceled, and no later attempt began.</summary>
    public async Task<bool> IsWantedAsync(TakenArticle article, CancellationToken cancellationToken) =>
        await QueryAsync(
                "SELECT EXISTS (SELECT 1 FROM queue_article WHERE id = $1 AND attempts = $2 AND state = 'running')",
                [new() { Value = article.Id }, new() { Value = article.Attempt }],
                reader => (bool?)reader.GetBoolean(0),
                cancellationToken
            )
            .ConfigureAwait(false) == true;

    /// <summary>Returns the batch of an article if nothing of it waits and it is not closed; null otherwise.</summary>
    public async Task<long?> FindToCloseAsync(long article, CancellationToken cancellationToken) =>
        await QueryAsync(
                "SELECT b.id FROM queue_batch b JOIN queue_article a ON a.batch = b.id WHERE a.id = $1 AND b.open = 0 AND NOT b.is_closed",
                [new() { Value = article }],
                reader => (long?)reader.GetInt64(0),
                cancellationToken
            )
            .ConfigureAwait(false);

    /// <summary>Locks a batch, so that one worker closes it. Returns null if another worker has the lock.</summary>
    /// <returns>Releases the lock when it is disposed, or when this process ends.</returns>
    public Task<IAsyncDisposable?> TryLockAsync(long batch, CancellationToken cancellationToken) =>
        database.RunAsync(
            async (_, token) =>
            {
                var connection = await database.Source.OpenConnectionAsync(token).ConfigureAwait(false);
                var isLocked = false;
                try
                {
                    // A lock of a transaction ends with it, and the transaction with the connection.
                    await connection.BeginTransactionAsync(token).ConfigureAwait(false);
                    await using var command = new NpgsqlCommand("SELECT pg_try_advisory_xact_lock($1, $2)", connection)
                    {
                        Parameters =
                        {
                            new() { Value = LockClass },
                            new() { Value = (int)(batch % int.MaxValue) },
                        },
                    };
                    isLocked = (bool)(await command.ExecuteScalarAsync(token).ConfigureAwait(false))!;
                    return isLocked ? (IAsyncDisposable?)connection : null;
                }
                finally
                {
                    if (!isLocked)
                    {
                        await connection.DisposeAsync().ConfigureAwait(false);
                    }
                }
            },
            cancellationToken
        );

    /// <summary>Writes what the comparison with the other articles changed.</summary>
    public async Task ChangeAsync(QueuedArticle article, QueueState state, ArticleOutcome outcome, CancellationToken cancellationToken) =>
        await ExecuteAsync(
                "UPDATE queue_article SET state = $2, outcome = $3 WHERE id = $1 AND state = $4",
                [
                    new() { Value = article.Id },
                    new() { Value = QueueJson.GetName(state) },
                    Json(outcome),
                    new() { Value = QueueJson.GetName(article.State) },
                ],
                cancellationToken
            )
            .ConfigureAwait(false);

    /// <summary>Closes a batch, unless something waits again.</summary>
    public async Task CloseAsync(QueuedBatch batch, Problem? problem, CancellationToken cancellationToken) =>
        await ExecuteAsync(
                "UPDATE queue_batch SET is_closed = true, problem = $2, closed = clock_timestamp() WHERE id = $1 AND open = 0",
                [
                    new() { Value = batch.Id },
                    problem is null ? new() { Value = DBNull.Value, NpgsqlDbType = NpgsqlDbType.Jsonb } : Json(problem),
                ],
                cancellationToken
            )
            .ConfigureAwait(false);

    /// <summary>Whether some batch waits for a worker: an article is not over, or an index is not written.</summary>
    public async Task<bool> HasWorkAsync(CancellationToken cancellationToken) =>
        await QueryAsync(
                "SELECT EXISTS (SELECT 1 FROM queue_batch WHERE NOT is_closed OR open > 0)",
                [],
                reader => (bool?)reader.GetBoolean(0),
                cancellationToken
            )
            .ConfigureAwait(false) == true;

    private async Task<T?> QueryAsync<T>(
        string sql,
        NpgsqlParameter[] parameters,
        Func<NpgsqlDataReader, T> read,
        CancellationToken cancellationToken
    ) => await database.ReadAsync(sql, parameters, read, cancellationToken).ConfigureAwait(false) is [var row] ? row : default;

    private Task<int> ExecuteAsync(string sql, NpgsqlParameter[] parameters, CancellationToken cancellationToken) =>
        database.RunAsync(
            async (connection, token) =>
            {
                await using var command = new NpgsqlCommand(sql, connection);
                command.Parameters.AddRange(parameters);
                return await command.ExecuteNonQueryAsync(token).ConfigureAwait(false);
            },
            cancellationToken
        );

    private static NpgsqlParameter Json<T>(T value) => new() { Value = QueueJson.Write(value), NpgsqlDbType = NpgsqlDbType.Jsonb };
}
