using Microsoft.Extensions.Logging;
using Translate.Emulation;
using Translate.EngineEmulators.Chat;
using Translate.EngineEmulators.DeepL;
using Translate.EngineEmulators.Hosting;
using Translate.EngineEmulators.LibreTranslate;
using Translate.Engines.Azure;
using Translate.Engines.DeepL;
using Translate.Engines.LibreTranslate;
using Translate.Engines.Offline;
using Translate.Engines.OpenAI;
using Translate.Engines.Resilience;

namespace Translate.Engines.Tests.Faults;

/// <summary>An engine behind a network, with its emulator.</summary>
/// <param name="Id">The engine.</param>
/// <param name="StartAsync">Starts an emulator that wants a key.</param>
/// <param name="CreateCatalog">Creates a catalog whose engine asks an emulator.</param>
internal sealed record NetworkedEngine(
    string Id,
    Func<string, TimeProvider, Task<ServiceEmulator>> StartAsync,
    Func<ServiceEmulator, string, ResilienceOptions, TimeProvider, ILoggerFactory?, EngineCatalog> CreateCatalog)
{
    /// <summary>Sentences in a request.</summary>
    public const int Elements = 10;

    /// <summary>All of them, except Azure's, which has an emulator and a matrix of its own.</summary>
    public static IReadOnlyList<NetworkedEngine> All { get; } =
    [
        new(
            DeepLTranslator.Id,
            (key, time) => DeepLEmulator.StartAsync(new EmulatorOptions { Key = key, Time = time }, CancellationToken.None),
            (service, key, resilience, time, loggers) => new EngineCatalog(new OfflineOptions(), new AzureOptions(), resilience, time, loggers, deepL: new DeepLOptions { Endpoint = service.Endpoint, ApiKey = key, RequestElements = Elements })),
        new(
            LibreTranslateTranslator.Id,
            (key, time) => LibreTranslateEmulator.StartAsync(new LibreTranslateLimits { Key = key, IsKeyRequired = true }, new EmulatorOptions { Time = time }, CancellationToken.None),
            (service, key, resilience, time, loggers) => new EngineCatalog(new OfflineOptions(), new AzureOptions(), resilience, time, loggers, libreTranslate: new LibreTranslateOptions { Endpoint = service.Endpoint, ApiKey = key, RequestElements = Elements })),
        new(
            OpenAITranslator.Id,
            (key, time) => ChatService.StartAsync(key, new EmulatorOptions { Time = time }, CancellationToken.None),
            (service, key, resilience, time, loggers) => new EngineCatalog(new OfflineOptions(), new AzureOptions(), resilience, time, loggers, openAI: new OpenAIOptions { Endpoint = new Uri(service.Endpoint, "v1"), ApiKey = key, RequestElements = Elements })),
    ];

    /// <summary>Those that bill what is counted before. What a language model costs is known after it; <c>ChatSecretsTests</c> and its budget have tests of their own.</summary>
    public static IReadOnlyList<NetworkedEngine> BilledByCharacter { get; } = [.. All.Where(engine => engine.Id != OpenAITranslator.Id)];

    public static NetworkedEngine Get(string id) => All.Single(engine => engine.Id == id);
}
