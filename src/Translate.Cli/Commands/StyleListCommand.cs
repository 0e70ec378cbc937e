using System.CommandLine;
using Translate.Core.Text;

namespace Translate.Cli.Commands;

/// <summary><c>translate style list</c>.</summary>
internal static class StyleListCommand
{
    private static readonly Option<string?> Style = StyleCommand.StyleOption();
    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object per rule." };
    private static readonly Option<bool> Yaml = new("--yaml") { Description = "Print the file itself, to begin one of your own." };

    public static Command Create()
    {
        var command = new CliCommand(
            "list",
            "List the rules of house style, one per line: name, whether --fix corrects it, what it wants.",
            "translate style list"
        )
        {
            Style,
            Json,
            Yaml,
        };
        command.SetHandler(
            async (context, _) =>
            {
                var guide = context.Configuration.ReadStyle(context.GetValue(Style));
                await using var output = new StreamWriter(context.OpenOutput()) { NewLine = "\n" };
                if (context.GetValue(Yaml))
                {
                    await output.WriteAsync(guide.Text).ConfigureAwait(false);
                    return ExitCode.Done;
                }

                foreach (
                    var (name, message, canFix) in guide
                        .Rules.Select(rule => (rule.Name, rule.Message, rule.CanFix))
                        .Concat(guide.Acronyms.Describe().Select(rule => (rule.Name, rule.Message, false)))
                )
                {
                    await output
                        .WriteLineAsync(
                            context.GetValue(Json)
                                ? JsonText.Write(
                                    new
                                    {
                                        rule = name,
                                        fix = canFix,
                                        message,
                                    }
                                )
                                : $"{name}\t{(canFix ? "fix" : "-")}\t{message}"
                        )
                        .ConfigureAwait(false);
                }

                return ExitCode.Done;
            }
        );
        return command;
    }
}
