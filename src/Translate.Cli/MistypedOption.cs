using System.CommandLine;
using System.CommandLine.Parsing;
using Translate.Core.Text;

namespace Translate.Cli;

/// <summary>Finds options that the user mistyped, which would otherwise be taken for words or paths.</summary>
internal static class MistypedOption
{
    /// <summary>Refuses words of an argument that begin with two hyphens.</summary>
    public static void RefuseAmongWords(Argument words) =>
        words.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.StartsWith("--", StringComparison.Ordinal)))
            {
                result.AddError(Describe(token.Value, result.Parent));
            }
        });

    /// <summary>Refuses paths of an argument that begin with a hyphen. A hyphen alone is standard input.</summary>
    public static void RefuseAmongPaths(Argument paths) =>
        paths.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => IsOption(token.Value)))
            {
                var message = Describe(token.Value, result.Parent);
                result.AddError(message.EndsWith('?') ? message : $"{message} A path that begins with '-' is written './{token.Value}'.");
            }
        });

    /// <summary>Whether a word looks like an option.</summary>
    public static bool IsOption(string word) => word is ['-', _, ..];

    /// <summary>Says that there is no such option, and which one was probably meant.</summary>
    public static string Describe(string word, SymbolResult? command)
    {
        var name = word.Split('=', ':')[0];
        var near =
            Spelling.FindClosest(name, GetNames(command))
            ?? (name.StartsWith("--", StringComparison.Ordinal) ? null : Spelling.FindClosest("-" + name, GetNames(command)));
        return near is null ? $"There is no option '{word}'." : $"There is no option '{word}'. Did you mean '{near}'?";
    }

    private static IEnumerable<string> GetNames(SymbolResult? result)
    {
        for (var (current, isOwn) = (result, true); current is not null; current = current.Parent)
        {
            if (current is not CommandResult { Command: var command })
            {
                continue;
            }

            foreach (var option in command.Options.Where(option => !option.Hidden && (isOwn || option.Recursive)))
            {
                yield return option.Name;
            }

            isOwn = false;
        }
    }
}
