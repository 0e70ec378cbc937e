using System.CommandLine;
using Translate.Cli.Printing;
using Translate.Core.Problems;
using Translate.Core.Quality.Style;

namespace Translate.Cli.Commands;

/// <summary><c>translate style lint</c>.</summary>
internal static class StyleLintCommand
{
    private static readonly Option<string?> Style = StyleCommand.StyleOption();

    public static Command Create()
    {
        var command = new CliCommand(
            "lint",
            "Look for mistakes in the house style; ends with 8 if there are any.",
            "translate style lint --style style.yaml"
        )
        {
            Style,
        };
        command.SetHandler(
            async (context, _) =>
            {
                var problems = new List<Problem>();
                var guide = StyleCommand.ReadDraft(context, Style, problems);
                problems.AddRange(StyleLinter.Lint(guide));
                await using var output = new StreamWriter(context.OpenOutput()) { NewLine = "\n" };
                foreach (var problem in problems)
                {
                    await output.WriteLineAsync(problem.ToString()).ConfigureAwait(false);
                }

                await output
                    .WriteLineAsync($"{Counted.Get(guide.Rules.Count, "rule")}, {Counted.Get(problems.Count, "problem")}")
                    .ConfigureAwait(false);
                return problems.Count > 0 ? ExitCode.CheckFailed : ExitCode.Done;
            }
        );
        return command;
    }
}
