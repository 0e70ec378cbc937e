using System.CommandLine;
using System.CommandLine.Parsing;

namespace Translate.Cli;

/// <summary>Finds paths on the command line that are empty, mostly from a variable of a script that is not set.</summary>
internal static class EmptyPath
{
    /// <summary>What help calls the values that are paths.</summary>
    private static readonly string[] Names = ["file", "files", "path", "paths", "folder", "old", "new"];

    /// <summary>Returns the message for the first empty path; null if no path is empty.</summary>
    public static string? Find(ParseResult parsed)
    {
        for (SymbolResult? result = parsed.CommandResult; result is not null; result = result.Parent)
        {
            if ((result as CommandResult)?.Children.Select(Describe).FirstOrDefault(message => message is not null) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static string? Describe(SymbolResult result)
    {
        var name = result switch
        {
            OptionResult option when Names.Contains(option.Option.HelpName) => option.Option.Name,
            ArgumentResult argument when Names.Contains(argument.Argument.Name) => "A path",
            _ => null,
        };
        return name is null || !result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value))
            ? null
            : $"{name} is empty. Specify a file or a folder; in a script, check the variable that should hold it.";
    }
}
