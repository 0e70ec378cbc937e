using System.CommandLine;
using Translate.Core.Glossaries.Reading;
using Translate.GlossaryTools.Testing;

namespace Translate.Cli.Commands;

/// <summary><c>translate glossary test</c>.</summary>
internal static class GlossaryTestCommand
{
    private static readonly Option<string?> Glossary = GlossaryCommand.GlossaryOption();
    private static readonly Option<string?> Engine = new("--engine", "-e")
    {
        Description = "Engine that translates the examples. Default: the Engine setting (auto).",
        HelpName = "name",
    };
    private static readonly Option<bool> Json = new("--json")
    {
        Description = "Print one JSON object per failure, then one with the counts.",
    };

    public static Command Create()
    {
        var command = new CliCommand(
            "test",
            "Try the glossary's examples on their own English and on an engine; ends with 8 if one fails.",
            "translate glossary test --engine offline"
        )
        {
            Glossary,
            Engine,
            Json,
        };
        command.SetHandler(
            async (context, cancellationToken) =>
            {
                var configuration = context.Configuration;
                var translator = configuration.CreateEngine(context.GetValue(Engine));
                var glossary = GlossaryReader.Read(GlossaryCommand.GetPath(context, Glossary));
                var result = await new GlossaryTester(glossary, translator).RunAsync(cancellationToken).ConfigureAwait(false);
                await using var output = new StreamWriter(context.OpenOutput()) { NewLine = "\n" };
                foreach (var failure in result.Failures)
                {
                    await output
                        .WriteLineAsync(context.GetValue(Json) ? GlossaryTestReport.JsonLine(failure) : GlossaryTestReport.Text(failure))
                        .ConfigureAwait(false);
                }

                await output
                    .WriteLineAsync(context.GetValue(Json) ? GlossaryTestReport.JsonLine(result) : result.ToString())
                    .ConfigureAwait(false);
                return result.Failed > 0 ? ExitCode.CheckFailed : ExitCode.Done;
            }
        );
        return command;
    }
}
