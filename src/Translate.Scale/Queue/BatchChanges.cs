using Npgsql;

namespace Translate.Scale.Queue;

/// <summary>Changes a batch as a whole.</summary>
internal static class BatchChanges
{
    /// <summary>Counts articles that wait now. The batch is open until they are done.</summary>
    public static async Task OpenAsync(NpgsqlConnection connection, long batch, int articles, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            "UPDATE queue_batch SET open = open + $2, is_closed = is_standing, closed = NULL, submitting = CASE WHEN submitting IS NOT NULL THEN clock_timestamp() + interval '1 minute' END WHERE id = $1",
            connection
        )
        {
            Parameters =
            {
                new() { Value = batch },
                new() { Value = articles },
            },
        };
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Cancels what waits. Its messages are ignored when a worker gets them.</summary>
    public static async Task<(IReadOnlyList<object> Messages, int Result)> CancelAsync(
        NpgsqlConnection connection,
        long batch,
        CancellationToken cancellationToken
    )
    {
        const string Sql = """
            WITH gone AS (UPDATE queue_article SET state = 'canceled', finished = clock_timestamp() WHERE batch = $1 AND state = 'queued' RETURNING id)
            UPDATE queue_batch SET open = open - (SELECT count(*) FROM gone) WHERE id = $1 RETURNING open, (SELECT count(*) FROM gone)
            """;
        await using var command = new NpgsqlCommand(Sql, connection) { Parameters = { new() { Value = batch } } };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        var (open, canceled) = (reader.GetInt32(0), (int)reader.GetInt64(1));
        return (open == 0 && canceled > 0 ? [new CloseBatch(batch)] : [], canceled);
    }

    /// <summary>Puts back what is over and not done.</summary>
    public static async Task<(IReadOnlyList<object> Messages, int Result)> RetryAsync(
        NpgsqlConnection connection,
        long batch,
        CancellationToken cancellationToken
    )
    {
        const string Sql =
            "UPDATE queue_article SET state = 'queued', ticket = ticket + 1, attempts = 0, finished = NULL WHERE batch = $1 AND state IN ('failed', 'incomplete', 'canceled') RETURNING id, ticket";
        var messages = new List<object>();
        await using (var command = new NpgsqlCommand(Sql, connection) { Parameters = { new() { Value = batch } } })
        {
            await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                messages.Add(new TranslateArticle(reader.GetInt64(0), reader.GetInt32(1)));
            }
        }

        if (messages.Count > 0)
        {
            await OpenAsync(connection, batch, messages.Count, cancellationToken).ConfigureAwait(false);
        }

        return (messages, messages.Count);
    }
}
