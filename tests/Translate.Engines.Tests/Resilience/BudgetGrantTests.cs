using Translate.Core.Problems;
using Translate.Core.Tests.Support;
using Translate.Core.Translators;
using Translate.Engines.Azure;
using Translate.Engines.Offline;
using Translate.Engines.Resilience;

namespace Translate.Engines.Tests.Resilience;

/// <summary>What the decorators of an engine spend of a budget that runs share: what the service may have billed, and no more.</summary>
public sealed class BudgetGrantTests
{
    private static readonly Func<CancellationToken, Task<IReadOnlyList<TranslationResult>>> Refuses = _ =>
        throw CreateFailure(429, RetryClass.Pace);
    private static readonly Func<CancellationToken, Task<IReadOnlyList<TranslationResult>>> Breaks = _ =>
        throw CreateFailure(500, RetryClass.Transient);
    private static readonly Func<CancellationToken, Task<IReadOnlyList<TranslationResult>>> Rejects = _ =>
        throw new EngineException(
            "it is refused",
            RetryClass.Halve,
            ProblemKind.BadInput,
            "Shorten it",
            new EngineFailure { Status = 400 }
        );

    private readonly LocalBudget _budget = new(cap: 100);

    [Fact]
    public async Task An_answer_spends_what_it_cost()
    {
        await AskAsync(ScriptedTranslator.Answers);
        Assert.Equal(10, _budget.Spent);
    }

    [Fact]
    public async Task A_refusal_spends_nothing_and_its_retry_needs_no_more()
    {
        await AskAsync(Refuses, Refuses, ScriptedTranslator.Answers);
        Assert.Equal((10, 10), (_budget.Spent, _budget.Peak));
    }

    [Fact]
    public async Task A_request_that_is_always_refused_spends_nothing()
    {
        await AskAsync(Refuses);
        Assert.Equal((0, 10), (_budget.Spent, _budget.Peak));
    }

    [Fact]
    public async Task A_sentence_that_is_rejected_spends_nothing()
    {
        await AskAsync(Rejects);
        Assert.Equal(0, _budget.Spent);
    }

    [Fact]
    public async Task Each_attempt_that_may_have_been_billed_is_spent()
    {
        await AskAsync(Breaks, ScriptedTranslator.Answers);
        Assert.Equal(20, _budget.Spent);
    }

    [Fact]
    public async Task Retries_stop_at_the_cap()
    {
        await _budget.TryTakeAsync(75, TestContext.Current.CancellationToken);
        var result = Assert.Single(await AskAsync(Breaks));
        Assert.Equal(ProblemKind.OverQuota, Assert.IsType<TranslationResult.Failure>(result).Problem.Kind);
        Assert.Equal((95, 95), (_budget.Spent, _budget.Peak));
    }

    private static EngineException CreateFailure(int status, RetryClass retry) =>
        new(
            "it failed",
            retry,
            retry == RetryClass.Pace ? ProblemKind.RateLimited : ProblemKind.Network,
            "Wait",
            new EngineFailure { Status = status }
        );

    private async Task<IReadOnlyList<TranslationResult>> AskAsync(
        params Func<CancellationToken, Task<IReadOnlyList<TranslationResult>>>[] steps
    )
    {
        var patience = new ResilienceOptions
        {
            MaxRetries = 3,
            BaseDelay = TimeSpan.Zero,
            QuotaWindow = TimeSpan.FromMilliseconds(10),
            BreakerMinimumRequests = 100,
        };
        using var catalog = new EngineCatalog(new OfflineOptions(), new AzureOptions(), patience, TimeProvider.System);
        var budgeted = new BudgetedTranslator(catalog.Decorate(new ScriptedTranslator(steps)), new RunLedger(maxCharacters: null), _budget);
        return await budgeted.TranslateAsync([new TranslationRequest("1234567890", [])], TestContext.Current.CancellationToken);
    }
}
