using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;
using Translate.Core.Glossaries;
using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Engines.Resilience;

/// <summary>Calls an engine through <see cref="EngineResilience"/>, and no more at all once it has refused for good.</summary>
/// <remarks>Credentials, quotas of a month and settings do not change during a run, so the first such refusal holds for all later calls.</remarks>
internal sealed class ResilientTranslator : DelegatingTranslator
{
    private readonly ResiliencePipeline<IReadOnlyList<TranslationResult>> _pipeline;
    private readonly ITranslator? _fallback;
    private ProblemException? _refusal;

    /// <summary>Wraps an engine.</summary>
    /// <param name="inner">The engine.</param>
    /// <param name="options">Validated.</param>
    /// <param name="fallback">Replaces the engine if that fails to the end; null for none.</param>
    /// <param name="loggers">Receive what Polly does.</param>
    /// <param name="time">For waits and timeouts.</param>
    /// <param name="random">For the jitter of retries; null for a random one.</param>
    /// <param name="paces">Paces that processes share; null for one of this process.</param>
    public ResilientTranslator(
        ITranslator inner,
        ResilienceOptions options,
        ITranslator? fallback,
        ILoggerFactory loggers,
        TimeProvider time,
        Random? random = null,
        IPaceProvider? paces = null
    )
        : base(inner)
    {
        _fallback = fallback;
        _pipeline = EngineResilience.Build(inner.Info, options, fallback, loggers, time, random, paces);
    }

    /// <inheritdoc/>
    public override void UseGlossary(Glossary glossary)
    {
        Inner.UseGlossary(glossary);
        _fallback?.UseGlossary(glossary);
    }

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<TranslationResult>> TranslateAsync(
        IReadOnlyList<TranslationRequest> requests,
        CancellationToken cancellationToken
    )
    {
        var call = new EngineCall(requests, requests.Sum(GetBilledCharacters));
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        call.PutInto(context);
        try
        {
            return await _pipeline
                .ExecuteAsync(
                    static async (context, state) =>
                        await state.Engine.AskAsync(state.Call, context.CancellationToken).ConfigureAwait(false),
                    context,
                    (Engine: this, Call: call)
                )
                .ConfigureAwait(false);
        }
        catch (Exception e) when (e is TimeoutRejectedException or BrokenCircuitException && call.LastFailure is not null)
        {
            // The service's own message says more than a timeout.
            throw new ProblemException(call.LastFailure.Problems, e);
        }
        catch (TimeoutRejectedException e)
        {
            throw new ProblemException(
                new Problem(
                    ProblemKind.Network,
                    $"the {Info.Id} engine did not answer within {e.Timeout.TotalSeconds} s",
                    "Run the same command again later, or raise Resilience:AttemptTimeout and Resilience:TotalTimeout"
                ),
                e
            );
        }
        catch (BrokenCircuitException e)
        {
            throw new ProblemException(
                new Problem(
                    ProblemKind.Network,
                    $"the {Info.Id} engine failed repeatedly and is paused",
                    "Run the same command again later: what is done is kept"
                ),
                e
            );
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    /// <summary>Makes one attempt, unless the service has refused for good, the run was stopped, or the budget does not have it.</summary>
    private async Task<IReadOnlyList<TranslationResult>> AskAsync(EngineCall call, CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _refusal) is { } refusal)
        {
            throw new ProblemException(refusal.Problems, refusal);
        }

        if (call.Stopped is { } stopped)
        {
            throw OutageStrategy.CreateException(stopped);
        }

        await call.PayForAttemptAsync(Inner, cancellationToken).ConfigureAwait(false);
        try
        {
            return await Inner.TranslateAsync(call.Requests, cancellationToken).ConfigureAwait(false);
        }
        catch (EngineException e) when (e.Retry == RetryClass.Once)
        {
            call.UnusableAnswers++;
            throw;
        }
        catch (EngineException e) when (!e.IsPossiblyBilled)
        {
            call.KeepGrant(Inner);
            Remember(e);
            throw;
        }
        catch (ProblemException e) when (e is not EngineException && e.Problems[0].Kind == ProblemKind.OverQuota)
        {
            // The budget of one run: others may still ask.
            call.KeepGrant(Inner);
            throw;
        }
        catch (ProblemException e)
        {
            Remember(e);
            throw;
        }
    }

    private void Remember(ProblemException exception)
    {
        if (exception.Problems[0].Kind is ProblemKind.Credentials or ProblemKind.OverQuota or ProblemKind.BadConfiguration)
        {
            Volatile.Write(ref _refusal, exception);
        }
    }
}
