using System.CommandLine;
using Translate.Emulation;
using Translate.EngineEmulators.Hosting;

namespace Translate.EngineEmulators.LibreTranslate;

/// <summary>Emulates a LibreTranslate server that translates with the offline engine.</summary>
public static class LibreTranslateEmulator
{
    private static readonly Option<int> CharLimit = new("--char-limit")
    {
        Description = "Characters of a request. Default no limit.",
        DefaultValueFactory = _ => -1,
    };
    private static readonly Option<int> BatchLimit = new("--batch-limit")
    {
        Description = "Texts of a request. Default no limit.",
        DefaultValueFactory = _ => -1,
    };
    private static readonly Option<string?> Key = new("--key") { Description = "Key that every request must have. Default none." };

    /// <summary>Starts an emulator.</summary>
    public static Task<ServiceEmulator> StartAsync(
        LibreTranslateLimits limits,
        EmulatorOptions options,
        CancellationToken cancellationToken
    ) => ServiceEmulator.StartAsync((_, recorded) => new LibreTranslateService(limits, recorded), options, cancellationToken);

    internal static Command CreateCommand() =>
        EmulatorRun.CreateCommand(
            "libretranslate",
            [CharLimit, BatchLimit, Key],
            (parsed, options, cancellationToken) =>
                StartAsync(
                    new LibreTranslateLimits
                    {
                        CharLimit = parsed.GetValue(CharLimit),
                        BatchLimit = parsed.GetValue(BatchLimit),
                        Key = parsed.GetValue(Key),
                        IsKeyRequired = parsed.GetValue(Key) is not null,
                    },
                    options,
                    cancellationToken
                ),
            (endpoint, parsed) =>
                [
                    $"export LIBRETRANSLATE_URL={endpoint}",
                    .. parsed.GetValue(Key) is { } key ? [$"export LIBRETRANSLATE_API_KEY={key}"] : Array.Empty<string>(),
                ]
        );
}
