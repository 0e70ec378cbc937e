using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Fallback;
using Polly.Retry;
using Polly.Telemetry;
using Polly.Timeout;
using Translate.Core.Problems;
using Translate.Core.Translators;
using Results = System.Collections.Generic.IReadOnlyList<Translate.Core.Translators.TranslationResult>;

namespace Translate.Engines.Resilience;

/// <summary>The one pipeline of patience around an engine; everything about it is here, its numbers in <see cref="ResilienceOptions"/>.</summary>
/// <remarks>
/// From the outside in: fallback, concurrency limiter, outage, pace, total timeout, retry, circuit breaker, pace of retries, timeout of each attempt.
/// The two limiters are outside the total timeout, so that only the service's slowness counts against it, never the length of the queue.
/// </remarks>
internal static class EngineResilience
{
    /// <summary>Builds it.</summary>
    /// <param name="engine">The engine that will be called.</param>
    /// <param name="options">Validated.</param>
    /// <param name="fallback">Stands in where the engine fails to the end; null for none.</param>
    /// <param name="loggers">Where Polly logs.</param>
    /// <param name="time">For waits and timeouts.</param>
    /// <param name="random">For the jitter of retries; null for a random one.</param>
    /// <param name="paces">Paces that processes share; null for one of this process.</param>
    public static ResiliencePipeline<Results> Build(
        EngineInfo engine,
        ResilienceOptions options,
        ITranslator? fallback,
        ILoggerFactory loggers,
        TimeProvider time,
        Random? random = null,
        IPaceProvider? paces = null
    )
    {
        var builder = new ResiliencePipelineBuilder<Results> { Name = engine.Id, TimeProvider = time };
        builder.ConfigureTelemetry(
            new TelemetryOptions
            {
                LoggerFactory = loggers,
                ResultFormatter = (_, result) => result is Results results ? results.Count : null,
            }
        );
        if (fallback is not null)
        {
            builder.AddFallback(Fallback(fallback));
        }

        builder.AddConcurrencyLimiter(Math.Min(options.MaxConcurrency, engine.Limits.Requests), queueLimit: int.MaxValue);
        builder.AddStrategy(_ => new OutageStrategy(engine.Id, options.StopAfterFailures), new OutageStrategyOptions());
        var waits = loggers.CreateLogger(WaitEvents.Category);
        var window = CreatePace(engine, options, time, wait => WaitEvents.ForPace(waits, wait.TotalSeconds, engine.Id), paces);
        if (window is not null)
        {
            builder.AddStrategy(_ => new PacingStrategy(window, isInsideRetries: false), new PacingStrategyOptions("Pace"));
        }

        builder.AddTimeout(new TimeoutStrategyOptions { Name = "TotalTimeout", Timeout = options.TotalTimeout });
        if (options.MaxRetries > 0)
        {
            builder.AddRetry(Retry(engine, options, waits, random ?? Random.Shared));
        }

        builder.AddCircuitBreaker(
            new CircuitBreakerStrategyOptions<Results>
            {
                ShouldHandle = new PredicateBuilder<Results>().Handle<ProblemException>(IsServiceDown).Handle<TimeoutRejectedException>(),
                FailureRatio = options.BreakerFailureRatio,
                MinimumThroughput = options.BreakerMinimumRequests,
                SamplingDuration = options.BreakerSampling,
                BreakDuration = options.BreakerPause,
            }
        );
        if (window is not null)
        {
            builder.AddStrategy(_ => new PacingStrategy(window, isInsideRetries: true), new PacingStrategyOptions("PaceOfRetries"));
        }

        return builder
            .AddTimeout(new TimeoutStrategyOptions { Name = "AttemptTimeout", Timeout = options.GetAttemptTimeout(engine.WorstLatency) })
            .Build();
    }

    /// <summary>Creates the pace of the engine's quota; null if it has none.</summary>
    private static IPace? CreatePace(
        EngineInfo engine,
        ResilienceOptions options,
        TimeProvider time,
        Action<TimeSpan> onWait,
        IPaceProvider? paces
    )
    {
        if (engine.Limits.CharactersPerMinute is long.MaxValue)
        {
            return null;
        }

        var name = options.PaceName is { Length: > 0 } account ? $"{account} {engine.Id}" : engine.Id;
        var limit = new PaceLimit(
            name,
            engine.Limits.CharactersPerMinute,
            options.QuotaWindow,
            options.GetAttemptTimeout(engine.WorstLatency)
        );
        return paces?.CreatePace(limit, onWait) ?? new CharacterWindow(limit.Amount, limit.Window, time, onWait);
    }

