using Translate.Core.Problems;

namespace Translate.Core.Translators;

/// <summary>Takes what requests cost from the budgets, and gives them the run's ledger for the attempts that cost more than once.</summary>
/// <remarks>Safe to use from several threads at once.</remarks>
/// <param name="inner">The engine.</param>
/// <param name="ledger">The run's.</param>
/// <param name="shared">The budget that runs share; null for none.</param>
internal sealed class BudgetedTranslator(ITranslator inner, RunLedger ledger, ISharedBudget? shared = null) : DelegatingTranslator(inner)
{
    /// <summary>Creates the problem of a run that would bill more than its budget.</summary>
    public static Problem CreateProblem(long characters, long maxCharacters, PriceUnit unit) =>
        new(
            ProblemKind.OverQuota,
            FormattableString.Invariant(
                $"this would bill {characters:N0} {unit.ToString().ToLowerInvariant()[..^(characters == 1 ? 1 : 0)]}, and the budget is {maxCharacters:N0}"
            ),
            "Raise --max-chars or Budget:MaxCharacters, or name fewer articles; --dry-run shows what each would cost"
        );

    /// <inheritdoc/>
    /// <exception cref="ProblemException">The requests would exceed the budget. Nothing was sent.</exception>
    public override async Task<IReadOnlyList<TranslationResult>> TranslateAsync(
        IReadOnlyList<TranslationRequest> requests,
        CancellationToken cancellationToken
    )
    {
        var cost = requests.Sum(GetBilledCharacters);
        ledger.Take(cost);
        var grant = shared is null ? null : await TakeAsync(shared, cost, cancellationToken).ConfigureAwait(false);
        try
        {
            return await base.TranslateAsync(
                    [.. requests.Select(request => request with { Ledger = ledger, Grant = grant })],
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
        finally
        {
            if (grant is not null)
            {
                await grant.SettleAsync().ConfigureAwait(false);
            }
        }
    }

    private async Task<BudgetGrant> TakeAsync(ISharedBudget budget, long cost, CancellationToken cancellationToken)
    {
        try
        {
            return await BudgetGrant.TakeAsync(budget, cost, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            ledger.Return(cost);
            throw;
        }
    }
}
