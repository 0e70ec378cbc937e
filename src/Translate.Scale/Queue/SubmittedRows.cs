using Npgsql;
using NpgsqlTypes;
using Translate.Core.Documents;
using Translate.Core.Problems;

namespace Translate.Scale.Queue;

/// <summary>Writes the rows of a submission.</summary>
internal sealed class SubmittedRows(SharedFolder files)
{
    // An article under way stays; the others wait again if they are not done, or if the file or the settings changed.
    private const string UpsertArticles = """
        WITH given AS (
            SELECT * FROM unnest($3::integer[], $4::text[], $5::text[], $6::bigint[], $7::timestamptz[], $8::text[]) AS g (position, path, name, length, modified, problem)
        ), old AS (
            SELECT a.path, a.state, a.revision, a.length, a.modified FROM queue_article a JOIN given g ON a.batch = $1 AND a.path = g.path FOR UPDATE OF a
        ), decided AS (
            SELECT g.*, CASE
                WHEN o.state IN ('queued', 'running') THEN 'unfinished'
                WHEN g.problem IS NOT NULL THEN 'failed'
                WHEN o.state = 'done' AND o.revision = $2 AND o.length = g.length AND o.modified IS NOT DISTINCT FROM g.modified THEN 'unchanged'
                ELSE 'queued' END AS fate
            FROM given g LEFT JOIN old o ON o.path = g.path
        ), written AS (
            INSERT INTO queue_article AS a (batch, position, path, name, length, modified, state, revision, outcome, finished)
            SELECT $1, position, path, name, length, modified, CASE fate WHEN 'failed' THEN 'failed' ELSE 'queued' END, $2, problem::jsonb, CASE fate WHEN 'failed' THEN clock_timestamp() END FROM decided
            ON CONFLICT (batch, path) DO UPDATE SET
                position = excluded.position, name = excluded.name, length = excluded.length, modified = excluded.modified, revision = excluded.revision,
                state = CASE (SELECT fate FROM decided d WHERE d.path = a.path) WHEN 'unfinished' THEN a.state WHEN 'unchanged' THEN a.state ELSE excluded.state END,
                outcome = CASE (SELECT fate FROM decided d WHERE d.path = a.path) WHEN 'unfinished' THEN a.outcome WHEN 'unchanged' THEN a.outcome ELSE excluded.outcome END,
                ticket = CASE (SELECT fate FROM decided d WHERE d.path = a.path) WHEN 'queued' THEN a.ticket + 1 ELSE a.ticket END,
                attempts = CASE (SELECT fate FROM decided d WHERE d.path = a.path) WHEN 'queued' THEN 0 ELSE a.attempts END,
                finished = CASE (SELECT fate FROM decided d WHERE d.path = a.path) WHEN 'queued' THEN NULL WHEN 'failed' THEN excluded.finished ELSE a.finished END
            RETURNING id, path, ticket
        )
        SELECT w.id, d.fate, w.ticket FROM written w JOIN decided d ON d.path = w.path ORDER BY d.position
        """;

