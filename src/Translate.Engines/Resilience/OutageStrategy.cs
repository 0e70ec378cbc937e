using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;
using Translate.Core.Problems;

namespace Translate.Engines.Resilience;

/// <summary>Stops a run after a number of requests in a row that failed with all their retries, because the service does not answer.</summary>
/// <remarks>It is outside the retries, so it sees their result, and inside the fallback, which then answers at once.</remarks>
/// <param name="engine">The engine's name.</param>
/// <param name="limit">Requests in a row.</param>
internal sealed class OutageStrategy(string engine, int limit) : ResilienceStrategy
{
    /// <summary>Creates the exception of a request that is not sent, because the run was stopped.</summary>
    public static EngineException CreateException(Problem reason) => new(reason.Message, RetryClass.Never, reason.Kind, reason.Advice);

    protected override async ValueTask<Outcome<TResult>> ExecuteCore<TResult, TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<TResult>>> callback,
        ResilienceContext context,
        TState state
    )
    {
        var call = EngineCall.Get(context);
        if (call.Stopped is { } stopped)
        {
            return Outcome.FromException<TResult>(CreateException(stopped));
        }

        var outcome = await callback(context, state).ConfigureAwait(context.ContinueOnCapturedContext);
        if (outcome.Exception is null)
        {
            call.Ledgers.ToList().ForEach(ledger => ledger.CountAnswer());
        }
        else if (GetOutage(outcome.Exception, call) is { } outage)
        {
            var reason = new Problem(
                outage.Kind,
                FormattableString.Invariant(
                    $"the {engine} engine failed {limit} times in a row with all retries, so this run asks it no more; the last time, {outage.Message}"
                ),
                $"{outage.Advice}. What is done is kept; Resilience:StopAfterFailures sets how often is too often"
            );
            call.Ledgers.ToList().ForEach(ledger => ledger.CountFailure(limit, reason));
        }

        return outcome;
    }

    /// <summary>What the service failed with; null if something else went wrong, or the caller gave up.</summary>
    private static Problem? GetOutage(Exception exception, EngineCall call) =>
        exception switch
        {
            ProblemException { Problems: [{ Kind: ProblemKind.Network or ProblemKind.RateLimited } problem, ..] } => problem,
            TimeoutRejectedException or BrokenCircuitException => call.LastFailure?.Problems[0]
                ?? new Problem(ProblemKind.Network, "it did not answer in time", "Check the network, and run the same command again later"),
            _ => null,
        };
}

/// <summary>Options of <see cref="OutageStrategy"/> for Polly's telemetry.</summary>
internal sealed class OutageStrategyOptions : ResilienceStrategyOptions
{
    public OutageStrategyOptions() => Name = "Outage";
}
