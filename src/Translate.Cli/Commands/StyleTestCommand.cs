using System.CommandLine;
using Translate.Cli.Printing;
using Translate.Core.Quality.Style;

namespace Translate.Cli.Commands;

/// <summary><c>translate style test</c>.</summary>
internal static class StyleTestCommand
{
    private static readonly Option<string?> Style = StyleCommand.StyleOption();

    public static Command Create()
    {
        var command = new CliCommand(
            "test",
            "Try the rules of house style on their own examples and counter-examples; ends with 8 if one fails.",
            "translate style test"
        )
        {
            Style,
        };
        command.SetHandler(
            async (context, _) =>
            {
                var guide = context.Configuration.ReadStyle(context.GetValue(Style));
                var failures = StyleTester.Test(guide).ToList();
                await using var output = new StreamWriter(context.OpenOutput()) { NewLine = "\n" };
                foreach (var failure in failures)
                {
                    await output.WriteLineAsync(failure.ToString()).ConfigureAwait(false);
                }

                await output
                    .WriteLineAsync(
                        $"{Counted.Get(guide.Rules.Sum(rule => rule.Examples.Count + rule.Counterexamples.Count), "sentence")}, {Counted.Get(failures.Count, "failure")}"
                    )
                    .ConfigureAwait(false);
                return failures.Count > 0 ? ExitCode.CheckFailed : ExitCode.Done;
            }
        );
        return command;
    }
}
