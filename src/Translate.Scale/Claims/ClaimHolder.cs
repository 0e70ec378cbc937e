using System.Globalization;
using Translate.Core.Problems;

namespace Translate.Scale.Claims;

/// <summary>This process among those that hold claims: a row that it renews. If it dies, the row expires and its claims are free.</summary>
/// <remarks>
/// A row that has expired is never renewed, because others may have taken its claims: the process then gets another row. Time is the
/// server's, so that the clocks of the machines need not agree. Safe to use from several threads at once.
/// </remarks>
internal sealed class ClaimHolder : IAsyncDisposable
{
    /// <summary>How long the claims of a process that died are held.</summary>
    public static readonly TimeSpan DefaultDuration = TimeSpan.FromSeconds(10);

    /// <summary>Removes the claims of processes that died and that nobody waits for, now and then.</summary>
    private const int RenewalsBetweenSweeps = 20;

    private readonly PatientDatabase _database;
    private readonly TimeSpan _duration;
    private readonly Func<CancellationToken, Task> _onRenewed;
    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _gate = new(1);
    private readonly Task _renewal;
    private long? _id;
    private long _renewed;

    /// <summary>Begins to renew a row, as soon as there is one.</summary>
    /// <param name="database">The database.</param>
    /// <param name="duration">How long the row lasts without a renewal.</param>
    /// <param name="onRenewed">Called after each renewal, for what else is due. Its problems are ignored.</param>
    public ClaimHolder(PatientDatabase database, TimeSpan duration, Func<CancellationToken, Task> onRenewed)
    {
        _database = database;
        _duration = duration;
        _onRenewed = onRenewed;
        _renewal = RenewAsync(_stop.Token);
    }

    /// <summary>Returns the id of the row. Makes one at the first use, and when the last one has expired.</summary>
    /// <exception cref="ProblemException">The server cannot be used.</exception>
    public async ValueTask<long> GetIdAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // Half of it is left for the statement that uses the id, whatever the delay.
            if (_id is { } id && TimeProvider.System.GetElapsedTime(_renewed) < _duration / 2)
            {
                return id;
            }

            var now = TimeProvider.System.GetTimestamp();
            if (_id is null || !await TryRenewAsync(_id.Value, cancellationToken).ConfigureAwait(false))
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"process {Environment.ProcessId} on {Environment.MachineName}");
                _id = (
                    await _database
                        .QueryAsync(
                            "INSERT INTO claim_holder (name, expires) VALUES ($1, clock_timestamp() + $2) RETURNING id",
                            row => row.GetInt64(0),
                            cancellationToken,
                            name,
                            _duration
                        )
                        .ConfigureAwait(false)
                )[0];
                await SweepAsync(cancellationToken).ConfigureAwait(false);
            }

            _renewed = now;
            return _id.Value;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _renewal.ConfigureAwait(false);
        _gate.Dispose();
        _stop.Dispose();
        if (_id is { } id)
        {
            try
            {
                await _database
                    .WithoutPatience()
                    .ExecuteAsync("DELETE FROM claim_holder WHERE id = $1", CancellationToken.None, id)
                    .ConfigureAwait(false);
            }
            catch (ProblemException)
            {
                // The row expires by itself.
            }
        }
    }

    private async Task<bool> TryRenewAsync(long id, CancellationToken cancellationToken) =>
        await _database
            .ExecuteAsync(
                "UPDATE claim_holder SET expires = clock_timestamp() + $2 WHERE id = $1 AND expires > clock_timestamp()",
                cancellationToken,
                id,
                _duration
            )
            .ConfigureAwait(false) > 0;

    private async Task RenewAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(_duration / 4);
        for (var renewals = 1; await WaitAsync(timer, cancellationToken).ConfigureAwait(false); renewals++)
        {
            try
            {
                // A call that finds its row expired gets another one.
                if (Volatile.Read(ref _renewed) != 0 && await TryKeepAsync(cancellationToken).ConfigureAwait(false))
                {
                    await _onRenewed(cancellationToken).ConfigureAwait(false);
                    await (renewals % RenewalsBetweenSweeps == 0 ? SweepAsync(cancellationToken) : Task.CompletedTask).ConfigureAwait(
                        false
                    );
                }
            }
            catch (Exception e)
                when (e is ProblemException || (e is OperationCanceledException && cancellationToken.IsCancellationRequested))
            {
                // The next renewal may succeed; if none does, the claims are free, and the next call gets another row.
            }
        }
    }

    private async Task<bool> TryKeepAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var now = TimeProvider.System.GetTimestamp();
            var isKept = _id is { } id && await TryRenewAsync(id, cancellationToken).ConfigureAwait(false);
            _renewed = isKept ? now : _renewed;
            return isKept;
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        await _database.ExecuteAsync("DELETE FROM claim_holder WHERE expires < clock_timestamp()", cancellationToken).ConfigureAwait(false);
        await _database
            .ExecuteAsync(
                "DELETE FROM segment_claim WHERE key IN (SELECT key FROM segment_claim WHERE NOT is_claim_holder_alive(holder) ORDER BY key FOR UPDATE SKIP LOCKED)",
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private static async Task<bool> WaitAsync(PeriodicTimer timer, CancellationToken cancellationToken)
    {
        try
        {
            return await timer.WaitForNextTickAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
