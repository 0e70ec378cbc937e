using Translate.Core.Problems;

namespace Translate.Core.Translators;

/// <summary>What one call may spend of a shared budget. It takes the cost before the call, and gives back what no attempt spent after it.</summary>
/// <remarks>An attempt that may have been billed spends its cost, answered or not. Safe to use from several threads at once.</remarks>
internal sealed class BudgetGrant
{
    private readonly ISharedBudget _budget;
    private long _unspent;

    private BudgetGrant(ISharedBudget budget) => _budget = budget;

    /// <summary>Takes what a call costs if each request is billed once.</summary>
    /// <exception cref="ProblemException">The budget does not have it. Nothing was taken.</exception>
    public static async Task<BudgetGrant> TakeAsync(ISharedBudget budget, long cost, CancellationToken cancellationToken)
    {
        var grant = new BudgetGrant(budget);
        await grant.TakeMoreAsync(cost, cancellationToken).ConfigureAwait(false);
        return grant;
    }

    /// <summary>Takes what one more attempt costs.</summary>
    /// <exception cref="ProblemException">The budget does not have it. Nothing was taken.</exception>
    public async Task TakeMoreAsync(long cost, CancellationToken cancellationToken)
    {
        if (!await _budget.TryTakeAsync(cost, cancellationToken).ConfigureAwait(false))
        {
            var left = Math.Max(0, _budget.Cap - await _budget.GetSpentAsync(cancellationToken).ConfigureAwait(false));
            throw new ProblemException(
                new Problem(
                    ProblemKind.OverQuota,
                    FormattableString.Invariant(
                        $"this would bill {cost:N0}, and the budget '{_budget.Name}' has {left:N0} of {_budget.Cap:N0} left"
                    ),
                    "Raise Budget:MaxCharacters or Budget:MaxCost, or begin another budget with Budget:Name"
                )
            );
        }

        Interlocked.Add(ref _unspent, cost);
    }

    /// <summary>An attempt may be billed. A negative cost takes that back.</summary>
    public void Spend(long cost) => Interlocked.Add(ref _unspent, -cost);

    /// <summary>Gives back what is not needed any more, before the call has ended.</summary>
    public async Task ReturnAsync(long amount)
    {
        Interlocked.Add(ref _unspent, -amount);
        await _budget.SettleAsync(-amount).ConfigureAwait(false);
    }

    /// <summary>Gives back what was not spent, or counts what was billed beyond it, after the call.</summary>
    public async Task SettleAsync()
    {
        if (Interlocked.Exchange(ref _unspent, 0) is not 0 and var unspent)
        {
            await _budget.SettleAsync(-unspent).ConfigureAwait(false);
        }
    }
}
