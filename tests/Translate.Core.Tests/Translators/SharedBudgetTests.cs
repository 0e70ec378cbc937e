using Translate.Core.Pipeline;
using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Core.Tests.Translators;

public sealed class SharedBudgetTests
{
    private readonly LocalBudget _budget = new(cap: 100);

    [Fact]
    public async Task A_call_reserves_its_cost_and_returns_what_no_attempt_spent()
    {
        var taken = 0L;
        var engine = new FakeTranslator(
            (requests, _) =>
            {
                taken = _budget.Spent;
                requests[0].Grant!.Spend(6);
                return Task.FromResult<IReadOnlyList<TranslationResult>>([.. requests.Select(request => TestData.Success(request.Text))]);
            }
        );

        await AskAsync(new BudgetedTranslator(engine, new RunLedger(maxCharacters: null), _budget), "123456", "1234");

        Assert.Equal(10, taken);
        Assert.Equal(6, _budget.Spent);
    }

    [Fact]
    public async Task A_call_that_is_canceled_before_it_is_sent_spends_nothing()
    {
        var engine = FakeTranslator.Throwing(new OperationCanceledException());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            AskAsync(new BudgetedTranslator(engine, new RunLedger(maxCharacters: null), _budget), "123456")
        );

        Assert.Equal(0, _budget.Spent);
    }

    [Fact]
    public async Task A_refusal_takes_nothing_from_the_run_budget()
    {
        var engine = FakeTranslator.ToUppercase();
        var budgeted = new BudgetedTranslator(engine, new RunLedger(maxCharacters: 50), _budget);
        await _budget.TryTakeAsync(90, TestData.CancellationToken);

        var problem = (await Assert.ThrowsAsync<ProblemException>(() => AskAsync(budgeted, new string('a', 11)))).Problems[0];

        Assert.Equal(ProblemKind.OverQuota, problem.Kind);
        Assert.Equal("this would bill 11, and the budget 'november' has 10 of 100 left", problem.Message);
        Assert.Empty(engine.Requests);
        await _budget.SettleAsync(-90);
        await AskAsync(budgeted, new string('a', 50));
    }

    [Fact]
    public async Task A_batch_over_the_remaining_shared_budget_is_refused_before_it_starts()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.txt", new string('a', 39) + ".");
        await _budget.TryTakeAsync(61, TestData.CancellationToken);
        var engine = FakeTranslator.ToUppercase();
        using var pipeline = new TranslationPipelineBuilder().UseEngine(engine).LimitBilledCharacters(100).UseSharedBudget(_budget).Build();

        var problem = (
            await Assert.ThrowsAsync<ProblemException>(() => pipeline.RunAsync([folder["in"]], TestData.CancellationToken))
        ).Problems[0];

        Assert.Contains("this would bill 40 characters, and the budget is 39", problem.Message, StringComparison.Ordinal);
        Assert.Empty(engine.Requests);
    }

    private static Task<IReadOnlyList<TranslationResult>> AskAsync(BudgetedTranslator budgeted, params string[] texts) =>
        budgeted.TranslateAsync([.. texts.Select(text => new TranslationRequest(text, []))], TestData.CancellationToken);
}
