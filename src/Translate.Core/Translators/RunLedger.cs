using Translate.Core.Problems;

namespace Translate.Core.Translators;

/// <summary>What a run may still spend, and whether its engine still answers. Requests carry it to the place where attempts are made.</summary>
/// <remarks>Safe to use from several threads at once.</remarks>
/// <param name="budget">What the run may spend; several engines may share it.</param>
internal sealed class RunLedger(RunBudget budget)
{
    private readonly Lock _gate = new();
    private int _failures;
    private bool _isBatch;
    private Problem? _stopped;

    /// <summary>Creates a ledger with a budget of its own.</summary>
    /// <param name="maxCharacters">The most billed characters; null for no limit.</param>
    public RunLedger(long? maxCharacters)
        : this(new RunBudget(maxCharacters, PriceUnit.Characters)) { }

    /// <summary>Whether the budget has a limit.</summary>
    public bool HasLimit => budget.HasLimit;

    /// <summary>Why the run asks no more; null while it does.</summary>
    public Problem? Stopped
    {
        get
        {
            lock (_gate)
            {
                return _stopped;
            }
        }
    }

    /// <summary>Begins a batch. Failures count only within one: a single text is always asked for.</summary>
    public void BeginBatch() => Reset(isBatch: true);

    /// <summary>Ends the batch.</summary>
    public void EndBatch() => Reset(isBatch: false);

    /// <summary>Takes characters from the budget before they are sent.</summary>
    /// <exception cref="ProblemException">The budget does not have them. Nothing was taken.</exception>
    public void Take(long characters) => budget.Take(characters);

    /// <summary>Gives back what was taken for requests that were not sent.</summary>
    public void Return(long characters) => budget.Return(characters);

    /// <summary>Takes what a request may cost beyond what was taken for it. Waits while other requests may give some back.</summary>
    /// <exception cref="ProblemException">The budget does not have it. Nothing was taken.</exception>
    public Task ReserveAsync(long characters, CancellationToken cancellationToken) => budget.ReserveAsync(characters, cancellationToken);

    /// <summary>Gives back what a request did not spend of a reservation.</summary>
    public void Settle(long unspent) => budget.Settle(unspent);

    /// <summary>A request was answered.</summary>
    public void CountAnswer()
    {
        lock (_gate)
        {
            _failures = 0;
        }
    }

    /// <summary>A request failed with all its retries because the service does not answer.</summary>
    /// <param name="limit">So many in a row stop the run.</param>
    /// <param name="reason">Says why.</param>
    public void CountFailure(int limit, Problem reason)
    {
        lock (_gate)
        {
            if (_isBatch && ++_failures >= limit)
            {
                _stopped ??= reason;
            }
        }
    }

    private void Reset(bool isBatch)
    {
        lock (_gate)
        {
            (_isBatch, _failures, _stopped) = (isBatch, 0, null);
        }
    }
}
