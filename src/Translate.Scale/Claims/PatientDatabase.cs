using Npgsql;
using Translate.Core.Problems;
using Translate.Scale.Postgres;

namespace Translate.Scale.Claims;

/// <summary>Repeats work on the database while the server restarts or cannot be reached for a moment.</summary>
/// <param name="database">The database.</param>
/// <param name="patience">How long; the problem is reported after it.</param>
internal sealed class PatientDatabase(PostgresDatabase database, TimeSpan patience)
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(1);

    /// <summary>Returns the same database for work that is not repeated.</summary>
    public PatientDatabase WithoutPatience() => new(database, TimeSpan.Zero);

    /// <summary>Runs work that may run twice: the answer to a first run may be lost.</summary>
    /// <exception cref="ProblemException">The server cannot be used.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was canceled.</exception>
    public async Task<T> RunAsync<T>(Func<NpgsqlConnection, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        for (var delay = FirstDelay; ; delay = delay * 2 < LongestDelay ? delay * 2 : LongestDelay)
        {
            try
            {
                return await database.RunAsync(work, cancellationToken).ConfigureAwait(false);
            }
            catch (ProblemException e)
                when (e.InnerException is { } cause
                    && PostgresErrors.IsTransient(cause)
                    && TimeProvider.System.GetElapsedTime(started) < patience
                )
            {
                await Task.Delay(delay, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Runs a statement that may run twice, and returns the number of rows that it changed.</summary>
    /// <exception cref="ProblemException">The server cannot be used.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was canceled.</exception>
    public Task<int> ExecuteAsync(string sql, CancellationToken cancellationToken, params object[] values) =>
        RunAsync(
            async (connection, token) =>
            {
                await using var command = CreateCommand(connection, sql, values);
                return await command.ExecuteNonQueryAsync(token).ConfigureAwait(false);
            },
            cancellationToken
        );

    /// <summary>Runs a query that may run twice, and returns its rows.</summary>
    /// <exception cref="ProblemException">The server cannot be used.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was canceled.</exception>
    public Task<List<T>> QueryAsync<T>(
        string sql,
        Func<NpgsqlDataReader, T> read,
        CancellationToken cancellationToken,
        params object[] values
    ) =>
        RunAsync(
            async (connection, token) =>
            {
                await using var command = CreateCommand(connection, sql, values);
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

    private static NpgsqlCommand CreateCommand(NpgsqlConnection connection, string sql, object[] values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return command;
    }
}
