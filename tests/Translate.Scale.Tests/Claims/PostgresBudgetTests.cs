using CsCheck;
using Translate.Core.Problems;
using Translate.Core.Translators;
using Translate.Scale.Claims;
using Translate.Scale.Tests.Support;

namespace Translate.Scale.Tests.Claims;

public sealed class PostgresBudgetTests(SharedPostgres postgres)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Concurrent_processes_never_exceed_the_cap()
    {
        var address = postgres.Server.CreateDatabase();
        using var one = PostgresSharedState.Open(address);
        using var other = PostgresSharedState.Open(address);
        await Gen.Int[1, 60]
            .Array[1, 40]
            .SampleAsync(
                async amounts =>
                {
                    var name = Guid.NewGuid().ToString();
                    ISharedBudget[] budgets =
                    [
                        one.CreateBudget(name, 300, PriceUnit.Characters),
                        other.CreateBudget(name, 300, PriceUnit.Characters),
                    ];
                    var taken = (
                        await Task.WhenAll(
                            amounts.Select(async (amount, i) => await budgets[i % 2].TryTakeAsync(amount, Token) ? amount : 0)
                        )
                    ).Sum();

                    Assert.True(taken <= 300);
                    Assert.Equal(taken, await budgets[0].GetSpentAsync(Token));
                    Assert.Equal(amounts.Sum() <= 300, taken == amounts.Sum());
                },
                iter: 15,
                threads: 1
            );
    }

    [Fact]
    public async Task Unbilled_characters_are_returned()
    {
        using var shared = PostgresSharedState.Open(postgres.Server.CreateDatabase());
        var budget = shared.CreateBudget("november", 100, PriceUnit.Characters);
        var grant = await BudgetGrant.TakeAsync(budget, 60, Token);
        grant.Spend(45);
        Assert.Equal(60, await budget.GetSpentAsync(Token));

        await grant.SettleAsync();
        await grant.SettleAsync();

        Assert.Equal(45, await budget.GetSpentAsync(Token));
    }

    [Fact]
    public async Task Characters_billed_beyond_the_estimate_are_counted()
    {
        using var shared = PostgresSharedState.Open(postgres.Server.CreateDatabase());
        var budget = shared.CreateBudget("november", 100, PriceUnit.Tokens);
        var grant = await BudgetGrant.TakeAsync(budget, 60, Token);
        grant.Spend(75);
        await grant.SettleAsync();

        Assert.Equal(75, await budget.GetSpentAsync(Token));
        Assert.Equal(0, await shared.CreateBudget("november", 100, PriceUnit.Characters).GetSpentAsync(Token));
    }

    [Fact]
    public async Task A_refusal_reports_the_budget_and_the_remainder()
    {
        using var shared = PostgresSharedState.Open(postgres.Server.CreateDatabase());
        var budget = shared.CreateBudget("november", 1_000, PriceUnit.Characters);
        await BudgetGrant.TakeAsync(budget, 900, Token);

        var problem = (await Assert.ThrowsAsync<ProblemException>(() => BudgetGrant.TakeAsync(budget, 101, Token))).Problems[0];

        Assert.Equal(ProblemKind.OverQuota, problem.Kind);
        Assert.Equal("this would bill 101, and the budget 'november' has 100 of 1,000 left", problem.Message);
        Assert.Equal(900, await budget.GetSpentAsync(Token));
    }
}
