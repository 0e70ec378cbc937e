using Polly;
using Polly.Retry;
using Polly.Timeout;
using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Engines.Resilience;

/// <summary>Calls an engine again when what went wrong may pass, and gives up after a time; everything about patience is here.</summary>
/// <remarks>From the outside in: total timeout, retry with exponential back-off and jitter, timeout of each attempt.</remarks>
public sealed class ResilientTranslator : ITranslator
{
    private readonly ITranslator _inner;
    private readonly ResiliencePipeline<IReadOnlyList<TranslationResult>> _pipeline;

    /// <summary>Puts patience around an engine.</summary>
    /// <param name="inner">The engine.</param>
    /// <param name="options">Validated.</param>
    /// <param name="time">For waits and timeouts.</param>
    public ResilientTranslator(ITranslator inner, ResilienceOptions options, TimeProvider time)
    {
        _inner = inner;
        var builder = new ResiliencePipelineBuilder<IReadOnlyList<TranslationResult>> { TimeProvider = time }.AddTimeout(options.TotalTimeout);
        if (options.MaxRetries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions<IReadOnlyList<TranslationResult>>
            {
                ShouldHandle = new PredicateBuilder<IReadOnlyList<TranslationResult>>().Handle<ProblemException>(MayPass).Handle<TimeoutRejectedException>(),
                MaxRetryAttempts = options.MaxRetries,
                Delay = options.BaseDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
            });
        }

        _pipeline = builder.AddTimeout(options.AttemptTimeout).Build();
    }

    /// <inheritdoc/>
    public TranslatorInfo Info => _inner.Info;

    /// <inheritdoc/>
    public TranslationUsage Usage => _inner.Usage;

    /// <inheritdoc/>
    public long Bill(TranslationRequest request) => _inner.Bill(request);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<TranslationResult>> TranslateAsync(IReadOnlyList<TranslationRequest> requests, CancellationToken cancellationToken)
    {
        try
        {
            return await _pipeline.ExecuteAsync(
                static async (call, token) => await call._inner.TranslateAsync(call.requests, token).ConfigureAwait(false),
                (_inner, requests),
                cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutRejectedException e)
        {
            throw new ProblemException(new Problem(ProblemKind.Network, $"the {Info.Id} engine did not answer within {e.Timeout.TotalSeconds} s", "Run the same command again later, or raise Resilience:AttemptTimeout and Resilience:TotalTimeout"), e);
        }
    }

    private static bool MayPass(ProblemException exception) =>
        exception.Problems.All(problem => problem.Kind is ProblemKind.Network or ProblemKind.RateLimited);
}
