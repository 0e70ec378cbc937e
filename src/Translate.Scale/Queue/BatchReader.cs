using System.Runtime.CompilerServices;
using Npgsql;
using Translate.Core.Pipeline;
using Translate.Core.Problems;
using Translate.Core.Translators;
using Translate.Scale.Postgres;

namespace Translate.Scale.Queue;

/// <summary>Reads batches and their articles.</summary>
/// <remarks>Safe to use from several threads at once.</remarks>
internal sealed class BatchReader(PostgresDatabase database)
{
    private const int PageSize = 1000;

    private const string BatchColumns = """
        SELECT b.id, b.name, b.output, b.revision, b.options::text, b.settings::text, b.skipped::text, b.open, b.is_closed, b.problem::text, b.submitted, b.closed, coalesce(b.submitting > clock_timestamp(), false), b.is_standing,
            (SELECT coalesce(jsonb_object_agg(state, n), '{}')::text FROM (SELECT state, count(*) AS n FROM queue_article WHERE batch = b.id GROUP BY state) c)
        FROM queue_batch b
        """;

    /// <summary>The columns that <see cref="ReadArticle"/> reads, in the same order.</summary>
    public const string ArticleColumns = "id, position, path, name, length, state, attempts, worker, started, finished, outcome::text";

    private const string SelectArticles = $"SELECT {ArticleColumns} FROM queue_article";

    /// <summary>Returns all batches, the oldest first.</summary>
    /// <exception cref="ProblemException">The database cannot be used.</exception>
    public Task<IReadOnlyList<QueuedBatch>> ListAsync(CancellationToken cancellationToken) =>
        database.ReadAsync($"{BatchColumns} ORDER BY b.id", [], ReadBatch, cancellationToken);

    /// <summary>Returns the batch of a name.</summary>
    /// <exception cref="ProblemException">The batch does not exist, or the database cannot be used.</exception>
    public async Task<QueuedBatch> GetAsync(string name, CancellationToken cancellationToken) =>
        await database
            .ReadAsync($"{BatchColumns} WHERE b.name = $1", [new() { Value = name }], ReadBatch, cancellationToken)
            .ConfigureAwait(false)
            is [var batch]
            ? batch
            : throw new ProblemException(new Problem(ProblemKind.BadInput, $"there is no batch '{name}'", "See 'translate batch list'"));

    /// <summary>Returns a batch.</summary>
    /// <exception cref="ProblemException">The database cannot be used.</exception>
    public async Task<QueuedBatch> GetAsync(long id, CancellationToken cancellationToken) =>
        (
            await database
                .ReadAsync($"{BatchColumns} WHERE b.id = $1", [new() { Value = id }], ReadBatch, cancellationToken)
                .ConfigureAwait(false)
        )[0];

    /// <summary>Returns the articles of a batch in order, a page at a time.</summary>
    /// <exception cref="ProblemException">The database cannot be used.</exception>
    public async IAsyncEnumerable<QueuedArticle> ReadArticlesAsync(long batch, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (position, id) = (-1, 0L);
        while (true)
        {
            var page = await database
                .ReadAsync(
                    $"{SelectArticles} WHERE batch = $1 AND (position, id) > ($2, $3) ORDER BY position, id LIMIT {PageSize}",
                    [new() { Value = batch }, new() { Value = position }, new() { Value = id }],
                    ReadArticle,
                    cancellationToken
                )
                .ConfigureAwait(false);
            foreach (var article in page)
            {
                yield return article;
            }

            if (page.Count < PageSize)
            {
                yield break;
            }

            (position, id) = (page[^1].Position, page[^1].Id);
        }
    }

    /// <summary>Returns the articles that were over at a time or later, by that time.</summary>
    /// <exception cref="ProblemException">The database cannot be used.</exception>
    public Task<IReadOnlyList<QueuedArticle>> ReadFinishedAsync(long batch, DateTimeOffset since, CancellationToken cancellationToken) =>
        database.ReadAsync(
            $"{SelectArticles} WHERE batch = $1 AND finished >= $2 ORDER BY finished, id",
            [new() { Value = batch }, new() { Value = since.ToUniversalTime() }],
            ReadArticle,
            cancellationToken
        );

    /// <summary>Returns what the engine was asked for a batch, as its workers reported.</summary>
    /// <exception cref="ProblemException">The database cannot be used.</exception>
    public async Task<EngineUsage> GetUsageAsync(long batch, CancellationToken cancellationToken)
    {
        // EngineUsage has a difference only.
        var parts = await database
            .ReadAsync(
                "SELECT usage::text FROM queue_usage WHERE batch = $1",
                [new() { Value = batch }],
                reader => QueueJson.Read<EngineUsage>(reader.GetString(0)),
                cancellationToken
            )
            .ConfigureAwait(false);
        return parts.Aggregate(default(EngineUsage), (sum, part) => sum - (default(EngineUsage) - part));
    }

    private static QueuedBatch ReadBatch(NpgsqlDataReader reader) =>
        new(reader.GetInt64(0), reader.GetString(1), reader.GetString(2), reader.GetInt32(3))
        {
            Options = QueueJson.Read<QueuedBatchOptions>(reader.GetString(4)),
            Settings = QueueJson.Read<SettingsFingerprint>(reader.GetString(5)),
            Skipped = QueueJson.Read<Dictionary<string, int>>(reader.GetString(6)),
            Open = reader.GetInt32(7),
            IsClosed = reader.GetBoolean(8),
            Problem = reader.IsDBNull(9) ? null : QueueJson.Read<Problem>(reader.GetString(9)),
            Submitted = reader.GetFieldValue<DateTimeOffset>(10),
            Closed = GetTime(reader, 11),
            IsSubmitting = reader.GetBoolean(12),
            IsStanding = reader.GetBoolean(13),
            Counts = QueueJson
                .Read<Dictionary<string, int>>(reader.GetString(14))
                .ToDictionary(pair => Enum.Parse<QueueState>(pair.Key, ignoreCase: true), pair => pair.Value),
        };

    /// <summary>Reads an article from a row that begins with <see cref="ArticleColumns"/>.</summary>
    public static QueuedArticle ReadArticle(NpgsqlDataReader reader) =>
        new(
            reader.GetInt64(0),
            reader.GetInt32(1),
            reader.GetString(2),
            reader.GetString(3),
            reader.GetInt64(4),
            Enum.Parse<QueueState>(reader.GetString(5), ignoreCase: true)
        )
        {
            Attempts = reader.GetInt32(6),
            Worker = reader.IsDBNull(7) ? null : reader.GetString(7),
            Started = GetTime(reader, 8),
            Finished = GetTime(reader, 9),
            Outcome = reader.IsDBNull(10) ? new ArticleOutcome() : QueueJson.Read<ArticleOutcome>(reader.GetString(10)),
        };

    private static DateTimeOffset? GetTime(NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetFieldValue<DateTimeOffset>(column);
}
