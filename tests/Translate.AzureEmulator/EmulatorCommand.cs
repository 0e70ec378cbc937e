using System.CommandLine;
using Microsoft.AspNetCore.Connections;

namespace Translate.Emulation;

/// <summary>The command line of the emulator.</summary>
internal static class EmulatorCommand
{
    /// <summary>The exit code for invalid arguments, the same as in <c>translate</c>.</summary>
    private const int BadConfiguration = 7;

    private static readonly Option<int> Port = new("--port")
    {
        Description = "Loopback port for HTTP. Default 5000; 0 for any free port.",
        DefaultValueFactory = _ => 5000,
    };
    private static readonly Option<string> Key = new("--key")
    {
        Description = $"Key that clients must send. Default {EmulatorOptions.DefaultKey}.",
        DefaultValueFactory = _ => EmulatorOptions.DefaultKey,
    };
    private static readonly Option<string?> Region = new("--region")
    {
        Description = "Region that clients must send. Default none, a global resource.",
    };
    private static readonly Option<long?> Quota = new("--quota")
    {
        Description = "Characters per hour, such as 2000000 for F0. Default no limit.",
    };
    private static readonly Option<long?> FreeQuota = new("--free-quota")
    {
        Description = "Characters until the free quota is used up. Default no limit.",
    };
    private static readonly Option<string?> Latency = new("--latency")
    {
        Description = "Time from request to response, such as 100ms. Default none.",
    };
    private static readonly Option<string?> Pairs = new("--pairs")
    {
        Description = "File of recorded pairs: source, tab, target on each line. Default none.",
    };
    private static readonly Option<string?> Targets = new("--targets")
    {
        Description = "Languages besides English, such as de,it. Their answers are the English text with the code in front. Default none.",
    };
    private static readonly Option<string?> Faults = new("--faults")
    {
        Description = "Fault script, or the path of one, such as 'first 2: 429 retry-after=1s; nth 5: reset'.",
    };

    public static RootCommand Create()
    {
        var command = new RootCommand("Emulates Azure AI Translator on this machine. Translates with the offline engine.")
        {
            Port,
            Key,
            Region,
            Quota,
            FreeQuota,
            Latency,
            Pairs,
            Targets,
            Faults,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var output = parsed.InvocationConfiguration.Output;
        try
        {
            var options = Options(parsed);
            await using var emulator = await AzureEmulator.StartAsync(options, cancellationToken).ConfigureAwait(false);
            emulator.Faults.Replace(Script(parsed.GetValue(Faults)));
            await output
                .WriteLineAsync(
                    $"""
                    Listening on {emulator.Endpoint} and {emulator.SecureEndpoint} until Ctrl+C. In another shell:

                      export AZURE_TEXT_TRANSLATION_ENDPOINT={emulator.Endpoint}
                      export AZURE_TEXT_TRANSLATION_APIKEY={options.Key}
                      export AZURE_TEXT_TRANSLATION_REGION={options.Region ?? "global"}
                      translate run --engine azure

                    Billed so far: curl {emulator.Endpoint}emulator
                    """
                )
                .ConfigureAwait(false);
            await WaitAsync(cancellationToken).ConfigureAwait(false);
            await output
                .WriteLineAsync(
                    FormattableString.Invariant(
                        $"Billed {emulator.BilledCharacters} characters in {emulator.RequestCount} requests, of which {emulator.LostCharacters} characters were lost."
                    )
                )
                .ConfigureAwait(false);
            return 0;
        }
        catch (Exception e) when (e is FormatException or IOException)
        {
            var message =
                e.InnerException is AddressInUseException
                    ? FormattableString.Invariant(
                        $"Port {parsed.GetValue(Port)} is in use. Specify another with --port; 0 takes any free one."
                    )
                    : e.Message;
            await parsed.InvocationConfiguration.Error.WriteLineAsync(message).ConfigureAwait(false);
            return BadConfiguration;
        }
    }

    private static EmulatorOptions Options(ParseResult parsed) =>
        new()
        {
            Port = parsed.GetValue(Port),
            Key = parsed.GetRequiredValue(Key),
            Region = parsed.GetValue(Region),
            HourlyQuota = parsed.GetValue(Quota),
            FreeQuota = parsed.GetValue(FreeQuota),
            Latency = parsed.GetValue(Latency) is { } latency ? Duration.Parse(latency) : TimeSpan.Zero,
            OtherTargets = (parsed.GetValue(Targets) ?? string.Empty)
                .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .ToHashSet(StringComparer.OrdinalIgnoreCase),
            RecordedPairs = parsed.GetValue(Pairs),
        };

    private static string Script(string? textOrFile) => File.Exists(textOrFile) ? File.ReadAllText(textOrFile) : textOrFile ?? string.Empty;

    private static async Task WaitAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Ctrl+C stops the emulator.
        }
    }
}
