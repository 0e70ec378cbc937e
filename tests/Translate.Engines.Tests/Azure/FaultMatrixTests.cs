using System.Threading.Channels;
using Translate.Core.Problems;
using Translate.Core.Translators;
using Translate.Emulation;
using Translate.Emulation.Contract;
using Translate.Emulation.Faults;
using Translate.Engines.Resilience;

namespace Translate.Engines.Tests.Azure;

/// <summary>Every code of the service and every other fault × the first, a middle, the last request × once, thrice, for ever.</summary>
/// <remarks>Three requests of ten segments, one after the other. The cells run side by side on a fast clock; each is asserted by itself.</remarks>
public sealed class FaultMatrixTests(FaultMatrix matrix) : IClassFixture<FaultMatrix>
{
    public static TheoryData<string, int, int> Cells => [.. FaultMatrix.Cells.Select(cell => (cell.Fault, cell.Position, cell.Times))];

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Nothing_is_lost_or_asked_twice(string fault, int position, int times)
    {
        var run = await matrix.RunOf(new FaultCell(fault, position, times));
        var expected = ExpectedOutcome.Of(fault, position, times);

        // What was asked for is right, and what failed says why.
        Assert.Equal(FaultMatrix.Segments, run.Results.Count);
        for (var i = 0; i < run.Results.Count; i++)
        {
            if (i < expected.Right)
            {
                Assert.Equal(matrix.Clean[i], Assert.IsType<TranslationResult.Success>(run.Results[i]).Target);
            }
            else
            {
                var problem = Assert.IsType<TranslationResult.Failure>(run.Results[i]).Problem;
                Assert.Equal(expected.Kind, problem.Kind);
                Assert.NotEmpty(problem.Advice);
            }
        }

        // Nothing that had come back was asked again, and nothing was paid for but what came back or got lost on the way.
        var answered = run.Requests.Where(request => request is { Delivered: true, Billed: > 0 }).ToList();
        Assert.All(answered.SelectMany(request => request.Texts).CountBy(text => text), pair => Assert.Equal(1, pair.Value));
        Assert.Equal(expected.Right, answered.Sum(request => request.Elements));
        Assert.InRange(run.Requests.Count, expected.Requests.Min, expected.Requests.Max);

        // A request takes no longer than the total timeout, with as much again for pauses of the circuit breaker.
        Assert.InRange(run.Elapsed, TimeSpan.Zero, FaultMatrix.Requests * 2 * FaultMatrix.Resilience(fault).TotalTimeout);
    }
}

/// <summary>One cell.</summary>
/// <param name="Fault">As in a fault script.</param>
/// <param name="Position">The request that it begins with: 1, 2 or 3.</param>
/// <param name="Times">How often; <see cref="ForEver"/> without end.</param>
public sealed record FaultCell(string Fault, int Position, int Times)
{
    public const int ForEver = 1_000_000;
}

/// <summary>What a cell came to.</summary>
/// <param name="Results">Of the engine.</param>
/// <param name="Requests">That the emulator saw.</param>
/// <param name="Elapsed">By the fast clock.</param>
public sealed record FaultRun(IReadOnlyList<TranslationResult> Results, IReadOnlyList<EmulatorRequest> Requests, TimeSpan Elapsed);

/// <summary>What must come of a cell, by the kind of its fault.</summary>
/// <param name="Right">Segments that are translated, from the first on.</param>
/// <param name="Kind">Of the problem that the others have; null where there are none.</param>
/// <param name="Requests">The least and the most that may be sent.</param>
internal sealed record ExpectedOutcome(int Right, ProblemKind? Kind, (int Min, int Max) Requests)
{
    private const int Attempts = ResilienceOptions.DefaultMaxRetries + 1;

    /// <summary>Codes that blame a text, so that halves are asked.</summary>
    private static readonly int[] Texts = [400000, 400005, 400020, 400050, 400072, 400077];

    private static readonly string[] Harmless = ["bom", "delay 20s", "slow-drip bytes=400 pause=100ms"];

    public static ExpectedOutcome Of(string fault, int position, int times)
    {
        var before = (position - 1) * FaultMatrix.Elements;
        if (Harmless.Contains(fault))
        {
            return new ExpectedOutcome(FaultMatrix.Segments, Kind: null, (FaultMatrix.Requests, FaultMatrix.Requests));
        }

        var code = int.TryParse(fault.Split(' ')[0], out var number) ? number : 0;
        var status = code >= 1000 ? code / 1000 : code;
        if (Texts.Contains(code) || status == 413)
        {
            return times == FaultCell.ForEver
                ? new ExpectedOutcome(before, ProblemKind.BadInput, Exactly(position - 1 + ((FaultMatrix.Requests - position + 1) * ((2 * FaultMatrix.Elements) - 1))))
                : new ExpectedOutcome(FaultMatrix.Segments, Kind: null, Exactly(FaultMatrix.Requests + (2 * times)));
        }

        var final = (code, status) switch
        {
            (403001, _) => ProblemKind.OverQuota,
            (_, 401 or 403) => ProblemKind.Credentials,
            (_, 400 or 404 or 405 or 415) => ProblemKind.BadConfiguration,
            _ => (ProblemKind?)null,
        };
        if (final is not null)
        {
            return new ExpectedOutcome(before, final, Exactly(position));
        }

        return times < Attempts
            ? new ExpectedOutcome(FaultMatrix.Segments, Kind: null, Exactly(FaultMatrix.Requests + times))
            : new ExpectedOutcome(before, status == 429 ? ProblemKind.RateLimited : ProblemKind.Network, (position, position - 1 + ((FaultMatrix.Requests - position + 1) * Attempts)));
    }

    private static (int, int) Exactly(int requests) => (requests, requests);
}

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
        .. ServiceError.Codes.Select(code => $"{code}"),
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

    public Task<FaultRun> RunOf(FaultCell cell) => _runs[cell];

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
