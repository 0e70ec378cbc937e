using Translate.Core.Problems;

namespace Translate.Core.Translators;

/// <summary>Refuses requests that would take what an engine bills beyond a limit.</summary>
/// <param name="inner">The engine.</param>
/// <param name="maxCharacters">The limit for the life of this object, in billed characters.</param>
public sealed class BudgetedTranslator(ITranslator inner, long maxCharacters) : ITranslator
{
    private long _granted;

    /// <inheritdoc/>
    public EngineInfo Info => inner.Info;

    /// <inheritdoc/>
    public EngineUsage Usage => inner.Usage;

    /// <inheritdoc/>
    public long CountBilledCharacters(TranslationRequest request) => inner.CountBilledCharacters(request);

    /// <summary>What to tell the user of a run that would bill more than it may.</summary>
    public static Problem Exceeded(long characters, long maxCharacters) => new(
        ProblemKind.OverQuota,
        FormattableString.Invariant($"this would bill {characters:N0} characters, and the budget is {maxCharacters:N0}"),
        "Raise --max-chars or Budget:MaxCharacters, or name fewer articles; --dry-run shows what each would cost");

    /// <inheritdoc/>
    public Task<IReadOnlyList<TranslationResult>> TranslateAsync(IReadOnlyList<TranslationRequest> requests, CancellationToken cancellationToken)
    {
        var bill = requests.Sum(CountBilledCharacters);
        var granted = Interlocked.Add(ref _granted, bill);
        if (granted > maxCharacters)
        {
            Interlocked.Add(ref _granted, -bill);
            throw new ProblemException(Exceeded(granted, maxCharacters));
        }

        return inner.TranslateAsync(requests, cancellationToken);
    }
}
