using Translate.Core.Bitexts;
using Translate.Core.Pipeline;
using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Core.Tests.Pipeline;

public class BatchPlanTests
{
    private static readonly EngineInfo Engine = TestData.Engine with { Limits = new EngineLimits(3, 100, 150), PricePerMillion = 10 };

    [Theory]
    [InlineData("", 0)]
    [InlineData("40", 1)]
    [InlineData("40 40", 1)]
    [InlineData("40 40|30", 2)]
    [InlineData("1 1|1 1", 2)]
    [InlineData("500 1", 2)]
    public void Requests_are_filled_across_documents(string bills, int requests) => Assert.Equal(requests, GetPlan(bills).Requests);

    [Fact]
    public void Price_and_time_are_computed_from_the_characters()
    {
        var plan = GetPlan("100 100|100 100 100");
        Assert.Equal((500L, 0.005m, TimeSpan.FromMinutes(3)), (plan.Work.Characters, plan.Price, plan.QuotaTime));
        Assert.Equal(TimeSpan.Zero, GetPlan("150").QuotaTime);
        Assert.Equal(TimeSpan.Zero, GetPlan("").QuotaTime);
    }

    [Fact]
    public void A_plan_of_exactly_the_limit_is_within_it()
    {
        var plan = GetPlan("100 50|30");
        plan.RefuseBeyond(180);
        plan.RefuseBeyond(null);
        var refused = Assert.Throws<ProblemException>(() => plan.RefuseBeyond(179));
        Assert.Equal(ProblemKind.OverQuota, refused.Problems[0].Kind);
        Assert.Contains("this would bill 180 characters, and the budget is 179", refused.Message);
    }

    private static BatchPlan GetPlan(string bills)
    {
        var plan = new BatchPlan(Engine);
        foreach (var document in bills.Split('|'))
        {
            long[] sentences = [.. document.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(long.Parse)];
            plan.Add(
                new DocumentPlan("a", sentences.Length, new EngineWorkload { New = sentences.Length, Characters = sentences.Sum() }, 0)
                {
                    BilledCharacters = sentences,
                }
            );
        }

        return plan;
    }
}
