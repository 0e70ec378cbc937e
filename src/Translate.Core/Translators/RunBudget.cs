using Translate.Core.Problems;

namespace Translate.Core.Translators;

/// <summary>What a run may still spend on all its engines together.</summary>
/// <remarks>Safe to use from several threads at once.</remarks>
/// <param name="maxCharacters">The most billed characters; null for no limit.</param>
/// <param name="unit">What the engines bill, for messages.</param>
internal sealed class RunBudget(long? maxCharacters, PriceUnit unit)
{
    private readonly Lock _gate = new();
    private long _taken;

    /// <summary>Takes characters before they are sent.</summary>
    /// <exception cref="ProblemException">The budget does not have them. Nothing was taken.</exception>
    public void Take(long characters)
    {
        lock (_gate)
        {
            if (_taken + characters > maxCharacters)
            {
                throw new ProblemException(BudgetedTranslator.CreateProblem(_taken + characters, maxCharacters.Value, unit));
            }

            _taken += characters;
        }
    }

    /// <summary>Counts what an answer cost beyond its estimate; less gives some back.</summary>
    public void Settle(long difference)
    {
        lock (_gate)
        {
            _taken += difference;
        }
    }
}
