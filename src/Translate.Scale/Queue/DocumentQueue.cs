using Microsoft.Extensions.Logging;
using Npgsql;
using NpgsqlTypes;
using Translate.Core.Bitexts;
using Translate.Core.Problems;
using Translate.Scale.Postgres;

namespace Translate.Scale.Queue;

/// <summary>The queue as a service sees it that is sent single documents. They are articles of a batch that is never closed.</summary>
/// <remarks>Safe to use from several threads at once.</remarks>
internal sealed class DocumentQueue : IDisposable
{
    private const string Select = $"SELECT {BatchReader.ArticleColumns}, document, owner, created FROM queue_article WHERE ";

    private const int PageSize = 500;

    /// <summary>The column after the columns of <see cref="BatchReader"/>.</summary>
    private const int FirstColumn = 11;

    private readonly QueueSender _sender;
    private readonly SharedFolder _files;
    private long _batch;

    private DocumentQueue(QueueSender sender, SharedFolder files) => (_sender, _files) = (sender, files);

    /// <summary>Opens the queue of a database, and makes its tables if they do not exist. The service's documents are there after <see cref="UseBatch"/>.</summary>
    /// <exception cref="ProblemException">The database cannot be used.</exception>
    public static DocumentQueue Open(PostgresAddress address, SharedFolder files, ILoggerFactory loggers) =>
        new(QueueSender.Open(address, loggers), files);

    /// <summary>Creates the batch, or gives it other settings, which workers have from the next document on.</summary>
    /// <exception cref="ProblemException">The database cannot be used, or the folder is not in the shared folder.</exception>
    public void UseBatch(DocumentBatch batch)
    {
        const string Sql = """
            INSERT INTO queue_batch AS b (name, output, options, settings, skipped, is_standing) VALUES ($1, $2, $3, $4, '{}', true)
            ON CONFLICT (name) DO UPDATE SET
                revision = b.revision + CASE WHEN b.options = excluded.options AND b.settings = excluded.settings THEN 0 ELSE 1 END,
                options = excluded.options, settings = excluded.settings
            WHERE b.is_standing AND b.output = excluded.output
            RETURNING id
            """;
        NpgsqlParameter[] parameters =
        [
            new() { Value = batch.Name },
            new() { Value = _files.ToShared(batch.Folder) },
            new() { Value = QueueJson.Write(batch.Options), NpgsqlDbType = NpgsqlDbType.Jsonb },
            new() { Value = QueueJson.Write(batch.Settings), NpgsqlDbType = NpgsqlDbType.Jsonb },
        ];
        _batch = _sender.Database.Read(Sql, parameters, reader => reader.GetInt64(0)) is [var id]
            ? id
            : throw new ProblemException(
                new Problem(
                    ProblemKind.BadConfiguration,
                    $"there is a batch '{batch.Name}' that is not this service's",
                    "Specify another folder in Serve:Folder"
                )
            );
    }

    /// <summary>Puts a document on the queue.</summary>
    /// <param name="document">The document; of its row, path and name count.</param>
    /// <param name="maxOpen">The most documents that wait or are under way.</param>
    /// <param name="maxOpenOfOwner">The most of one owner.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>Whether the limits allow it.</returns>
    /// <exception cref="ProblemException">The database cannot be used, or the document is not in the shared folder.</exception>
    public Task<bool> TryAddAsync(QueuedDocument document, int maxOpen, int maxOpenOfOwner, CancellationToken cancellationToken)
    {
        const string Sql = """
            WITH counted AS (
                UPDATE queue_batch SET open = open + 1, documents = documents + 1
                WHERE id = $1 AND open < $7 AND (SELECT count(*) FROM queue_article WHERE batch = $1 AND owner = $5 AND state IN ('queued', 'running')) < $8
                RETURNING id, revision, documents - 1 AS position
            )
            INSERT INTO queue_article (batch, position, path, name, length, state, revision, document, owner, created)
            SELECT id, position, $2, $3, 0, 'queued', revision, $4, $5, $6 FROM counted RETURNING id, ticket
            """;
        var path = _files.ToShared(document.Article.Path);
        return _sender.SendAsync<bool>(
            async (connection, token) =>
            {
                // Documents that come in at once take turns, so that the next statement counts all of them.
                await using var turn = new NpgsqlCommand("SELECT 1 FROM queue_batch WHERE id = $1 FOR UPDATE", connection)
                {
                    Parameters = { new() { Value = _batch } },
                };
                await turn.ExecuteScalarAsync(token).ConfigureAwait(false);
                await using var command = new NpgsqlCommand(Sql, connection)
                {
                    Parameters =
                    {
                        new() { Value = _batch },
                        new() { Value = path },
                        new() { Value = document.Article.Name },
                        new() { Value = document.Id },
                        new() { Value = document.Owner },
                        new() { Value = document.Created.ToUniversalTime() },
                        new() { Value = maxOpen },
                        new() { Value = maxOpenOfOwner },
                    },
                };
                await using var reader = await command.ExecuteReaderAsync(token).ConfigureAwait(false);
                return await reader.ReadAsync(token).ConfigureAwait(false)
                    ? ([new TranslateArticle(reader.GetInt64(0), reader.GetInt32(1))], true)
                    : ([], false);
            },
            cancellationToken
        );
    }