    private static RetryStrategyOptions<Results> Retry(EngineInfo engine, ResilienceOptions options, ILogger waits, Random random) =>
        new()
        {
            ShouldHandle = arguments =>
                ValueTask.FromResult(
                    arguments.Outcome.Exception switch
                    {
                        EngineException { Retry: RetryClass.Once } => EngineCall.Get(arguments.Context).UnusableAnswers == 1,
                        ProblemException exception => MayPass(exception, options),
                        TimeoutRejectedException or BrokenCircuitException => true,
                        _ => false,
                    }
                ),
            MaxRetryAttempts = options.MaxRetries,
            Delay = options.BaseDelay,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Randomizer = random.NextDouble,
            DelayGenerator = arguments => new ValueTask<TimeSpan?>(GetDelay(arguments.Outcome.Exception, arguments.AttemptNumber, options)),
            OnRetry = arguments =>
            {
                var call = EngineCall.Get(arguments.Context);
                call.LastFailure = arguments.Outcome.Exception as ProblemException ?? call.LastFailure;
                WaitEvents.ForRetry(
                    waits,
                    engine.Id,
                    call.LastFailure?.Problems[0].Message ?? "no answer in time",
                    arguments.AttemptNumber + 1,
                    arguments.RetryDelay.TotalSeconds
                );
                return default;
            },
        };

    /// <summary>The wait that the failure itself asks for; null for the exponential back-off.</summary>
    private static TimeSpan? GetDelay(Exception? exception, int attempt, ResilienceOptions options) =>
        exception switch
        {
            BrokenCircuitException { RetryAfter: var pause } => pause ?? options.BreakerPause,
            EngineException { RetryAfter: { } wanted } => wanted > options.BaseDelay ? wanted : options.BaseDelay,
            EngineException { Retry: RetryClass.Pace } => TowardsQuota(attempt, options.QuotaWindow),
            EngineException { Retry: RetryClass.Preparing } => options.QuotaWindow,
            _ => null,
        };

    /// <summary>A quarter of the quota's window, a half, then the whole: by then the count of the service is reset.</summary>
    private static TimeSpan TowardsQuota(int attempt, TimeSpan window) =>
        attempt switch
        {
            0 => window / 4,
            1 => window / 2,
            _ => window,
        };

    /// <summary>Whether the same request may succeed later, and not so late that nobody waits any more.</summary>
    private static bool MayPass(ProblemException exception, ResilienceOptions options) =>
        exception is EngineException failure
            ? failure.Retry is RetryClass.Transient or RetryClass.Pace or RetryClass.Preparing
                && !(failure.RetryAfter > options.TotalTimeout)
            : exception.Problems.All(problem => problem.Kind is ProblemKind.Network or ProblemKind.RateLimited);

    /// <summary>A refused pace is not a sign of a broken service, and neither is a model that is being loaded.</summary>
    private static bool IsServiceDown(ProblemException exception) =>
        exception is EngineException failure
            ? failure.Retry is RetryClass.Transient or RetryClass.Once
            : exception.Problems.All(problem => problem.Kind == ProblemKind.Network);

    private static FallbackStrategyOptions<Results> Fallback(ITranslator fallback) =>
        new()
        {
            ShouldHandle = new PredicateBuilder<Results>()
                .Handle<ProblemException>(exception =>
                    exception.Problems[0].Kind is ProblemKind.Network or ProblemKind.RateLimited or ProblemKind.OverQuota
                )
                .Handle<TimeoutRejectedException>()
                .Handle<BrokenCircuitException>(),
            FallbackAction = async arguments =>
            {
                var results = await fallback
                    .TranslateAsync(EngineCall.Get(arguments.Context).Requests, arguments.Context.CancellationToken)
                    .ConfigureAwait(false);
                return Outcome.FromResult<Results>([
                    .. results.Select(result =>
                        result is TranslationResult.Success success
                            ? success with
                            {
                                FallbackEngine = success.FallbackEngine ?? fallback.Info,
                            }
                            : result
                    ),
                ]);
            },
        };
}
