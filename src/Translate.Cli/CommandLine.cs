using System.CommandLine;
using System.CommandLine.Help;
using Spectre.Console;
using Translate.Cli.Commands;
using Translate.Cli.Printing;

namespace Translate.Cli;

/// <summary>Parses a command line and runs it. Whatever happens, the process ends with an exit code of the README's table.</summary>
internal static class CommandLine
{
    private const int UnlimitedWidth = 10_000;

    /// <summary>Options whose output is for other programs, and is printed as it is.</summary>
    private static readonly string[] MachineOptions = ["--json", "--jsonl", "--sarif"];

    /// <summary>
    /// Words that begin with <c>@</c> are handles to look for, not files with more options. A single hyphen begins one short option, so that
    /// <c>-format</c> is a mistake, not <c>-f ormat</c>.
    /// </summary>
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    /// <summary>Parses a command line.</summary>
    public static ParseResult Parse(Command root, IReadOnlyList<string> args) => root.Parse(args, Parsing);

    /// <summary>Parses and runs; returns the exit code.</summary>
    public static async Task<int> RunAsync(RootCommand root, IReadOnlyList<string> args, CommandStreams streams)
    {
        SetActions(root);
        var parsed = Parse(root, args);
        SetConsole(parsed, streams);
        try
        {
            if (args is [['[', .., ']'] directive, ..] && !CompletionCommand.IsDirective(directive))
            {
                await Console.Error.WriteLineAsync($"There is no command '{directive}'. See: translate --help").ConfigureAwait(false);
                return ExitCode.BadConfiguration;
            }

            if (parsed.Errors.Count == 0 && parsed.Action is not HelpWithExample && EmptyPath.Find(parsed) is { } empty)
            {
                await Console.Error.WriteLineAsync(empty).ConfigureAwait(false);
                return ExitCode.BadConfiguration;
            }

            return parsed.Errors.Count == 0 ? await InvokeAsync(parsed, streams).ConfigureAwait(false)
                : QuickTranslation.IsText(root, args) ? await QuickTranslation.RunAsync(root, args[0], streams).ConfigureAwait(false)
                : CommandLineRefusal.Print(parsed);
        }
        catch (Exception e)
        {
            return await CommandFailure.ReportAsync(e).ConfigureAwait(false);
        }
    }

    private static async Task<int> InvokeAsync(ParseResult parsed, CommandStreams streams)
    {
        using var hangup = new HangupSignal();
        return await parsed.InvokeAsync(streams, hangup.Token).ConfigureAwait(false);
    }

    private static void SetActions(RootCommand root)
    {
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Action = new HelpWithExample();
        }

        foreach (var version in root.Options.OfType<VersionOption>())
        {
            version.Action = new VersionWithCommit();
        }
    }

    /// <summary>Everything that people read is shown without control characters. Tables and the progress line escape their own text.</summary>
    private static void SetConsole(ParseResult parsed, CommandStreams streams)
    {
        // The streams keep the writers that they have now, not the ones that replace these in the console.
        (streams.Output, streams.Error) = (streams.Output, streams.Error);
        AnsiConsole.Console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(streams.Output) });
        if (Console.IsOutputRedirected)
        {
            // Lines of tables wrap on a terminal only.
            AnsiConsole.Console.Profile.Width = UnlimitedWidth;
        }

        var isForMachines = parsed
            .CommandResult.Command.Options.OfType<Option<bool>>()
            .Any(option =>
                MachineOptions.Contains(option.Name)
                && parsed.GetResult(option) is { } result
                && !result.Errors.Any()
                && parsed.GetValue(option)
            );
        Console.SetOut(isForMachines ? streams.Output : new EscapingWriter(streams.Output));
        Console.SetError(new EscapingWriter(streams.Error));
    }
}
