using System.Collections.Concurrent;
using System.Text.Json;
using Translate.Core.Pipeline;
using Translate.Core.Problems;

namespace Translate.Scale.Claims;

/// <summary>Claims in a table of a PostgreSQL database.</summary>
/// <remarks>
/// All keys of a call go in one statement, in their order, so that statements of two processes cannot block each other. Who waits looks
/// again after a while that grows; a notification by the server would have all commits take turns.
/// </remarks>
internal sealed class PostgresClaims : ISegmentClaims, IAsyncDisposable
{
    private static readonly TimeSpan FirstLook = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestLook = TimeSpan.FromMilliseconds(500);

    /// <summary>How long a call of <see cref="WaitAsync"/> waits at most. Then the memory is looked into, whatever the claims say.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private readonly PatientDatabase _database;

    /// <summary>For what can be done later.</summary>
    private readonly PatientDatabase _impatient;
    private readonly ClaimHolder _holder;

    /// <summary>Keys to be released, with the call that claimed them.</summary>
    private readonly ConcurrentQueue<(Guid[] Keys, long Call)> _unreleased = new();

    /// <summary>The keys that this process holds, with the call that claimed them.</summary>
    private readonly ConcurrentDictionary<Guid, long> _held = new();

    /// <summary>Creates the claims of this process. Its tables must be up to date.</summary>
    /// <param name="database">The database.</param>
    /// <param name="lease">How long the claims of a process that died are held.</param>
    public PostgresClaims(PatientDatabase database, TimeSpan lease)
    {
        _database = database;
        _impatient = database.WithoutPatience();
        _holder = new ClaimHolder(database, lease, TidyAsync);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlySet<Guid>> ClaimAsync(IReadOnlyCollection<Guid> keys, CancellationToken cancellationToken)
    {
        const string Claim = """
            INSERT INTO segment_claim AS held (key, holder, call)
            SELECT key, $2, $3 FROM unnest($1) AS wanted (key), (SELECT is_claim_holder_alive($2) AS is_alive OFFSET 0) AS self WHERE is_alive ORDER BY key
            ON CONFLICT (key) DO UPDATE SET holder = excluded.holder, call = excluded.call, failed = NULL, failure = NULL
            WHERE held.failed IS NOT NULL OR held.call = excluded.call OR NOT is_claim_holder_alive(held.holder)
            RETURNING key
            """;
        var holder = await _holder.GetIdAsync(cancellationToken).ConfigureAwait(false);
        var (wanted, call) = (keys.ToArray(), Random.Shared.NextInt64());
        HashSet<Guid> claimed;
        try
        {
            claimed =
            [
                .. await _database.QueryAsync(Claim, row => row.GetGuid(0), cancellationToken, wanted, holder, call).ConfigureAwait(false),
            ];
        }
        catch
        {
            // The server may have done it all the same.
            _unreleased.Enqueue((wanted, call));
            throw;
        }

        foreach (var key in claimed)
        {
            _held[key] = call;
        }

        return claimed;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<Guid, Problem>> WaitAsync(IReadOnlyCollection<Guid> keys, CancellationToken cancellationToken)
    {
        var wanted = keys.ToArray();
        var started = TimeProvider.System.GetTimestamp();
        for (var delay = FirstLook; ; delay = delay * 1.5 < LongestLook ? delay * 1.5 : LongestLook)
        {
            await Task.Delay(delay, cancellationToken).ConfigureAwait(false);
            var held = await _database
                .QueryAsync(
                    "SELECT key, failure FROM segment_claim JOIN claim_holder ON claim_holder.id = holder WHERE key = ANY ($1) AND expires > clock_timestamp()",
                    row => (Key: row.GetGuid(0), Failure: row.IsDBNull(1) ? null : Read(row.GetString(1))),
                    cancellationToken,
                    wanted
                )
                .ConfigureAwait(false);
            if (
                held.Count < wanted.Length
                || held.Exists(item => item.Failure is not null)
                || TimeProvider.System.GetElapsedTime(started) > LongestWait
            )
            {
                return held.Where(item => item.Failure is not null).ToDictionary(item => item.Key, item => item.Failure!);
            }
        }
    }

    /// <inheritdoc/>
    public async Task ReleaseAsync(IReadOnlyCollection<Guid> keys, IReadOnlyDictionary<Guid, Problem> failures)
    {
        foreach (var own in keys.GroupBy(key => _held.TryRemove(key, out var call) ? call : 0))
        {
            var failed = own.Where(failures.ContainsKey).ToArray();
            _unreleased.Enqueue(([.. own.Except(failed)], own.Key));
            if (failed.Length > 0)
            {
                await FailAsync(failed, own.Key, [.. failed.Select(key => Write(failures[key]))]).ConfigureAwait(false);
            }
        }

        try
        {
            await ReleaseDueAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (ProblemException)
        {
            // The next renewal tries again. The translations are in the memory.
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await ReleaseDueAsync(CancellationToken.None).ConfigureAwait(false);
            await _holder.DisposeAsync().ConfigureAwait(false);
            await _impatient
                .ExecuteAsync(
                    "DELETE FROM segment_claim WHERE failed IS NOT NULL AND NOT is_claim_holder_alive(holder)",
                    CancellationToken.None
                )
                .ConfigureAwait(false);
        }
        catch (ProblemException)
        {
            // What is left is free when the row of this process expires.
        }
    }

    /// <summary>Leaves failures in the table for those who wait; a later look finds them free.</summary>
    private async Task FailAsync(Guid[] keys, long call, string[] reasons)
    {
        const string Fail = """
            WITH own AS (SELECT key FROM segment_claim WHERE key = ANY ($1) AND call = $2 ORDER BY key FOR UPDATE)
            UPDATE segment_claim AS claim SET failed = clock_timestamp(), failure = reason.text
            FROM own JOIN unnest($1, $3) AS reason (key, text) USING (key) WHERE claim.key = own.key
            """;
        try
        {
            await _impatient.ExecuteAsync(Fail, CancellationToken.None, keys, call, reasons).ConfigureAwait(false);
        }
        catch (ProblemException)
        {
            _unreleased.Enqueue((keys, call));
        }
    }

    private async Task ReleaseDueAsync(CancellationToken cancellationToken)
    {
        // Does not wait for the disk: if a crash of the server brings the claim back, others find the translation when they next look into the memory.
        const string Release = """
            DELETE FROM segment_claim WHERE key IN (SELECT key FROM segment_claim WHERE key = ANY ($1) AND call = $2 ORDER BY key FOR UPDATE)
            AND (SELECT set_config('synchronous_commit', 'off', true)) IS NOT NULL
            """;
        while (_unreleased.TryDequeue(out var due))
        {
            try
            {
                await _impatient.ExecuteAsync(Release, cancellationToken, due.Keys, due.Call).ConfigureAwait(false);
            }
            catch
            {
                _unreleased.Enqueue(due);
                throw;
            }
        }
    }

    /// <summary>Releases what is due, and removes failures that all who waited have seen.</summary>
    private async Task TidyAsync(CancellationToken cancellationToken)
    {
        await ReleaseDueAsync(cancellationToken).ConfigureAwait(false);
        await _impatient
            .ExecuteAsync("DELETE FROM segment_claim WHERE failed < clock_timestamp() - $1", cancellationToken, LongestLook * 10)
            .ConfigureAwait(false);
    }

    private static string Write(Problem problem) =>
        JsonSerializer.Serialize(new[] { problem.Kind.ToString(), problem.Message, problem.Advice });

    private static Problem Read(string failure) =>
        JsonSerializer.Deserialize<string[]>(failure) is [var kind, var message, var advice]
        && Enum.TryParse<ProblemKind>(kind, out var known)
            ? new Problem(known, message, advice)
            : new Problem(
                ProblemKind.Internal,
                "another process failed for a reason that this version does not know",
                "Use the same version everywhere"
            );
}
