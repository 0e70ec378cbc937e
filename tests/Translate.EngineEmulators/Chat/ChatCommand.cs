using System.CommandLine;
using Translate.Emulation;

namespace Translate.EngineEmulators.Chat;

/// <summary>The command line of the emulated chat service.</summary>
internal static class ChatCommand
{
    /// <summary>The exit code for invalid arguments, the same as in <c>translate</c>.</summary>
    private const int BadConfiguration = 7;

    private static readonly Option<int> Port = new("--port")
    {
        Description = "Loopback port. Default 5100; 0 for any free port.",
        DefaultValueFactory = _ => 5100,
    };
    private static readonly Option<string> Key = new("--key")
    {
        Description = $"Key that clients must send; empty for none. Default {ChatEmulatorOptions.DefaultKey}.",
        DefaultValueFactory = _ => ChatEmulatorOptions.DefaultKey,
    };
    private static readonly Option<bool> Obedient = new("--obedient")
    {
        Description = "Follow instructions that are in the text of articles.",
    };
    private static readonly Option<string?> Faults = new("--faults")
    {
        Description = "Fault script, such as 'first 2: 429 retry-after=1; nth 5: reset; always containing \"kedua\": refusal'.",
    };

    private static readonly Option<TimeSpan> Latency = new("--latency")
    {
        Description = "Time from request to answer, such as 100ms. Default none.",
        CustomParser = result => Duration.Parse(result.Tokens[0].Value),
    };
    private static readonly Option<string?> Pairs = new("--pairs")
    {
        Description = "File with recorded translations: source, tab, target.",
    };

    public static Command Create()
    {
        var command = new Command("chat", "Emulates a service with OpenAI's chat protocol. Translates with the offline engine.")
        {
            Port,
            Key,
            Obedient,
            Faults,
            Latency,
            Pairs,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var output = parsed.InvocationConfiguration.Output;
        try
        {
            var key = parsed.GetRequiredValue(Key);
            await using var emulator = await ChatEmulator
                .StartAsync(
                    new ChatEmulatorOptions
                    {
                        Port = parsed.GetValue(Port),
                        Key = key.Length == 0 ? null : key,
                        IsObedient = parsed.GetValue(Obedient),
                        Latency = parsed.GetValue(Latency),
                        RecordedPairs = parsed.GetValue(Pairs),
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
            emulator.Faults.Replace(parsed.GetValue(Faults) ?? string.Empty);
            await output
                .WriteLineAsync(
                    $"""
                    Listening on {emulator.Endpoint} until Ctrl+C. In another shell:

                      export OPENAI_BASE_URL={emulator.Endpoint}
                      export OPENAI_API_KEY={key}
                      translate run --engine openai
                    """
                )
                .ConfigureAwait(false);
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken)
                .ContinueWith(_ => { }, TaskScheduler.Default)
                .ConfigureAwait(false);
            await output
                .WriteLineAsync(
                    FormattableString.Invariant(
                        $"Billed {emulator.Usages.Sum(usage => usage.Input)} input tokens and {emulator.Usages.Sum(usage => usage.Output)} output tokens in {emulator.Requests.Count} requests."
                    )
                )
                .ConfigureAwait(false);
            return 0;
        }
        catch (Exception e) when (e is FormatException or IOException)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync(e.Message).ConfigureAwait(false);
            return BadConfiguration;
        }
    }
}
