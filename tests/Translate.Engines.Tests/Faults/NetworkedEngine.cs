using Microsoft.Extensions.Logging;
using Translate.Emulation;
using Translate.Emulation.Contract;
using Translate.EngineEmulators.Chat;
using Translate.EngineEmulators.DeepL;
using Translate.EngineEmulators.LibreTranslate;
using Translate.Engines.Azure;
using Translate.Engines.DeepL;
using Translate.Engines.LibreTranslate;
using Translate.Engines.Offline;
using Translate.Engines.OpenAI;
using Translate.Engines.Resilience;

namespace Translate.Engines.Tests.Faults;

/// <summary>An engine over a network, with its emulator.</summary>
/// <param name="Id">The engine.</param>
/// <param name="StartAsync">Starts an emulator that wants a key.</param>
/// <param name="CreateCatalog">Creates a catalog whose engine asks an emulator.</param>
internal sealed record NetworkedEngine(
    string Id,
    Func<string, TimeProvider, Task<RunningService>> StartAsync,
    Func<RunningService, string, ResilienceOptions, TimeProvider, ILoggerFactory?, EngineCatalog> CreateCatalog
)
{
    /// <summary>Sentences in a request.</summary>
    public const int Elements = 10;

    /// <summary>Statuses and faults that each service may have. One answer of a chat holds all sentences, so its number of answers is never wrong.</summary>
    private static readonly string[] Common =
    [
        "400",
        "401",
        "403",
        "404",
        "408",
        "413",
        "414",
        "429",
        "456",
        "500",
        "501",
        "502",
        "503",
        "504",
        "529",
        "429 retry-after=2s",
        "429 retry-after-date=5s",
        "503 retry-after-ms=1500ms",
        "html 200",
        "html 502",
        "html 503",
        "reset",
        "reset-after",
        "reset-midway",
        "truncated",
        "empty",
        "count -1",
        "count +1",
        "hang",
        "bom",
        "delay 20s",
        "slow-drip bytes=400 pause=100ms",
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<NetworkedEngine> All { get; } =
    [
        new(
            AzureTranslator.Id,
            async (key, time) =>
                RunningService.From(await AzureEmulator.StartAsync(new EmulatorOptions { Key = key, Time = time }, CancellationToken.None)),
            (service, key, resilience, time, loggers) =>
                new EngineCatalog(
                    new OfflineOptions(),
                    new AzureOptions
                    {
                        Endpoint = service.Endpoint,
                        ApiKey = key,
                        Tier = AzureTier.S4,
                        RequestElements = Elements,
                    },
                    resilience,
                    time,
                    loggers
                )
        )
        {
            // Every code of the service, except the first ones of 408, 429, 500 and 503, which the script takes for those statuses.
            Faults =
            [
                .. Common,
                .. ServiceError.KnownCodes.Except([408001, 429000, 500000, 503000]).Select(code => $"{code}"),
                "404 codes=string",
                "401 codes=string bare",
                "429001 plain-text",
                "503000 bom",
            ],
        },
        new(
            DeepLTranslator.Id,
            async (key, time) =>
                RunningService.From(await DeepLEmulator.StartAsync(new EmulatorOptions { Key = key, Time = time }, CancellationToken.None)),
            (service, key, resilience, time, loggers) =>
                new EngineCatalog(
                    new OfflineOptions(),
                    new AzureOptions(),
                    resilience,
                    time,
                    loggers,
                    deepL: new DeepLOptions
                    {
                        Endpoint = service.Endpoint,
                        ApiKey = key,
                        RequestElements = Elements,
                    }
                )
        ),
        new(
            LibreTranslateTranslator.Id,
            async (key, time) =>
                RunningService.From(
                    await LibreTranslateEmulator.StartAsync(
                        new LibreTranslateLimits { Key = key, IsKeyRequired = true },
                        new EmulatorOptions { Time = time },
                        CancellationToken.None
                    )
                ),
            (service, key, resilience, time, loggers) =>
                new EngineCatalog(
                    new OfflineOptions(),
                    new AzureOptions(),
                    resilience,
                    time,
                    loggers,
                    libreTranslate: new LibreTranslateOptions
                    {
                        Endpoint = service.Endpoint,
                        ApiKey = key,
                        RequestElements = Elements,
                    }
                )
        ),
        new(
            OpenAITranslator.Id,
            async (key, time) =>
                RunningService.From(await ChatService.StartAsync(key, new EmulatorOptions { Time = time }, CancellationToken.None)),
            (service, key, resilience, time, loggers) =>
                new EngineCatalog(
                    new OfflineOptions(),
                    new AzureOptions(),
                    resilience,
                    time,
                    loggers,
                    openAI: new OpenAIOptions
                    {
                        Endpoint = new Uri(service.Endpoint, "v1"),
                        ApiKey = key,
                        RequestElements = Elements,
                    }
                )
        )
        {
            Faults = [.. Common.Where(fault => !fault.StartsWith("count", StringComparison.Ordinal))],
            BudgetRooms = [1, 2_500, 10_000],
        },
    ];

    /// <summary>What may go wrong with its service, as in a fault script.</summary>
    public IReadOnlyList<string> Faults { get; private init; } = Common;

    /// <summary>What a budget has beyond the estimate, in tests. The last is enough for a request: a service that bills by its answer needs room for the longest one.</summary>
    public IReadOnlyList<int> BudgetRooms { get; private init; } = [1];

    /// <summary>Whether an answer can have too many or too few translations.</summary>
    public bool CanMiscount => Faults.Contains("count -1");

    public static NetworkedEngine Get(string id) => All.Single(engine => engine.Id == id);
}
