using CsCheck;
using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Core.Tests.Translators;

public sealed class BudgetReservationTests
{
    [Fact]
    public async Task A_request_waits_for_others_that_may_return_budget()
    {
        var ledger = new RunLedger(maxCharacters: 100);
        var first = await TakeAsync(ledger, estimate: 20, most: 80);

        var second = TakeAsync(ledger, estimate: 20, most: 60);
        Assert.False(second.IsCompleted);
        await first.SettleAsync(40);

        await (await second).SettleAsync(60);
        Assert.Throws<ProblemException>(() => ledger.Take(1));
    }

    [Fact]
    public async Task A_request_that_can_never_fit_is_refused()
    {
        var ledger = new RunLedger(maxCharacters: 100);

        var problem = (await Assert.ThrowsAsync<ProblemException>(() => TakeAsync(ledger, estimate: 20, most: 101))).Problems[0];

        Assert.Equal(ProblemKind.OverQuota, problem.Kind);
        Assert.Contains("101", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_with_an_unknown_price_costs_the_maximum()
    {
        var ledger = new RunLedger(maxCharacters: 100);

        await (await TakeAsync(ledger, estimate: 20, most: 90)).SettleAsync(charged: null);

        ledger.Take(10);
        Assert.Throws<ProblemException>(() => ledger.Take(1));
    }

    [Fact]
    public async Task Runs_share_the_cost_of_a_request_by_their_estimates()
    {
        var (one, other) = (new RunLedger(maxCharacters: 100), new RunLedger(maxCharacters: 100));
        one.Take(10);
        other.Take(30);

        var reservation = await BudgetReservation.TakeAsync(
            [Request(one, 10), Request(other, 30)],
            Estimate,
            most: 80,
            TestData.CancellationToken
        );
        await reservation.SettleAsync(60);

        one.Take(85);
        other.Take(55);
        Assert.Throws<ProblemException>(() => one.Take(1));
        Assert.Throws<ProblemException>(() => other.Take(1));
    }

    [Fact]
    public async Task A_refusal_by_one_budget_returns_the_grant_of_another()
    {
        var (rich, poor) = (new RunLedger(maxCharacters: 100), new RunLedger(maxCharacters: 40));
        rich.Take(10);
        poor.Take(30);

        await Assert.ThrowsAsync<ProblemException>(() =>
            BudgetReservation.TakeAsync([Request(rich, 10), Request(poor, 30)], Estimate, most: 80, TestData.CancellationToken)
        );

        rich.Take(90);
        poor.Take(10);
    }

    [Fact]
    public Task A_shared_budget_also_applies() =>
        Gen.Select(Gen.Long[1, 100], Gen.Long[1, 100])
            .SampleAsync(
                async (estimate, most) =>
                {
                    var budget = new LocalBudget(cap: 100);
                    var paid = await AskAsync(budget, estimate, most);
                    Assert.Equal(paid, budget.Spent);
                    Assert.InRange(budget.Spent, 0, 100);
                },
                iter: 200
            );

    [Fact]
    public async Task Concurrent_requests_never_cost_more_than_the_budget()
    {
        var ledger = new RunLedger(maxCharacters: 5_000);
        var spent = 0L;

        await Task.WhenAll(
            Enumerable
                .Range(0, 40)
                .Select(i =>
                    Task.Run(async () =>
                    {
                        for (var k = 0; k < 20; k++)
                        {
                            try
                            {
                                var (most, charged) = (50 + (i * k % 90), (i + k) % 140);
                                var reservation = await TakeAsync(ledger, estimate: 20, most);
                                await Task.Yield();
                                Interlocked.Add(ref spent, Math.Min(most, charged));
                                await reservation.SettleAsync(Math.Min(most, charged));
                            }
                            catch (ProblemException)
                            {
                                return;
                            }
                        }
                    })
                )
        );

        Assert.InRange(spent, 4_000, 5_000);
    }

    /// <summary>Makes one call whose answer costs the most. Returns what it paid.</summary>
    private static async Task<long> AskAsync(LocalBudget budget, long estimate, long most)
    {
        var grant = await BudgetGrant.TakeAsync(budget, estimate, TestData.CancellationToken);
        try
        {
            grant.Spend(estimate);
            var request = Request(new RunLedger(maxCharacters: null), estimate) with { Grant = grant };
            var reservation = await BudgetReservation.TakeAsync([request], Estimate, most, TestData.CancellationToken);
            await reservation.SettleAsync(Math.Max(estimate, most));
            return Math.Max(estimate, most);
        }
        catch (ProblemException)
        {
            grant.Spend(-estimate);
            return 0;
        }
        finally
        {
            await grant.SettleAsync();
        }
    }

    private static async Task<BudgetReservation> TakeAsync(RunLedger ledger, long estimate, long most)
    {
        ledger.Take(estimate);
        return await BudgetReservation.TakeAsync([Request(ledger, estimate)], Estimate, most, TestData.CancellationToken);
    }

    private static long Estimate(TranslationRequest request) => request.BilledCharacters!.Value;

    private static TranslationRequest Request(RunLedger ledger, long estimate) =>
        new("Selamat pagi.", []) { Ledger = ledger, BilledCharacters = estimate };
}