    /// <summary>Returns a document; null if none has the id.</summary>
    /// <exception cref="ProblemException">The database cannot be used.</exception>
    public async Task<QueuedDocument?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await ReadAsync("batch = $1 AND document = $2", [new() { Value = id }], cancellationToken).ConfigureAwait(false) is [var found]
            ? found
            : null;

    /// <summary>Returns a document; null if none has the id.</summary>
    /// <exception cref="ProblemException">The database cannot be used.</exception>
    public QueuedDocument? Find(Guid id) => Read("batch = $1 AND document = $2", [new() { Value = id }]) is [var found] ? found : null;

    /// <summary>Returns a document by its position among all that came in; null if none has it.</summary>
    /// <exception cref="ProblemException">The database cannot be used.</exception>
    public QueuedDocument? Find(int position) =>
        Read("batch = $1 AND position = $2", [new() { Value = position }]) is [var found] ? found : null;

    /// <summary>Returns the documents that are done, whole or in part, in the order in which they came in, a page at a time.</summary>
    /// <exception cref="ProblemException">The database cannot be used.</exception>
    public IEnumerable<QueuedDocument> ReadDone()
    {
        for (
            var position = -1;
            Read(
                $"batch = $1 AND position > $2 AND state IN ('done', 'incomplete') ORDER BY position LIMIT {PageSize}",
                [new() { Value = position }]
            )
                is [.., var last] page;
            position = last.Article.Position
        )
        {
            foreach (var document in page)
            {
                yield return document;
            }
        }
    }

    /// <summary>Replaces what was counted of a document that is done.</summary>
    /// <exception cref="ProblemException">The database cannot be used.</exception>
    public Task SaveCountsAsync(Guid id, DocumentCounts counts, CancellationToken cancellationToken) =>
        _sender.Database.ReadAsync(
            $"UPDATE queue_article SET outcome = jsonb_set(outcome, '{{{nameof(ArticleOutcome.Counts)}}}', $3) WHERE batch = $1 AND document = $2 AND state IN ('done', 'incomplete') RETURNING id",
            [new() { Value = _batch }, new() { Value = id }, new() { Value = QueueJson.Write(counts), NpgsqlDbType = NpgsqlDbType.Jsonb }],
            reader => reader.GetInt64(0),
            cancellationToken
        );

    /// <summary>Returns documents, the newest first, and how many there are.</summary>
    /// <exception cref="ProblemException">The database cannot be used.</exception>
    public async Task<(int Total, IReadOnlyList<QueuedDocument> Page)> ReadPageAsync(
        int offset,
        int limit,
        CancellationToken cancellationToken
    )
    {
        var page = await ReadAsync(
                "batch = $1 ORDER BY position DESC, id DESC OFFSET $2 LIMIT $3",
                [new() { Value = offset }, new() { Value = limit }],
                cancellationToken
            )
            .ConfigureAwait(false);
        return (
            await CountAsync("SELECT count(*)::integer FROM queue_article WHERE batch = $1", cancellationToken).ConfigureAwait(false),
            page
        );
    }

    /// <summary>Returns the documents that are over since a time ago, by that time.</summary>
    /// <exception cref="ProblemException">The database cannot be used.</exception>
    public Task<IReadOnlyList<QueuedDocument>> ReadFinishedAsync(TimeSpan ago, CancellationToken cancellationToken) =>
        ReadAsync("batch = $1 AND finished >= clock_timestamp() - $2 ORDER BY finished, id", [new() { Value = ago }], cancellationToken);

