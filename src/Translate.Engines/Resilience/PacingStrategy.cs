using Polly;
using Translate.Core.Problems;

namespace Translate.Engines.Resilience;

/// <summary>Makes an attempt wait until the quota has room for its characters.</summary>
/// <remarks>
/// It is in the pipeline twice. Outside, before the total timeout, so that waiting for one's turn in a slow tier does not use up the
/// patience with the service; and inside the retries, where the first attempt uses the room that the outer one has got, and every other
/// asks for its own.
/// </remarks>
internal sealed class PacingStrategy(IPace pace, bool isInsideRetries) : ResilienceStrategy
{
    protected override async ValueTask<Outcome<TResult>> ExecuteCore<TResult, TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<TResult>>> callback,
        ResilienceContext context,
        TState state
    )
    {
        var call = EngineCall.Get(context);
        try
        {
            call.Lease ??= await pace.AcquireAsync(call.Characters, context.CancellationToken)
                .ConfigureAwait(context.ContinueOnCapturedContext);
        }
        catch (Exception e) when (e is OperationCanceledException or ProblemException)
        {
            return Outcome.FromException<TResult>(e);
        }

        var lease = call.Lease;
        if (isInsideRetries)
        {
            call.Lease = null;
        }

        var outcome = await callback(context, state).ConfigureAwait(context.ContinueOnCapturedContext);
        if (isInsideRetries)
        {
            // What was cut off, or failed inside the service, may have been charged.
            await lease
                .ReturnAsync(isUsed: outcome.Exception is not EngineException { IsUncharged: true })
                .ConfigureAwait(context.ContinueOnCapturedContext);
        }
        else if (call.Lease is not null)
        {
            // No attempt came as far as the engine and took it.
            await call.Lease.ReturnAsync(isUsed: false).ConfigureAwait(context.ContinueOnCapturedContext);
        }

        return outcome;
    }
}

/// <summary>Options of <see cref="PacingStrategy"/> for Polly's telemetry.</summary>
internal sealed class PacingStrategyOptions : ResilienceStrategyOptions
{
    public PacingStrategyOptions(string name) => Name = name;
}