    /// <summary>Creates the batch, or gives it the new options. Returns its id and revision.</summary>
    public async Task<(long Batch, int Revision)> UpsertBatchAsync(
        NpgsqlConnection connection,
        BatchSubmission submission,
        CancellationToken cancellationToken
    )
    {
        // Rises only if something changed, so that articles that are done stay done. The outputs of two folders cannot be one batch.
        const string Sql = """
            INSERT INTO queue_batch AS b (name, output, options, settings, skipped, submitting) VALUES ($1, $2, $3, $4, '{}', clock_timestamp() + interval '1 minute')
            ON CONFLICT (name) DO UPDATE SET
                revision = b.revision + CASE WHEN b.options = excluded.options AND b.settings = excluded.settings THEN 0 ELSE 1 END,
                options = excluded.options, settings = excluded.settings, submitting = excluded.submitting
            WHERE b.output = excluded.output AND NOT b.is_standing
            RETURNING id, revision
            """;
        await using var command = new NpgsqlCommand(Sql, connection)
        {
            Parameters =
            {
                new() { Value = submission.Name },
                new() { Value = files.ToShared(submission.Output) },
                Json(submission.Options),
                Json(submission.Settings),
            },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        return await reader.ReadAsync(cancellationToken).ConfigureAwait(false)
            ? (reader.GetInt64(0), reader.GetInt32(1))
            : throw new ProblemException(
                new Problem(
                    ProblemKind.BadConfiguration,
                    $"the batch '{submission.Name}' writes to another folder",
                    "Specify the folder that it writes to, or another batch with --batch"
                )
            );
    }

    /// <summary>Adds articles. Returns the messages for those that a worker must translate, and the outcome of all.</summary>
    public async Task<(IReadOnlyList<TranslateArticle> Queued, SubmitResult Result)> UpsertArticlesAsync(
        NpgsqlConnection connection,
        long batch,
        int revision,
        int position,
        IReadOnlyList<DiscoveredDocument> articles,
        CancellationToken cancellationToken
    )
    {
        var (queued, fates) = (new List<TranslateArticle>(), new Dictionary<string, int>());
        await using (var command = CreateUpsert(connection, batch, revision, position, articles))
        {
            await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                var fate = reader.GetString(1);
                fates[fate] = fates.GetValueOrDefault(fate) + 1;
                if (fate == "queued")
                {
                    queued.Add(new TranslateArticle(reader.GetInt64(0), reader.GetInt32(2)));
                }
            }
        }

        if (queued.Count > 0)
        {
            await BatchChanges.OpenAsync(connection, batch, queued.Count, cancellationToken).ConfigureAwait(false);
        }

        return (
            queued,
            new SubmitResult(
                queued.Count,
                fates.GetValueOrDefault("unfinished"),
                fates.GetValueOrDefault("unchanged"),
                fates.GetValueOrDefault("failed")
            )
        );
    }

    /// <summary>Notes the files that were left out. If nothing waits, the batch is closed again, because its list may have changed.</summary>
    public static async Task<(IReadOnlyList<object> Messages, bool Result)> CompleteAsync(
        NpgsqlConnection connection,
        long batch,
        SkippedFiles skipped,
        CancellationToken cancellationToken
    )
    {
        await using var command = new NpgsqlCommand(
            "UPDATE queue_batch SET skipped = $2, is_closed = false, closed = NULL, submitting = NULL WHERE id = $1 RETURNING open",
            connection
        )
        {
            Parameters =
            {
                new() { Value = batch },
                Json(skipped.ByExtension),
            },
        };
        return (
            (int)(await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false))! == 0 ? [new CloseBatch(batch)] : [],
            true
        );
    }

    private NpgsqlCommand CreateUpsert(
        NpgsqlConnection connection,
        long batch,
        int revision,
        int position,
        IReadOnlyList<DiscoveredDocument> articles
    ) =>
        new(UpsertArticles, connection)
        {
            Parameters =
            {
                new() { Value = batch },
                new() { Value = revision },
                new() { Value = articles.Select((_, i) => position + i).ToArray() },
                new() { Value = articles.Select(found => files.ToShared(found.Source.Path)).ToArray() },
                new() { Value = articles.Select(found => found.Source.Name).ToArray() },
                new() { Value = articles.Select(found => found.Source.Length).ToArray() },
                new()
                {
                    Value = articles.Select(found => found.Problem is null ? GetModified(found.Source.Path) : null).ToArray(),
                    NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.TimestampTz,
                },
                new()
                {
                    Value = articles
                        .Select(found => found.Problem is null ? null : QueueJson.Write(new ArticleOutcome { Problem = found.Problem }))
                        .ToArray(),
                    NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text,
                },
            },
        };

    private static DateTimeOffset? GetModified(string path)
    {
        // PostgreSQL keeps microseconds.
        var ticks = File.GetLastWriteTimeUtc(path).Ticks;
        return new DateTimeOffset(ticks - (ticks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
    }

    private static NpgsqlParameter Json<T>(T value) => new() { Value = QueueJson.Write(value), NpgsqlDbType = NpgsqlDbType.Jsonb };
}
