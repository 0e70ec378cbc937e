using Translate.Core.Problems;

namespace Translate.Core.Translators;

/// <summary>What a request costs at most, taken from the budgets of the runs that ask until its price is known.</summary>
/// <remarks>For an engine that bills by its answer. The estimate was taken when the runs asked; this takes the rest.</remarks>
internal sealed class BudgetReservation
{
    private readonly IReadOnlyList<Share> _shares;
    private readonly long _estimated;
    private readonly long _most;

    private BudgetReservation(IReadOnlyList<Share> shares, long estimated, long most) =>
        (_shares, _estimated, _most) = (shares, estimated, most);

    /// <summary>Whether any of the runs that ask has a budget.</summary>
    public static bool IsNeeded(IEnumerable<TranslationRequest> requests) =>
        requests.Any(request => request.Ledger is { HasLimit: true } || request.Grant is not null);

    /// <summary>Takes what a request may cost beyond its estimate.</summary>
    /// <param name="requests">The segments of the request. Runs share its cost by their estimates.</param>
    /// <param name="estimate">Returns what was taken for a segment.</param>
    /// <param name="most">The most that the request can cost.</param>
    /// <param name="cancellationToken">Stops waiting for other requests that may give some back.</param>
    /// <exception cref="ProblemException">A budget does not have it. Nothing was taken.</exception>
    public static async Task<BudgetReservation> TakeAsync(
        IReadOnlyList<TranslationRequest> requests,
        Func<TranslationRequest, long> estimate,
        long most,
        CancellationToken cancellationToken
    )
    {
        var estimated = requests.Sum(estimate);
        var shares = new List<Share>();
        var reservation = new BudgetReservation(shares, estimated, Math.Max(most, estimated));
        try
        {
            foreach (var group in requests.GroupBy(request => (request.Ledger, request.Grant)))
            {
                var share = new Share(group.Key.Ledger, group.Key.Grant, group.Sum(estimate));
                await share
                    .TakeAsync(reservation.GetPart(share, reservation._most) - share.Estimated, cancellationToken)
                    .ConfigureAwait(false);
                shares.Add(share);
            }
        }
        catch
        {
            await reservation.SettleAsync(estimated).ConfigureAwait(false);
            throw;
        }

        return reservation;
    }

    /// <summary>Gives back what the request did not cost.</summary>
    /// <param name="charged">What it cost; null if nobody knows, so that it counts as the most.</param>
    public async Task SettleAsync(long? charged)
    {
        foreach (var share in _shares)
        {
            var (most, cost) = (GetPart(share, _most), GetPart(share, charged ?? _most));
            await share.SettleAsync(most - cost, cost - share.Estimated).ConfigureAwait(false);
        }
    }

    /// <summary>Rounds up, so that the parts are never less than the whole.</summary>
    private long GetPart(Share share, long whole) =>
        _estimated == 0 ? whole : (long)Math.Ceiling((decimal)whole * share.Estimated / _estimated);

    /// <summary>The budgets of one call, and its part of the request.</summary>
    private sealed record Share(RunLedger? Ledger, BudgetGrant? Grant, long Estimated)
    {
        public async Task TakeAsync(long more, CancellationToken cancellationToken)
        {
            if (Ledger is not null)
            {
                await Ledger.ReserveAsync(more, cancellationToken).ConfigureAwait(false);
            }

            try
            {
                if (Grant is not null)
                {
                    await Grant.TakeMoreAsync(more, cancellationToken).ConfigureAwait(false);
                }
            }
            catch
            {
                Ledger?.Settle(more);
                throw;
            }
        }

        public async Task SettleAsync(long unspent, long beyondEstimate)
        {
            Ledger?.Settle(unspent);
            if (Grant is not null)
            {
                Grant.Spend(beyondEstimate);
                await Grant.ReturnAsync(unspent).ConfigureAwait(false);
            }
        }
    }
}
