using System.CommandLine;
using Microsoft.AspNetCore.Connections;
using Translate.Emulation;

namespace Translate.EngineEmulators.Hosting;

/// <summary>Runs an emulator from the command line until Ctrl+C.</summary>
internal static class EmulatorRun
{
    /// <summary>The exit code for invalid arguments, the same as in <c>translate</c>.</summary>
    private const int BadConfiguration = 7;

    /// <summary>Creates the command of a service.</summary>
    /// <param name="name">The engine that asks it.</param>
    /// <param name="own">The options of the service.</param>
    /// <param name="startAsync">Starts the emulator.</param>
    /// <param name="getExports">Returns how to point the engine at it.</param>
    public static Command CreateCommand(
        string name,
        IEnumerable<Option> own,
        Func<ParseResult, EmulatorOptions, CancellationToken, Task<ServiceEmulator>> startAsync,
        Func<Uri, ParseResult, IEnumerable<string>> getExports
    )
    {
        var port = new Option<int>("--port")
        {
            Description = "Loopback port. Default 5000; 0 for any free port.",
            DefaultValueFactory = _ => 5000,
        };
        var faults = new Option<string?>("--faults") { Description = "Fault script, such as 'first 2: 429 retry-after=1s; nth 5: reset'." };
        var latency = new Option<string?>("--latency") { Description = "Time from request to response, such as 100ms. Default none." };
        var pairs = new Option<string?>("--pairs")
        {
            Description = "File of recorded pairs: source, tab, target on each line. Default none.",
        };
        var command = new Command(name, $"Emulates the service of the engine {name} on this machine. Translates with the offline engine.")
        {
            port,
            faults,
            latency,
            pairs,
        };
        own.ToList().ForEach(command.Options.Add);
        command.SetAction(
            (parsed, cancellationToken) =>
            {
                var options = new EmulatorOptions
                {
                    Port = parsed.GetValue(port),
                    Latency = parsed.GetValue(latency) is { } wait ? Duration.Parse(wait) : TimeSpan.Zero,
                    RecordedPairs = parsed.GetValue(pairs),
                };
                return RunAsync(name, parsed, options, parsed.GetValue(faults) ?? string.Empty, startAsync, getExports, cancellationToken);
            }
        );
        return command;
    }

    private static async Task<int> RunAsync(
        string name,
        ParseResult parsed,
        EmulatorOptions options,
        string faults,
        Func<ParseResult, EmulatorOptions, CancellationToken, Task<ServiceEmulator>> startAsync,
        Func<Uri, ParseResult, IEnumerable<string>> getExports,
        CancellationToken cancellationToken
    )
    {
        var output = parsed.InvocationConfiguration.Output;
        try
        {
            await using var emulator = await startAsync(parsed, options, cancellationToken).ConfigureAwait(false);
            emulator.Faults.Replace(faults);
            await output
                .WriteLineAsync(
                    $"""
                    Listening on {emulator.Endpoint} until Ctrl+C. In another shell:

                      {string.Join("\n  ", getExports(emulator.Endpoint, parsed))}
                      translate run --engine {name}

                    Billed so far: curl {emulator.Endpoint}emulator
                    """
                )
                .ConfigureAwait(false);
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken)
                .ContinueWith(_ => { }, TaskScheduler.Default)
                .ConfigureAwait(false);
            await output
                .WriteLineAsync(
                    FormattableString.Invariant(
                        $"Billed {emulator.BilledCharacters} characters in {emulator.Translations.Count} translations, of which {emulator.LostCharacters} characters were lost."
                    )
                )
                .ConfigureAwait(false);
            return 0;
        }
        catch (Exception e) when (e is FormatException or IOException)
        {
            var message =
                e.InnerException is AddressInUseException
                    ? FormattableString.Invariant($"Port {options.Port} is in use. Specify another with --port; 0 takes any free one.")
                    : e.Message;
            await parsed.InvocationConfiguration.Error.WriteLineAsync(message).ConfigureAwait(false);
            return BadConfiguration;
        }
    }
}
