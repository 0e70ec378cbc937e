using Translate.Core.Memory;
using Translate.Core.Pipeline;
using Translate.Core.Problems;
using Translate.Core.Translators;
using Translate.Engines.Tests.Azure;

namespace Translate.Engines.Tests.Faults;

/// <summary>No service bills more than the budget, and nothing wrong is stored, whatever gets lost on the way.</summary>
public sealed class ServiceBudgetTests
{
    private static readonly string[] Faults =
    [
        "always: truncated",
        "always: reset-after",
        "always: count +1",
        "nth 1: empty; nth 2: reset-midway",
        "every 2: reset-after",
        "first 2: hang",
        "nth 2: html 200; from 4: 503",
        "first 7: 413",
        "first 3: 413; every 2: truncated",
    ];

    public static TheoryData<string, string, int> Cells =>
        [
            .. from engine in NetworkedEngine.All
            from fault in Faults
            from room in engine.BudgetRooms
            where engine.CanMiscount || !fault.Contains("count", StringComparison.Ordinal)
            select (engine.Id, fault, room),
        ];

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task The_budget_is_never_exceeded(string id, string faults, int room)
    {
        var (engine, time) = (NetworkedEngine.Get(id), new ScaledTime(factor: 200));
        await using var service = await engine.StartAsync("key", time);
        service.Faults.Replace(faults);
        var resilience = ServiceFaultMatrix.Resilience(faults);
        using var catalog = engine.CreateCatalog(service, "key", resilience, time, null);
        var (translator, requests) = (catalog.Create(id), SomeSegments.Numbered(30));
        var cost = requests.Sum(translator.CountBilledCharacters);
        using var memory = TranslationMemory.CreateInMemory();
        using var pipeline = new TranslationPipelineBuilder()
            .UseEngine(translator)
            .UseMemory(memory)
            .LimitBilledCharacters(cost + room)
            .Build();

        try
        {
            await pipeline.TranslateAsync(
                string.Join(' ', requests.Select(request => request.Text)),
                TestContext.Current.CancellationToken
            );
        }
        catch (ProblemException)
        {
            // The budget refused.
        }

        Assert.InRange(service.ReadBilled(), room == engine.BudgetRooms[^1] ? 1 : 0, cost + room);
        Assert.InRange(translator.Usage.Characters + translator.Usage.PossiblyBilled, service.ReadBilled(), long.MaxValue);

        // What is stored is what the service says if nothing goes wrong, and all that it delivered is stored.
        var delivered = service
            .ReadTranslations()
            .Where(request => request is { Delivered: true, Billed: > 0 })
            .Sum(request => request.Elements);
        service.Faults.Clear();
        var clean = requests
            .Zip(await catalog.Create(id).TranslateAsync(requests, TestContext.Current.CancellationToken))
            .ToDictionary(item => item.First.Text, item => ((TranslationResult.Success)item.Second).Target);
        var stored = memory.GetAllUnits().ToList();
        Assert.Equal(delivered, stored.Count);
        Assert.All(stored, unit => Assert.Equal(clean[unit.Source], unit.Target));
    }
}
