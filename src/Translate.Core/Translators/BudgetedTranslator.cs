using Translate.Core.Problems;

namespace Translate.Core.Translators;

/// <summary>Takes what requests cost from the run's budget, and gives them the run's ledger for the attempts that cost more than once.</summary>
/// <remarks>Safe to use from several threads at once.</remarks>
/// <param name="inner">The engine.</param>
/// <param name="ledger">The run's.</param>
internal sealed class BudgetedTranslator(ITranslator inner, RunLedger ledger) : DelegatingTranslator(inner)
{
    /// <summary>Creates the problem of a run that would bill more than its budget.</summary>
    public static Problem CreateProblem(long characters, long maxCharacters, PriceUnit unit) => new(
        ProblemKind.OverQuota,
        FormattableString.Invariant($"this would bill {characters:N0} {unit.ToString().ToLowerInvariant()[..^(characters == 1 ? 1 : 0)]}, and the budget is {maxCharacters:N0}"),
        "Raise --max-chars or Budget:MaxCharacters, or name fewer articles; --dry-run shows what each would cost");

    /// <inheritdoc/>
    /// <exception cref="ProblemException">The requests would exceed the budget. Nothing was sent.</exception>
    public override Task<IReadOnlyList<TranslationResult>> TranslateAsync(IReadOnlyList<TranslationRequest> requests, CancellationToken cancellationToken)
    {
        ledger.Take(requests.Sum(GetBilledCharacters));
        return base.TranslateAsync([.. requests.Select(request => request with { Ledger = ledger })], cancellationToken);
    }
}
