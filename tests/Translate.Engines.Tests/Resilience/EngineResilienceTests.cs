using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Translate.Core.Problems;
using Translate.Core.Translators;
using Translate.Engines.Azure;
using Translate.Engines.Resilience;
using static Translate.Engines.Tests.Resilience.ScriptedTranslator;

namespace Translate.Engines.Tests.Resilience;

/// <summary>What the pipeline does about each way in which the service can refuse; a clock that is moved by hand.</summary>
public partial class EngineResilienceTests
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(5);

    private readonly FakeTimeProvider _time = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(429000, 7, 7)]
    [InlineData(503000, 30, 30)]
    [InlineData(429000, null, 15)]
    [InlineData(429000, 0, 1)]
    [InlineData(503000, 0, 1)]
    [InlineData(408001, null, 60)]
    public async Task A_retry_waits_as_the_service_says_or_up_to_the_quota_minute(int code, int? retryAfter, int seconds)
    {
        var engine = new ScriptedTranslator(Refuses(code, retryAfter), Answers);
        var call = Resilient(engine).TranslateAsync([], Token);

        await AdvanceAsync(TimeSpan.FromSeconds(seconds - 0.1));
        Assert.Equal(1, engine.Calls);
        await AdvanceAsync(TimeSpan.FromSeconds(0.2));

        Assert.Equal(2, engine.Calls);
        Assert.Same(Answer, await call);
    }

    [Fact]
    public async Task Repeated_rate_limiting_increases_the_wait_up_to_the_quota_minute()
    {
        var engine = new ScriptedTranslator(Refuses(429000), Refuses(429000), Refuses(429000), Refuses(429000), Refuses(429000));
        var started = _time.GetUtcNow();

        var exception = await Assert.ThrowsAnyAsync<ProblemException>(() => Finish(Resilient(engine).TranslateAsync([], Token)));

        Assert.Equal(ProblemKind.RateLimited, exception.Problems[0].Kind);
        Assert.InRange((_time.GetUtcNow() - started).TotalSeconds, 15 + 30 + 60 + 60, 15 + 30 + 60 + 60 + (5 * Step.TotalSeconds));
    }

    [Fact]
    public async Task A_wait_beyond_the_total_timeout_is_not_started()
    {
        var engine = new ScriptedTranslator(Refuses(429000, retryAfter: 601), Answers);

        var exception = await Assert.ThrowsAnyAsync<ProblemException>(() => Resilient(engine).TranslateAsync([], Token));

        Assert.Equal((ProblemKind.RateLimited, 1), (exception.Problems[0].Kind, engine.Calls));
    }

    [Fact]
    public async Task A_timeout_between_attempts_shows_the_service_message()
    {
        var engine = new ScriptedTranslator(Refuses(429000, retryAfter: 400));

        var exception = await Assert.ThrowsAnyAsync<ProblemException>(() => Finish(Resilient(engine).TranslateAsync([], Token)));

        Assert.Equal((ProblemKind.RateLimited, 2), (exception.Problems[0].Kind, engine.Calls));
        Assert.Contains("code 429000", exception.Problems[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400036)]
    [InlineData(401000)]
    [InlineData(403000)]
    [InlineData(403001)]
    public async Task A_permanent_refusal_is_neither_retried_nor_requested_again(int code)
    {
        var engine = new ScriptedTranslator(Refuses(code), Answers);
        var resilient = Resilient(engine);

        var first = await Assert.ThrowsAnyAsync<ProblemException>(() => resilient.TranslateAsync([], Token));
        var later = await Assert.ThrowsAnyAsync<ProblemException>(() => resilient.TranslateAsync([], Token));

        Assert.Equal(1, engine.Calls);
        Assert.Equal(first.Problems, later.Problems);
    }

    [Fact]
    public async Task A_rejected_text_is_not_retried_but_others_are_sent()
    {
        var engine = new ScriptedTranslator(Refuses(400005), Answers);
        var resilient = Resilient(engine);

        await Assert.ThrowsAnyAsync<ProblemException>(() => resilient.TranslateAsync([], Token));
        Assert.Same(Answer, await resilient.TranslateAsync([], Token));
    }

    [Fact]
    public async Task A_service_that_keeps_failing_opens_the_circuit()
    {
        var engine = new ScriptedTranslator(Refuses(503000));
        var resilient = Resilient(engine, new ResilienceOptions { MaxRetries = 0, BreakerMinimumRequests = 4 });
        for (var i = 0; i < 4; i++)
        {
            await Assert.ThrowsAnyAsync<ProblemException>(() => resilient.TranslateAsync([], Token));
        }

        var exception = await Assert.ThrowsAnyAsync<ProblemException>(() => resilient.TranslateAsync([], Token));
        Assert.Equal(("the scripted engine failed repeatedly and is paused", 4), (exception.Problems[0].Message, engine.Calls));

        _time.Advance(TimeSpan.FromSeconds(16));
        await Assert.ThrowsAnyAsync<ProblemException>(() => resilient.TranslateAsync([], Token));
        Assert.Equal(5, engine.Calls);
    }

    [Fact]
    public async Task A_retry_waits_until_the_circuit_closes()
    {
        var engine = new ScriptedTranslator(Refuses(503000), Refuses(503000), Answers);

        Assert.Same(
            Answer,
            await Finish(Resilient(engine, new ResilienceOptions { BreakerMinimumRequests = 2 }).TranslateAsync([], Token))
        );
        Assert.Equal(3, engine.Calls);
    }

    [Theory]
    [InlineData(15, 60)]
    [InlineData(120, 150)]
    public async Task An_attempt_may_take_as_long_as_the_service_documents(int worst, int seconds)
    {
        var engine = new ScriptedTranslator(Hangs, Answers)
        {
            Info = Info(perMinute: long.MaxValue) with { WorstLatency = TimeSpan.FromSeconds(worst) },
        };
        var call = Resilient(engine, new ResilienceOptions { BaseDelay = TimeSpan.Zero }).TranslateAsync([], Token);

        await AdvanceAsync(TimeSpan.FromSeconds(seconds - 1));
        Assert.Equal(1, engine.Calls);
        await AdvanceAsync(TimeSpan.FromSeconds(2));
        Assert.Same(Answer, await Finish(call));
    }

    [Fact]
    public async Task An_unusable_answer_is_requested_once_more_for_any_retry_count()
    {
        var engine = new ScriptedTranslator(_ => throw AzureErrorCode.Unreadable(200, "half", "id", metered: null));

        await Assert.ThrowsAsync<EngineException>(() =>
            Finish(Resilient(engine, new ResilienceOptions { MaxRetries = 50 }).TranslateAsync([], Token))
        );

        Assert.Equal(2, engine.Calls);
    }

    [Fact]
    public async Task Concurrent_calls_are_limited()
    {
        var open = new TaskCompletionSource();
        var underWay = 0;
        var most = 0;
        var engine = new ScriptedTranslator(async token =>
        {
            most = Math.Max(most, Interlocked.Increment(ref underWay));
            await open.Task.WaitAsync(token);
            Interlocked.Decrement(ref underWay);
            return Answer;
        });
        var resilient = Resilient(engine, new ResilienceOptions { MaxConcurrency = 3 });

        var calls = Enumerable.Range(0, 10).Select(_ => resilient.TranslateAsync([], Token)).ToList();
        Assert.Equal(3, underWay);
        open.SetResult();

        await Task.WhenAll(calls);
        Assert.Equal((3, 10), (most, engine.Calls));
    }

    [Fact]
    public async Task Waiting_in_the_queue_does_not_count_towards_the_timeout()
    {
        var engine = new ScriptedTranslator(Answers) { Info = Info(perMinute: 10) };
        var resilient = Resilient(engine, new ResilienceOptions { TotalTimeout = TimeSpan.FromSeconds(5), MaxConcurrency = 1 });

        var results = await Finish(
            Task.WhenAll(Enumerable.Range(0, 4).Select(_ => resilient.TranslateAsync([new TranslationRequest("0123456789", [])], Token)))
        );

        Assert.All(results, result => Assert.Same(Answer, result));
    }

    [Fact]
    public async Task A_refused_attempt_is_not_counted_and_a_failed_one_is()
    {
        var engine = new ScriptedTranslator(Refuses(429000, retryAfter: 1), Answers) { Info = Info(perMinute: 10) };
        var call = Resilient(engine).TranslateAsync([new TranslationRequest("0123456789", [])], Token);
        await AdvanceAsync(TimeSpan.FromSeconds(2));
        Assert.Same(Answer, await call);

        engine = new ScriptedTranslator(Refuses(503000, retryAfter: 1), Answers) { Info = Info(perMinute: 10) };
        call = Resilient(engine).TranslateAsync([new TranslationRequest("0123456789", [])], Token);
        await AdvanceAsync(TimeSpan.FromSeconds(50));
        Assert.Equal(1, engine.Calls);
        await AdvanceAsync(TimeSpan.FromSeconds(15));
        Assert.Same(Answer, await call);
    }

    [Fact]
    public async Task An_attempt_that_reached_no_service_is_not_counted()
    {
        var unreachable = AzureErrorCode.Unreachable("host", new HttpRequestException(HttpRequestError.ConnectionError));
        var engine = new ScriptedTranslator(_ => throw unreachable, Answers) { Info = Info(perMinute: 10) };
        var call = Resilient(engine).TranslateAsync([new TranslationRequest("0123456789", [])], Token);

        await AdvanceAsync(TimeSpan.FromSeconds(5));

        Assert.Same(Answer, await call);
    }

    private static EngineInfo Info(long perMinute) =>
        new("scripted", "7", TranslationQuality.Draft, "for tests", []) { Limits = new EngineLimits(100, 1000, perMinute) };

    private static Func<CancellationToken, Task<IReadOnlyList<TranslationResult>>> Refuses(int code, int? retryAfter = null) =>
        _ =>
            throw AzureErrorCode.Exception(
                code / 1000,
                code,
                serviceMessage: null,
                retryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
                "id"
            );

    private ResilientTranslator Resilient(ScriptedTranslator engine, ResilienceOptions? options = null, ITranslator? fallback = null) =>
        new(engine, options ?? new ResilienceOptions(), fallback, NullLoggerFactory.Instance, _time);

    private async Task<T> Finish<T>(Task<T> call)
    {
        while (!call.IsCompleted)
        {
            await AdvanceAsync(Step);
        }

        return await call;
    }

    private async Task AdvanceAsync(TimeSpan time)
    {
        _time.Advance(time);
        await Task.Delay(5, Token);
    }
}
