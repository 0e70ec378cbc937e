using Translate.Core.Problems;

namespace Translate.Core.Translators;

/// <summary>Refuses requests if the engine would bill more than a limit. Safe to use from several threads at once.</summary>
/// <param name="inner">The engine.</param>
/// <param name="maxCharacters">The limit for the lifetime of this object, in billed characters.</param>
internal sealed class BudgetedTranslator(ITranslator inner, long maxCharacters) : DelegatingTranslator(inner)
{
    private long _granted;

    /// <summary>Creates the problem of a run that would bill more than its budget.</summary>
    public static Problem CreateProblem(long characters, long maxCharacters) => new(
        ProblemKind.OverQuota,
        FormattableString.Invariant($"this would bill {characters:N0} characters, and the budget is {maxCharacters:N0}"),
        "Raise --max-chars or Budget:MaxCharacters, or name fewer articles; --dry-run shows what each would cost");

    /// <inheritdoc/>
    /// <exception cref="ProblemException">The requests would exceed the limit. Nothing was sent.</exception>
    public override Task<IReadOnlyList<TranslationResult>> TranslateAsync(IReadOnlyList<TranslationRequest> requests, CancellationToken cancellationToken)
    {
        var billed = requests.Sum(GetBilledCharacters);
        var granted = Interlocked.Add(ref _granted, billed);
        if (granted > maxCharacters)
        {
            Interlocked.Add(ref _granted, -billed);
            throw new ProblemException(CreateProblem(granted, maxCharacters));
        }

        return base.TranslateAsync(requests, cancellationToken);
    }
}
