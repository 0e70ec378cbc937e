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
    private int _reservations;
    private TaskCompletionSource _settled = CreateSignal();

    /// <summary>Whether there is a limit.</summary>
    public bool HasLimit => maxCharacters is not null;

    /// <summary>Takes characters before they are sent.</summary>
    /// <exception cref="ProblemException">The budget does not have them. Nothing was taken.</exception>
    public void Take(long characters)
    {
        lock (_gate)
        {
            if (_taken + characters > maxCharacters)
            {
                throw CreateRefusal(characters);
            }

            _taken += characters;
        }
    }

    /// <summary>Takes what a request may cost beyond what was taken for it, until <see cref="Settle"/>. Waits while other requests may give some back.</summary>
    /// <exception cref="ProblemException">The budget does not have it. Nothing was taken.</exception>
    public async Task ReserveAsync(long characters, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task settled;
            lock (_gate)
            {
                if (!(_taken + characters > maxCharacters))
                {
                    _taken += characters;
                    _reservations++;
                    return;
                }

                if (_reservations == 0)
                {
                    throw CreateRefusal(characters);
                }

                settled = _settled.Task;
            }

            await settled.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Gives back what a request did not spend of a reservation.</summary>
    public void Settle(long unspent)
    {
        TaskCompletionSource settled;
        lock (_gate)
        {
            _taken -= unspent;
            _reservations--;
            (settled, _settled) = (_settled, CreateSignal());
        }

        settled.SetResult();
    }

    /// <summary>Gives back what was taken for requests that were not sent.</summary>
    public void Return(long characters)
    {
        lock (_gate)
        {
            _taken -= characters;
        }
    }

    private static TaskCompletionSource CreateSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ProblemException CreateRefusal(long characters) =>
        new(BudgetedTranslator.CreateProblem(_taken + characters, maxCharacters!.Value, unit));
}
