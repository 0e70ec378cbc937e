using System.Threading.Channels;
using Translate.Core.Translators;
using Translate.Emulation;
using Translate.Emulation.Contract;
using Translate.Emulation.Faults;
using Translate.Engines.Resilience;

namespace Translate.Engines.Tests.Azure;

/// <summary>Runs all the cells, as many at a time as there are emulators.</summary>
public sealed class FaultMatrix : IAsyncLifetime
{
    public const int Requests = 3;
    public const int Elements = 10;
    public const int Segments = Requests * Elements;
    private const int Emulators = 24;

    private readonly ScaledTime _time = new(factor: 200);
    private readonly List<EmulatedAzure> _services = [];
    private Dictionary<FaultCell, Task<FaultRun>> _runs = [];

    public static IEnumerable<FaultCell> Cells =>
        from fault in Faults
        from position in new[] { 1, 2, 3 }
        from times in new[] { 1, 3, FaultCell.ForEver }
        select new FaultCell(fault, position, times);

    /// <summary>The targets of a run without a fault.</summary>
    internal IReadOnlyList<string> Clean { get; private set; } = [];

    private static IEnumerable<string> Faults =>
    [
        .. ServiceError.KnownCodes.Select(code => $"{code}"),
        "404 codes=string", "413", "401 codes=string bare", "429001 plain-text", "503000 bom", "502", "504",
        "429000 retry-after=2s", "429000 retry-after-date=5s", "429000 retry-after-ms=1500ms", "503000 retry-after=3s",
        "html 200", "html 502", "html 503", "reset", "reset-after", "reset-midway",
        "truncated", "empty", "count -1", "count +1", "hang",
        "bom", "delay 20s", "slow-drip bytes=400 pause=100ms",
    ];

    /// <summary>Long timeouts in terms of the machine's clock, except where the timeout is the point.</summary>
    public static ResilienceOptions Resilience(string fault) => new()
    {
        MaxConcurrency = 1,
        AttemptTimeout = fault == "hang" ? TimeSpan.FromSeconds(200) : TimeSpan.FromMinutes(50),
        TotalTimeout = TimeSpan.FromHours(1),
    };

    public async ValueTask InitializeAsync()
    {
        for (var i = 0; i < Emulators; i++)
        {
            _services.Add(new EmulatedAzure(await AzureEmulator.StartAsync(new EmulatorOptions { Time = _time }, CancellationToken.None), _time));
        }

        Clean = [.. (await Engine(_services[0], "none").TranslateAsync(SomeSegments.Numbered(Segments), CancellationToken.None)).Cast<TranslationResult.Success>().Select(success => success.Target)];
        var free = Channel.CreateUnbounded<EmulatedAzure>();
        _services.ForEach(service => free.Writer.TryWrite(service));
        _runs = Cells.ToDictionary(cell => cell, cell => Task.Run(() => RunAsync(free, cell)));
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_runs.Values);
        foreach (var service in _services)
        {
            await service.DisposeAsync();
        }
    }

    public Task<FaultRun> GetRun(FaultCell cell) => _runs[cell];

    private async Task<FaultRun> RunAsync(Channel<EmulatedAzure> free, FaultCell cell)
    {
        var service = await free.Reader.ReadAsync();
        try
        {
            return await RunAsync(service, cell);
        }
        finally
        {
            free.Writer.TryWrite(service);
        }
    }

    private async Task<FaultRun> RunAsync(EmulatedAzure service, FaultCell cell)
    {
        var before = service.Emulator.Requests.Count;
        service.Emulator.Faults.Clear();
        service.Emulator.Faults.Add(FaultScriptParser.Parse($"always: {cell.Fault}")[0] with { From = cell.Position, To = cell.Times == FaultCell.ForEver ? int.MaxValue : cell.Position + cell.Times - 1 });
        var started = _time.GetTimestamp();
        var results = await Engine(service, cell.Fault).TranslateAsync(SomeSegments.Numbered(Segments), CancellationToken.None);
        return new FaultRun(results, [.. service.Emulator.Requests.Skip(before)], _time.GetElapsedTime(started));
    }

    private static ITranslator Engine(EmulatedAzure service, string fault) => service.Engine(options => options.RequestElements = Elements, Resilience(fault));
}
