using Translate.Core.Problems;
using Translate.Engines.Resilience;

namespace Translate.Scale.Claims;

/// <summary>A pace in a table of a PostgreSQL database, which all processes keep together.</summary>
/// <remarks>
/// Room is given in the order in which processes asked, by the server's clock. Room that a process does not return, because it died or
/// cannot reach the server, is free when its attempt must be over and a window has passed: so the service never counts more.
/// </remarks>
/// <param name="database">The database. Its tables must be up to date.</param>
/// <param name="limit">The limit.</param>
/// <param name="onWait">Receives how long the next request waits, as far as is known.</param>
internal sealed class PostgresPace(PatientDatabase database, PaceLimit limit, Action<TimeSpan> onWait) : IPace
{
    /// <summary>Who waits asks again within this time.</summary>
    private static readonly TimeSpan LongestLook = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ShortestLook = TimeSpan.FromMilliseconds(5);

    /// <summary>How long a place in the queue is kept for who does not ask again.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>The service may think that a moment on the border is still inside.</summary>
    private static readonly TimeSpan Border = TimeSpan.FromMilliseconds(1);

    private readonly TurnQueue _turns = new();
    private readonly PatientDatabase _impatient = database.WithoutPatience();

    /// <summary>A clock for tests; null for the server's.</summary>
    internal Func<DateTimeOffset>? Clock { get; init; }

    /// <inheritdoc/>
    public async ValueTask<IPaceLease> AcquireAsync(long amount, CancellationToken cancellationToken)
    {
        // One request of each process waits in the shared queue. The other requests of the process wait here.
        using var turn = await _turns.WaitAsync(cancellationToken).ConfigureAwait(false);
        var entry = await TryAcquireAsync(amount, entry: null, cancellationToken).ConfigureAwait(false);
        try
        {
            while (!entry.IsGranted)
            {
                onWait(entry.Wait);
                await Task.Delay(TimeSpan.FromTicks(Math.Clamp(entry.Wait.Ticks, ShortestLook.Ticks, LongestLook.Ticks)), cancellationToken)
                    .ConfigureAwait(false);
                entry = await TryAcquireAsync(amount, entry.Id, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            await ReturnAsync(entry.Id, isUsed: false).ConfigureAwait(false);
            throw;
        }

        return new Lease(this, entry.Id);
    }

    /// <summary>Asks for room once. For tests; else called by <see cref="AcquireAsync"/>.</summary>
    internal async Task<(long Id, bool IsGranted, TimeSpan Wait)> TryAcquireAsync(
        long amount,
        long? entry,
        CancellationToken cancellationToken
    ) =>
        (
            await database
                .QueryAsync(
                    "SELECT id, is_granted, wait FROM acquire_pace($1, $2, $3, $4, $5, $6::bigint, $7::timestamptz)",
                    row => (row.GetInt64(0), row.GetBoolean(1), row.GetTimeSpan(2)),
                    cancellationToken,
                    limit.Name,
                    amount,
                    limit.Amount,
                    limit.LongestAttempt + limit.Window + Border,
                    Patience,
                    entry is { } id ? id : DBNull.Value,
                    GetMoment()
                )
                .ConfigureAwait(false)
        )[0];

    /// <summary>Returns room. For tests; else called by the lease.</summary>
    internal async ValueTask ReturnAsync(long entry, bool isUsed)
    {
        try
        {
            await (
                isUsed
                    ? _impatient.ExecuteAsync(
                        "UPDATE pace_use SET expires = coalesce($2::timestamptz, clock_timestamp()) + $3 WHERE id = $1",
                        CancellationToken.None,
                        entry,
                        GetMoment(),
                        limit.Window + Border
                    )
                    : _impatient.ExecuteAsync("DELETE FROM pace_use WHERE id = $1", CancellationToken.None, entry)
            ).ConfigureAwait(false);
        }
        catch (ProblemException)
        {
            // It counts until the attempt must be over and a window has passed.
        }
    }

    private object GetMoment() => Clock is { } clock ? clock() : DBNull.Value;

    private sealed class Lease(PostgresPace pace, long entry) : IPaceLease
    {
        public ValueTask ReturnAsync(bool isUsed) => pace.ReturnAsync(entry, isUsed);
    }
}
