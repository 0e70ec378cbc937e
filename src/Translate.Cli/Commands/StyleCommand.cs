using System.CommandLine;
using Translate.Core.Problems;
using Translate.Core.Quality.Style;

namespace Translate.Cli.Commands;

/// <summary><c>translate style</c>: the verbs that maintain the house style, one file each.</summary>
internal static class StyleCommand
{
    /// <summary>The style file that a verb works on.</summary>
    public static Option<string?> StyleOption() =>
        new("--style")
        {
            Description = "File of house style. Default: the Style setting, else the one that comes with the program.",
            HelpName = "path",
        };

    /// <summary>Reads the style file, so far as it can be read.</summary>
    /// <param name="context">The settings.</param>
    /// <param name="option">The option.</param>
    /// <param name="problems">Receives the errors of the file.</param>
    /// <exception cref="ProblemException">The file cannot be opened.</exception>
    public static StyleGuide ReadDraft(CommandContext context, Option<string?> option, List<Problem> problems) =>
        (context.GetValue(option) ?? context.Configuration.GetStylePath()) is { } path
            ? StyleParser.Parse(StyleReader.ReadText(path), path, problems)
            : StyleGuide.Default;

    public static Command Create() =>
        GroupCommand.Complete(
            new("style", "Maintain the house style of the English text: list, check and test its rules.")
            {
                StyleListCommand.Create(),
                StyleLintCommand.Create(),
                StyleTestCommand.Create(),
            }
        );
}