    /// <summary>Returns the documents that were over before a time, the oldest first.</summary>
    /// <exception cref="ProblemException">The database cannot be used.</exception>
    public Task<IReadOnlyList<QueuedDocument>> ReadFinishedBeforeAsync(
        DateTimeOffset time,
        int limit,
        CancellationToken cancellationToken
    ) =>
        ReadAsync(
            "batch = $1 AND finished < $2 ORDER BY finished, id LIMIT $3",
            [new() { Value = time.ToUniversalTime() }, new() { Value = limit }],
            cancellationToken
        );

    /// <summary>Returns which of the ids belong to documents of this service.</summary>
    /// <exception cref="ProblemException">The database cannot be used.</exception>
    public async Task<IReadOnlyCollection<Guid>> FindKnownAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        (
            await _sender
                .Database.ReadAsync(
                    "SELECT document FROM queue_article WHERE batch = $1 AND document = ANY($2)",
                    [new() { Value = _batch }, new() { Value = ids.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid }],
                    reader => reader.GetGuid(0),
                    cancellationToken
                )
                .ConfigureAwait(false)
        ).ToHashSet();

    /// <summary>Returns how many documents wait or are under way.</summary>
    /// <exception cref="ProblemException">The database cannot be used.</exception>
    public Task<int> CountOpenAsync(CancellationToken cancellationToken) =>
        CountAsync("SELECT open FROM queue_batch WHERE id = $1", cancellationToken);

    /// <summary>Cancels a document that waits or is under way. Its worker notices within seconds, and its result does not count.</summary>
    /// <exception cref="ProblemException">The database cannot be used.</exception>
    public Task CancelAsync(Guid id, CancellationToken cancellationToken) =>
        _sender.Database.ReadAsync(
            """
            WITH gone AS (UPDATE queue_article SET state = 'canceled', finished = clock_timestamp() WHERE batch = $1 AND document = $2 AND state IN ('queued', 'running') RETURNING batch)
            UPDATE queue_batch b SET open = b.open - 1 FROM gone WHERE b.id = gone.batch RETURNING b.open
            """,
            [new() { Value = _batch }, new() { Value = id }],
            reader => reader.GetInt32(0),
            cancellationToken
        );

    /// <summary>Removes the row of a document that is over.</summary>
    /// <returns>Whether it was there, and over.</returns>
    /// <exception cref="ProblemException">The database cannot be used.</exception>
    public async Task<bool> RemoveAsync(Guid id, CancellationToken cancellationToken) =>
        await _sender
            .Database.ReadAsync(
                "DELETE FROM queue_article WHERE batch = $1 AND document = $2 AND state NOT IN ('queued', 'running') RETURNING id",
                [new() { Value = _batch }, new() { Value = id }],
                reader => reader.GetInt64(0),
                cancellationToken
            )
            .ConfigureAwait(false)
            is [_];

    /// <inheritdoc/>
    public void Dispose() => _sender.Dispose();

    private Task<IReadOnlyList<QueuedDocument>> ReadAsync(
        string condition,
        NpgsqlParameter[] parameters,
        CancellationToken cancellationToken
    ) => _sender.Database.ReadAsync(Select + condition, [new() { Value = _batch }, .. parameters], ReadDocument, cancellationToken);

    private IReadOnlyList<QueuedDocument> Read(string condition, NpgsqlParameter[] parameters) =>
        _sender.Database.Read(Select + condition, [new() { Value = _batch }, .. parameters], ReadDocument);

    private static QueuedDocument ReadDocument(NpgsqlDataReader reader) =>
        new(
            reader.GetGuid(FirstColumn),
            reader.GetString(FirstColumn + 1),
            reader.GetFieldValue<DateTimeOffset>(FirstColumn + 2),
            BatchReader.ReadArticle(reader)
        );

    private async Task<int> CountAsync(string sql, CancellationToken cancellationToken) =>
        await _sender
            .Database.ReadAsync(sql, [new() { Value = _batch }], reader => reader.GetInt32(0), cancellationToken)
            .ConfigureAwait(false)
            is [var count]
            ? count
            : 0;
}
