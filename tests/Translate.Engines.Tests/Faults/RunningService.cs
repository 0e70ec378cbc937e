using Translate.Emulation;
using Translate.Emulation.Faults;
using Translate.EngineEmulators.Hosting;

namespace Translate.Engines.Tests.Faults;

/// <summary>An emulated service, whichever engine asks it.</summary>
/// <param name="Endpoint">Its address.</param>
/// <param name="Faults">To inject into translations.</param>
/// <param name="ReadTranslations">Returns the translations that it was asked for so far.</param>
/// <param name="ReadBilled">Returns what it billed so far.</param>
/// <param name="Server">The emulator.</param>
internal sealed record RunningService(
    Uri Endpoint,
    FaultScript Faults,
    Func<IReadOnlyList<EmulatorRequest>> ReadTranslations,
    Func<long> ReadBilled,
    IAsyncDisposable Server
) : IAsyncDisposable
{
    public static RunningService From(ServiceEmulator emulator) =>
        new(emulator.Endpoint, emulator.Faults, () => emulator.Translations, () => emulator.BilledCharacters, emulator);

    /// <summary>Engines ask the emulator of Azure for nothing but translations.</summary>
    public static RunningService From(AzureEmulator emulator) =>
        new(emulator.Endpoint, emulator.Faults, () => emulator.Requests, () => emulator.BilledCharacters, emulator);

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
