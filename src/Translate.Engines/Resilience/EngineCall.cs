using Polly;
using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Engines.Resilience;

/// <summary>What the strategies of the pipeline know of a call, carried in its <see cref="ResilienceContext"/>.</summary>
/// <param name="requests">What is asked.</param>
/// <param name="characters">What it would be charged with.</param>
internal sealed class EngineCall(IReadOnlyList<TranslationRequest> requests, long characters)
{
    private static readonly ResiliencePropertyKey<EngineCall> Key = new("translate.call");

    /// <summary>What is asked.</summary>
    public IReadOnlyList<TranslationRequest> Requests { get; } = requests;

    /// <summary>The ledgers of the runs that ask.</summary>
    public IEnumerable<RunLedger> Ledgers => Requests.Select(request => request.Ledger).OfType<RunLedger>().Distinct();

    /// <summary>Why the runs that ask were stopped; null if one of them still asks.</summary>
    public Problem? Stopped
    {
        get
        {
            var stopped = Requests.Select(request => request.Ledger?.Stopped).Distinct().ToList();
            return stopped.Contains(null) ? null : stopped.FirstOrDefault();
        }
    }

    /// <summary>What it would be charged with.</summary>
    public long Characters { get; } = characters;

    /// <summary>The room in the quota that the next attempt may use; null if it must ask for some.</summary>
    public IPaceLease? Lease { get; set; }

    /// <summary>Answers that could not be used so far.</summary>
    public int UnusableAnswers { get; set; }

    /// <summary>Whether the budget must pay for the next attempt: what the call was granted may have been billed already.</summary>
    public bool IsGrantSpent { get; private set; }

    /// <summary>Why the attempt before failed; null if there was none, or it did not say.</summary>
    public ProblemException? LastFailure { get; set; }

    /// <summary>The call of a context that <see cref="PutInto"/> has prepared.</summary>
    public static EngineCall Get(ResilienceContext context) =>
        context.Properties.TryGetValue(Key, out var call) ? call : throw new InvalidOperationException("The context carries no call.");

    /// <summary>Takes what an attempt costs from the budgets of the runs that ask. The first attempt was paid for when the run asked.</summary>
    /// <exception cref="ProblemException">A budget does not have it.</exception>
    public async ValueTask PayForAttemptAsync(ITranslator engine, CancellationToken cancellationToken)
    {
        if (IsGrantSpent)
        {
            foreach (var call in Requests.GroupBy(request => (request.Ledger, request.Grant)))
            {
                await call.First()
                    .TakeFromBudgetsAsync(call.Sum(request => GetCost(request, engine)), cancellationToken)
                    .ConfigureAwait(false);
            }
        }

        SetGrantSpent(true, engine);
    }

    /// <summary>The service has not billed for the attempt: what was granted is still there for the next one.</summary>
    public void KeepGrant(ITranslator engine) => SetGrantSpent(false, engine);

    /// <summary>Lets the strategies see the call.</summary>
    public void PutInto(ResilienceContext context) => context.Properties.Set(Key, this);

    private void SetGrantSpent(bool isSpent, ITranslator engine)
    {
        IsGrantSpent = isSpent;
        foreach (var request in Requests)
        {
            request.Grant?.Spend(isSpent ? GetCost(request, engine) : -GetCost(request, engine));
        }
    }

    private static long GetCost(TranslationRequest request, ITranslator engine) =>
        request.BilledCharacters ?? engine.CountBilledCharacters(request);
}
