using System.CommandLine;
using Translate.Emulation;
using Translate.EngineEmulators.Hosting;

namespace Translate.EngineEmulators.DeepL;

/// <summary>Emulates DeepL's API. Translates with the offline engine.</summary>
public static class DeepLEmulator
{
    private static readonly Option<string> Key = new("--key") { Description = $"Key that clients must send. Default {EmulatorOptions.DefaultKey}.", DefaultValueFactory = _ => EmulatorOptions.DefaultKey };
    private static readonly Option<long?> Quota = new("--quota") { Description = "Characters until the quota is used up, such as 500000 for the free plan. Default no limit." };

    /// <summary>Starts an emulator. <see cref="EmulatorOptions.FreeQuota"/> is the quota of the month.</summary>
    public static Task<ServiceEmulator> StartAsync(EmulatorOptions options, CancellationToken cancellationToken) =>
        ServiceEmulator.StartAsync((meter, recorded) => new DeepLApi(options.Key, options.FreeQuota, meter, recorded), options, cancellationToken);

    internal static Command CreateCommand() => EmulatorRun.CreateCommand(
        "deepl",
        [Key, Quota],
        (parsed, options, cancellationToken) => StartAsync(options with { Key = parsed.GetRequiredValue(Key), FreeQuota = parsed.GetValue(Quota) }, cancellationToken),
        (endpoint, parsed) => [$"export DEEPL_SERVER_URL={endpoint}", $"export DEEPL_AUTH_KEY={parsed.GetValue(Key)}"]);
}
