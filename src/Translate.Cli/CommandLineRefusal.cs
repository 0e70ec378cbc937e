using System.CommandLine;
using System.CommandLine.Parsing;
using Translate.Cli.Commands;
using Translate.Core.Text;

namespace Translate.Cli;

/// <summary>Says what is wrong with a command line that cannot be parsed, with the nearest verb or option.</summary>
internal static class CommandLineRefusal
{
    /// <summary>Prints the errors; returns the exit code.</summary>
    public static int Print(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var help = $"See: {string.Join(' ', GetNames(parsed.CommandResult))} --help";
        if (command.Subcommands.Count > 0 && parsed.UnmatchedTokens is [['-', ..] option, ..])
        {
            Console.Error.WriteLine($"{MistypedOption.Describe(option, parsed.CommandResult)} {help}");
        }
        else if (command.Subcommands.Count > 0 && parsed.UnmatchedTokens is [var verb, ..])
        {
            var near =
                Spelling.FindClosest(
                    verb,
                    command.Subcommands.Where(subcommand => !subcommand.Hidden).Select(subcommand => subcommand.Name)
                ) ?? QuickTranslation.FindVerb(command, verb);
            Console.Error.WriteLine($"There is no command '{verb}'. {(near is null ? help : $"Did you mean '{near}'?")}");
        }
        else
        {
            var unmatched = parsed.UnmatchedTokens.Where(MistypedOption.IsOption).ToList();
            unmatched.ForEach(token => Console.Error.WriteLine(MistypedOption.Describe(token, parsed.CommandResult)));
            parsed
                .Errors.Select(error => error.Message)
                .Where(message => !unmatched.Any(token => message.Contains($"'{token}'", StringComparison.Ordinal)))
                .Distinct()
                .ToList()
                .ForEach(Console.Error.WriteLine);
            Console.Error.WriteLine(help);
        }

        return ExitCode.BadConfiguration;
    }

    private static IEnumerable<string> GetNames(CommandResult result) =>
        (result.Parent is CommandResult parent ? GetNames(parent) : []).Append(
            result.Command is RootCommand ? "translate" : result.Command.Name
        );
}
