using System.CommandLine;
using Translate.Emulation;
using Translate.EngineEmulators.Hosting;

namespace Translate.EngineEmulators.DeepL;

/// <summary>Emulates DeepL's API. Translates with the offline engine.</summary>
public static class DeepLEmulator
{
    private static readonly Option<string> Key = new("--key")
    {
        Description = $"Key that clients must send. Default {EmulatorOptions.DefaultKey}.",
        DefaultValueFactory = _ => EmulatorOptions.DefaultKey,
    };
    private static readonly Option<long?> Quota = new("--quota")
    {
        Description = "Characters until the quota is used up, such as 500000 for the free plan. Default no limit.",
    };

    private static readonly Option<int> Glossaries = new("--glossaries")
    {
        Description = "Glossaries that the account may have. Default 1000.",
        DefaultValueFactory = _ => MaxGlossaries,
    };

    /// <summary>What a paid plan allows.</summary>
    private const int MaxGlossaries = 1000;

    /// <summary>Starts an emulator. <see cref="EmulatorOptions.FreeQuota"/> is the quota of the month.</summary>
    public static Task<ServiceEmulator> StartAsync(
        EmulatorOptions options,
        CancellationToken cancellationToken,
        int maxGlossaries = MaxGlossaries
    ) =>
        ServiceEmulator.StartAsync(
            (meter, recorded) => new DeepLApi(options.Key, options.FreeQuota, meter, new DeepLGlossaries(maxGlossaries), recorded),
            options,
            cancellationToken
        );

    internal static Command CreateCommand() =>
        EmulatorRun.CreateCommand(
            "deepl",
            [Key, Quota, Glossaries],
            (parsed, options, cancellationToken) =>
                StartAsync(
                    options with
                    {
                        Key = parsed.GetRequiredValue(Key),
                        FreeQuota = parsed.GetValue(Quota),
                    },
                    cancellationToken,
                    parsed.GetValue(Glossaries)
                ),
            (endpoint, parsed) => [$"export DEEPL_SERVER_URL={endpoint}", $"export DEEPL_AUTH_KEY={parsed.GetValue(Key)}"]
        );
}
