using Translate.Core.Pipeline;
using Translate.Core.Problems;
using Translate.Engines.Resilience;
using Translate.Engines.Tests.Azure;

namespace Translate.Engines.Tests.Faults;

/// <summary>No service bills more than the budget, whatever gets lost on the way.</summary>
public sealed class ServiceBudgetTests
{
    public static TheoryData<string, string> Cells =>
    [
        .. from engine in NetworkedEngine.BilledByCharacter
           from fault in new[] { "always: truncated", "always: reset-after", "always: count +1", "nth 1: empty; nth 2: reset-midway", "every 2: reset-after", "first 2: hang" }
           select (engine.Id, fault),
    ];

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task The_budget_holds(string id, string faults)
    {
        var (engine, time) = (NetworkedEngine.Get(id), new ScaledTime(factor: 200));
        await using var service = await engine.StartAsync("key", time);
        service.Faults.Replace(faults);
        var resilience = new ResilienceOptions { MaxConcurrency = 1, AttemptTimeout = TimeSpan.FromSeconds(200), TotalTimeout = TimeSpan.FromHours(1) };
        using var catalog = engine.CreateCatalog(service, "key", resilience, time, null);
        var translator = catalog.Create(id);
        var cost = SomeSegments.Numbered(30).Sum(translator.CountBilledCharacters);
        using var pipeline = new TranslationPipelineBuilder().UseEngine(translator).LimitBilledCharacters(cost + 1).Build();

        try
        {
            await pipeline.TranslateAsync(string.Join(' ', SomeSegments.Numbered(30).Select(request => request.Text)), TestContext.Current.CancellationToken);
        }
        catch (ProblemException)
        {
            // The budget refused.
        }

        Assert.InRange(service.BilledCharacters, 1, cost + 1);
        Assert.InRange(translator.Usage.Characters + translator.Usage.PossiblyBilled, service.BilledCharacters, long.MaxValue);
    }
}
