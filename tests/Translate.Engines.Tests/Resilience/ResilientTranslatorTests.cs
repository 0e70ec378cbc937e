using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Translate.Core.Problems;
using Translate.Core.Translators;
using Translate.Engines.Resilience;
using static Translate.Engines.Tests.Resilience.ScriptedTranslator;

namespace Translate.Engines.Tests.Resilience;

public class ResilientTranslatorTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task An_answer_is_returned_after_one_call()
    {
        var engine = new ScriptedTranslator(Answers);

        Assert.Same(Answer, await Run(engine));
        Assert.Equal(1, engine.Calls);
    }

    [Theory]
    [InlineData(ProblemKind.Network)]
    [InlineData(ProblemKind.RateLimited)]
    public async Task Transient_problems_are_retried(ProblemKind kind)
    {
        var engine = new ScriptedTranslator(Fails(kind), Fails(kind), Answers);

        Assert.Same(Answer, await Run(engine));
        Assert.Equal(3, engine.Calls);
    }

    [Theory]
    [InlineData(ProblemKind.Network, 0)]
    [InlineData(ProblemKind.RateLimited, 1)]
    [InlineData(ProblemKind.Network, 4)]
    public async Task After_the_last_retry_the_problem_is_returned(ProblemKind kind, int retries)
    {
        var engine = new ScriptedTranslator(Fails(kind));

        var exception = await Assert.ThrowsAnyAsync<ProblemException>(() => Run(engine, new ResilienceOptions { MaxRetries = retries }));

        Assert.Equal(kind, Assert.Single(exception.Problems).Kind);
        Assert.Equal(retries + 1, engine.Calls);
    }

    [Theory]
    [InlineData(ProblemKind.BadInput)]
    [InlineData(ProblemKind.BadConfiguration)]
    [InlineData(ProblemKind.Credentials)]
    [InlineData(ProblemKind.OverQuota)]
    [InlineData(ProblemKind.Internal)]
    public async Task Permanent_problems_are_not_retried(ProblemKind kind)
    {
        var engine = new ScriptedTranslator(Fails(kind), Answers);

        await Assert.ThrowsAnyAsync<ProblemException>(() => Run(engine));
        Assert.Equal(1, engine.Calls);
    }

    [Fact]
    public async Task Several_problems_are_retried_only_if_all_are_transient()
    {
        var engine = new ScriptedTranslator(Fails(ProblemKind.Network, ProblemKind.Credentials), Answers);

        await Assert.ThrowsAnyAsync<ProblemException>(() => Run(engine));
        Assert.Equal(1, engine.Calls);
    }

    [Fact]
    public async Task An_exception_is_not_retried()
    {
        var engine = new ScriptedTranslator(_ => throw new InvalidOperationException(), Answers);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Run(engine));
        Assert.Equal(1, engine.Calls);
    }

    [Fact]
    public async Task A_failed_item_is_an_answer()
    {
        IReadOnlyList<TranslationResult> failed = [new TranslationResult.Failure(new Problem(ProblemKind.Network, "it failed", "Mend it"))];
        var engine = new ScriptedTranslator(_ => Task.FromResult(failed));

        Assert.Same(failed, await Run(engine));
        Assert.Equal(1, engine.Calls);
    }

    [Fact]
    public async Task An_attempt_that_hangs_is_retried()
    {
        var engine = new ScriptedTranslator(Hangs, Answers);

        Assert.Same(Answer, await Run(engine));
        Assert.Equal(2, engine.Calls);
    }

    [Fact]
    public async Task An_engine_that_always_hangs_is_a_network_problem_with_advice()
    {
        var engine = new ScriptedTranslator(Hangs);

        var exception = await Assert.ThrowsAnyAsync<ProblemException>(() =>
            Run(engine, new ResilienceOptions { MaxRetries = 1, AttemptTimeout = TimeSpan.FromSeconds(3) })
        );

        var problem = Assert.Single(exception.Problems);
        Assert.Equal((ProblemKind.Network, "the scripted engine did not answer within 3 s"), (problem.Kind, problem.Message));
        Assert.Equal("Run the same command again later, or raise Resilience:AttemptTimeout and Resilience:TotalTimeout", problem.Advice);
        Assert.Equal(2, engine.Calls);
    }

    [Fact]
    public async Task The_call_ends_at_the_total_timeout()
    {
        var engine = new ScriptedTranslator(Hangs);

        var exception = await Assert.ThrowsAnyAsync<ProblemException>(() =>
            Run(engine, new ResilienceOptions { TotalTimeout = TimeSpan.FromSeconds(5) })
        );

        Assert.Equal("the scripted engine did not answer within 5 s", Assert.Single(exception.Problems).Message);
        Assert.Equal(1, engine.Calls);
    }

    [Fact]
    public async Task A_retry_waits()
    {
        var engine = new ScriptedTranslator(Fails(ProblemKind.RateLimited), Answers);

        var waiting = Resilient(engine, new ResilienceOptions { BaseDelay = TimeSpan.FromMinutes(1) })
            .TranslateAsync([], TestContext.Current.CancellationToken);

        Assert.Equal(1, engine.Calls);
        Assert.False(waiting.IsCompleted);
        Assert.Same(Answer, await Finish(waiting));
    }

    [Fact]
    public async Task Cancellation_by_the_caller_is_propagated()
    {
        using var cancellation = new CancellationTokenSource();
        var engine = new ScriptedTranslator(Hangs, Answers);
        var hanging = Resilient(engine, new ResilienceOptions()).TranslateAsync([], cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => hanging);
        Assert.Equal(1, engine.Calls);
    }

    [Fact]
    public void Has_the_identity_of_its_engine()
    {
        var engine = new ScriptedTranslator(Answers);

        Assert.Same(engine.Info, Resilient(engine, new ResilienceOptions()).Info);
    }

    private ResilientTranslator Resilient(ScriptedTranslator engine, ResilienceOptions options) =>
        new(engine, options, fallback: null, NullLoggerFactory.Instance, _time);

    private Task<IReadOnlyList<TranslationResult>> Run(ScriptedTranslator engine, ResilienceOptions? options = null) =>
        Finish(Resilient(engine, options ?? new ResilienceOptions()).TranslateAsync([], TestContext.Current.CancellationToken));

    private async Task<IReadOnlyList<TranslationResult>> Finish(Task<IReadOnlyList<TranslationResult>> call)
    {
        while (!call.IsCompleted)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }

        return await call;
    }
}
