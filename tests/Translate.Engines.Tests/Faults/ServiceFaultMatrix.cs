using System.Threading.Channels;
using Translate.Core.Translators;
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
    private readonly List<RunningService> _services = [];
    private readonly Dictionary<ServiceFaultCell, Task<ServiceFaultRun>> _runs = [];

    /// <summary>All cells.</summary>
    public static IEnumerable<ServiceFaultCell> Cells =>
        from engine in NetworkedEngine.All
        from fault in engine.Faults
        from position in new[] { 1, 2, 3 }
        from times in new[] { 1, 3, ServiceFaultCell.ForEver }
        select new ServiceFaultCell(engine.Id, fault, position, times);

    /// <summary>The targets of a run without a fault, by engine.</summary>
    internal Dictionary<string, IReadOnlyList<string>> Clean { get; } = [];

    /// <summary>Long timeouts in terms of the machine's clock, except where the timeout is the point.</summary>
    public static ResilienceOptions Resilience(string fault) => new()
    {
        MaxConcurrency = 1,
        AttemptTimeout = fault.EndsWith("hang", StringComparison.Ordinal) ? TimeSpan.FromSeconds(200) : TimeSpan.FromMinutes(50),
        TotalTimeout = TimeSpan.FromHours(1),
    };

    public async ValueTask InitializeAsync()
    {
        foreach (var engine in NetworkedEngine.All)
        {
            var free = Channel.CreateUnbounded<RunningService>();
            for (var i = 0; i < Emulators; i++)
            {
                _services.Add(await engine.StartAsync(Key, _time));
                free.Writer.TryWrite(_services[^1]);
            }

            using var catalog = engine.CreateCatalog(_services[^1], Key, Resilience("none"), _time, null);
            Clean[engine.Id] = [.. (await catalog.Create(engine.Id).TranslateAsync(SomeSegments.Numbered(Segments), CancellationToken.None)).Cast<TranslationResult.Success>().Select(success => success.Target)];
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
    }

    public Task<ServiceFaultRun> GetRun(ServiceFaultCell cell) => _runs[cell];

    private async Task<ServiceFaultRun> RunAsync(NetworkedEngine engine, Channel<RunningService> free, ServiceFaultCell cell)
    {
        var service = await free.Reader.ReadAsync();
        try
        {
            var before = service.ReadTranslations().Count;
            service.Faults.Clear();
            service.Faults.Add(FaultScriptParser.Parse($"always: {cell.Fault}")[0] with { From = cell.Position, To = cell.Times == ServiceFaultCell.ForEver ? int.MaxValue : cell.Position + cell.Times - 1 });
            var started = _time.GetTimestamp();
            using var catalog = engine.CreateCatalog(service, Key, Resilience(cell.Fault), _time, null);
            var translator = catalog.Create(engine.Id);
            var results = await translator.TranslateAsync(SomeSegments.Numbered(Segments), CancellationToken.None);
            return new ServiceFaultRun(results, translator.Usage, [.. service.ReadTranslations().Skip(before)], _time.GetElapsedTime(started));
        }
        finally
        {
            free.Writer.TryWrite(service);
        }
    }
}
