using System.CommandLine;

namespace Translate.Cli.Commands;

/// <summary>The one input of a filter: a file, or standard input.</summary>
internal static class FilterInput
{
    private const string StandardInput = "-";

    /// <summary>A new argument for a command: a file, <c>-</c> or nothing.</summary>
    public static Argument<string> CreateArgument()
    {
        var argument = new Argument<string>("file")
        {
            Arity = ArgumentArity.ZeroOrOne,
            DefaultValueFactory = _ => StandardInput,
            Description = "File to read; - or nothing reads standard input.",
        };
        argument.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } path && path != StandardInput && !File.Exists(path))
            {
                result.AddError($"The file '{path}' does not exist. Name a file, or use - for standard input.");
            }
        });
        return argument;
    }

    /// <summary>Opens the input; the caller closes it.</summary>
    public static Stream Open(string? path) =>
        path is null or StandardInput ? Console.OpenStandardInput() : File.OpenRead(path);

    /// <summary>The name of the input in messages.</summary>
    public static string NameOf(string? path) => path is null or StandardInput ? "standard input" : path;
}
