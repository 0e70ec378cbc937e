using Translate.Core.Translators;
using Translate.Emulation;
using Translate.Engines.Azure;
using Translate.Engines.Offline;
using Translate.Engines.Resilience;

namespace Translate.Engines.Tests.Azure;

/// <summary>The whole engine, as the program puts it together, on an emulated service over real HTTP.</summary>
internal sealed class EmulatedAzure(AzureEmulator emulator, TimeProvider time) : IAsyncDisposable
{
    public AzureEmulator Emulator { get; } = emulator;

    /// <summary>Settings that reach the emulator; the tier is the largest, so that the pace is not in the way.</summary>
    public AzureOptions Options =>
        new()
        {
            Endpoint = Emulator.Endpoint,
            ApiKey = EmulatorOptions.DefaultKey,
            Tier = AzureTier.S4,
        };

    public static async Task<EmulatedAzure> StartAsync(EmulatorOptions? options = null)
    {
        options ??= new EmulatorOptions();
        return new EmulatedAzure(await AzureEmulator.StartAsync(options, TestContext.Current.CancellationToken), options.Time);
    }

    /// <summary>An engine with its decorators.</summary>
    public ITranslator Engine(Action<AzureOptions>? configure = null, ResilienceOptions? resilience = null)
    {
        var options = Options;
        configure?.Invoke(options);
        return new EngineCatalog(new OfflineOptions(), options, resilience ?? new ResilienceOptions(), time).Create(AzureTranslator.Id);
    }

    /// <summary>A transport alone.</summary>
    public AzureCoreTransport Transport(Action<AzureOptions>? configure = null)
    {
        var options = Options;
        configure?.Invoke(options);
        return new AzureCoreTransport(options, credential: null, time);
    }

    public ValueTask DisposeAsync() => Emulator.DisposeAsync();
}
