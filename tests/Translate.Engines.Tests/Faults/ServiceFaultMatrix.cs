using System.Threading.Channels;
using Translate.Core.Memory;
using Translate.Core.Pipeline;
using Translate.Emulation.Faults;
using Translate.Engines.Resilience;
using Translate.Engines.Tests.Azure;

namespace Translate.Engines.Tests.Faults;

/// <summary>Runs all the cells, as many at a time as there are emulators. Cells are generated: engines × faults × first, middle, last × once, thrice, for ever.</summary>
public sealed class ServiceFaultMatrix : IAsyncLifetime
{
    public const int Requests = 3;
    public const int Segments = Requests * NetworkedEngine.Elements;
    private const int Emulators = 12;
    private const string Key = "matrix-key";

    private readonly ScaledTime _time = new(factor: 200);
    private readonly string _article = Path.Combine(Directory.CreateTempSubdirectory("translate-tests-").FullName, "article.txt");
    private readonly Dictionary<string, long> _budgets = [];
    private readonly List<RunningService> _services = [];
    private readonly Dictionary<ServiceFaultCell, Task<ServiceFaultRun>> _runs = [];

    /// <summary>All cells.</summary>
    public static IEnumerable<ServiceFaultCell> Cells =>
        from engine in NetworkedEngine.All
        from fault in engine.Faults
        from position in new[] { 1, 2, 3 }
        from times in new[] { 1, 3, ServiceFaultCell.ForEver }
        select new ServiceFaultCell(engine.Id, fault, position, times);

    /// <summary>The sentences of the article.</summary>
    internal static IReadOnlyList<string> Sources { get; } = [.. SomeSegments.Numbered(Segments).Select(request => request.Text)];

    /// <summary>The targets of a run without a fault, by engine and sentence.</summary>
    internal Dictionary<string, IReadOnlyDictionary<string, string>> Clean { get; } = [];

    /// <summary>Long timeouts in terms of the machine's clock, except where the timeout is the point.</summary>
    public static ResilienceOptions Resilience(string fault) =>
        new()
        {
            MaxConcurrency = 1,
            AttemptTimeout = fault.EndsWith("hang", StringComparison.Ordinal) ? TimeSpan.FromSeconds(300) : TimeSpan.FromMinutes(50),
            TotalTimeout = TimeSpan.FromHours(1),
        };

    public async ValueTask InitializeAsync()
    {
        await File.WriteAllTextAsync(_article, string.Join(' ', Sources));
        foreach (var engine in NetworkedEngine.All)
        {
            var free = Channel.CreateUnbounded<RunningService>();
            for (var i = 0; i < Emulators; i++)
            {
                _services.Add(await engine.StartAsync(Key, _time));
                free.Writer.TryWrite(_services[^1]);
            }

            _budgets[engine.Id] = CountCost(engine, _services[^1]) + engine.BudgetRooms[^1];
            Clean[engine.Id] = (await RunAsync(engine, _services[^1], "none", budget: null)).Targets;
            foreach (var cell in Cells.Where(cell => cell.Engine == engine.Id))
            {
                _runs[cell] = Task.Run(() => RunAsync(engine, free, cell));
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_runs.Values);
        foreach (var service in _services)
        {
            await service.DisposeAsync();
        }

        Directory.Delete(Path.GetDirectoryName(_article)!, recursive: true);
    }

    /// <summary>What a run may spend that has no room for another attempt.</summary>
    public long GetTightBudget(string engine) => _budgets[engine];

    public Task<ServiceFaultRun> GetRun(ServiceFaultCell cell) => _runs[cell];

    private long CountCost(NetworkedEngine engine, RunningService service)
    {
        using var catalog = engine.CreateCatalog(service, Key, Resilience("none"), _time, null);
        return SomeSegments.Numbered(Segments).Sum(catalog.Create(engine.Id).CountBilledCharacters);
    }

    private async Task<ServiceFaultRun> RunAsync(NetworkedEngine engine, Channel<RunningService> free, ServiceFaultCell cell)
    {
        var service = await free.Reader.ReadAsync();
        try
        {
            var run = await RunAsync(engine, service, cell, budget: null);

            // A budget and a request that hangs are tested together elsewhere: each takes its time.
            return run.Usage.PossiblyBilled == 0 || cell.Fault == "hang"
                ? run
                : run with
                {
                    Tight = await RunAsync(engine, service, cell, _budgets[engine.Id]),
                };
        }
        finally
        {
            free.Writer.TryWrite(service);
        }
    }

    private Task<ServiceFaultRun> RunAsync(NetworkedEngine engine, RunningService service, ServiceFaultCell cell, long? budget)
    {
        service.Faults.Clear();
        service.Faults.Add(
            FaultScriptParser.Parse($"always: {cell.Fault}")[0] with
            {
                From = cell.Position,
                To = cell.Times == ServiceFaultCell.ForEver ? int.MaxValue : cell.Position + cell.Times - 1,
            }
        );
        return RunAsync(engine, service, cell.Fault, budget);
    }

    private async Task<ServiceFaultRun> RunAsync(NetworkedEngine engine, RunningService service, string fault, long? budget)
    {
        var before = service.ReadTranslations().Count;
        var started = _time.GetTimestamp();
        using var catalog = engine.CreateCatalog(service, Key, Resilience(fault), _time, null);
        using var memory = TranslationMemory.CreateInMemory();
        using var pipeline = new TranslationPipelineBuilder()
            .UseEngine(catalog.Create(engine.Id))
            .UseMemory(memory)
            .LimitBilledCharacters(budget)
            .Build();
        var summary = await pipeline.RunAsync([_article], CancellationToken.None);
        return new ServiceFaultRun(
            summary,
            memory.GetAllUnits().ToDictionary(unit => unit.Source, unit => unit.Target),
            [.. service.ReadTranslations().Skip(before)],
            _time.GetElapsedTime(started)
        );
    }
}
