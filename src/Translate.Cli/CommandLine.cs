using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Translate.Cli.Printing;
using Translate.Core.Problems;
using Translate.Core.Text;

namespace Translate.Cli;

/// <summary>What all verbs share: help, how the command line is refused, and how a run is stopped.</summary>
internal static class CommandLine
{
    /// <summary>How long a stopped run may take to write what is done, before the process ends all the same.</summary>
    private static readonly TimeSpan TerminationTimeout = TimeSpan.FromSeconds(30);

    /// <summary>Words that begin with <c>@</c> are handles to look for, not files with more options.</summary>
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    /// <summary>Parses and runs; returns the exit code.</summary>
    public static async Task<int> RunAsync(RootCommand root, string[] args)
    {
        try
        {
            return await ParseAndRunAsync(root, args).ConfigureAwait(false);
        }
        catch (ProblemException e)
        {
            // Help that cannot be printed.
            await Console.Error.WriteLineAsync(e.Message).ConfigureAwait(false);
            return ExitCode.From(e.Problems[0].Kind);
        }
    }

    private static async Task<int> ParseAndRunAsync(RootCommand root, string[] args)
    {
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Action = new HelpWithExample();
        }

        var parsed = root.Parse(args, Parsing);
        using var hangup = new HangupSignal();
        return parsed.Errors.Count > 0
            ? Refuse(parsed)
            : await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TerminationTimeout }, hangup.Token).ConfigureAwait(false);
    }

    private static int Refuse(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (parsed.Tokens.Count == 0)
        {
            new HelpAction().Invoke(parsed);
        }
        else if (command.Subcommands.Count > 0 && parsed.UnmatchedTokens is [var verb, ..])
        {
            var near = Spelling.FindClosest(verb, command.Subcommands.Select(subcommand => subcommand.Name));
            Console.Error.WriteLine($"There is no command '{verb}'. {(near is null ? $"See: {string.Join(' ', GetNames(parsed.CommandResult))} --help" : $"Did you mean '{near}'?")}");
        }
        else
        {
            parsed.Errors.ToList().ForEach(error => Console.Error.WriteLine(error.Message));
            Console.Error.WriteLine($"See: {string.Join(' ', GetNames(parsed.CommandResult))} --help");
        }

        return ExitCode.BadConfiguration;
    }

    private static IEnumerable<string> GetNames(CommandResult result) =>
        (result.Parent is CommandResult parent ? GetNames(parent) : []).Append(result.Command.Name);
}
