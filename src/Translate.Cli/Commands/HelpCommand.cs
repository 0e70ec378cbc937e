using System.CommandLine;

namespace Translate.Cli.Commands;

/// <summary><c>translate help</c>, and the same below a group: the help of another command.</summary>
internal static class HelpCommand
{
    private const string Name = "help";

    /// <summary>Adds the verb to a command. Below a group it works, but the group's own help does not list it.</summary>
    public static void AddTo(Command parent)
    {
        var words = new Argument<string[]>("command")
        {
            Description = "The command to explain, such as 'glossary add'. Default: all commands.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new Command(Name, "Show the help of a command.") { words };
        command.Hidden = parent is not RootCommand;
        command.SetAction((parsed, cancellationToken) => ShowAsync(parsed, parent, parsed.GetValue(words) ?? [], cancellationToken));
        parent.Add(command);
    }

    private static Task<int> ShowAsync(ParseResult parsed, Command parent, string[] words, CancellationToken cancellationToken)
    {
        var root = parsed.RootCommandResult.Command;
        string[] path = parent is RootCommand ? words : [parent.Name, .. words];
        var named = CommandLine.Parse(root, path);
        return named.CommandResult.Command.Subcommands.Count > 0 && named.UnmatchedTokens.Count > 0
            ? Task.FromResult(CommandLineRefusal.Print(named))
            : CommandLine.Parse(root, [.. path, "--help"]).InvokeAsync(parsed.InvocationConfiguration, cancellationToken);
    }
}
