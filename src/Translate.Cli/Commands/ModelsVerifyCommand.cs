using System.CommandLine;
using Translate.Core.Text;

namespace Translate.Cli.Commands;

/// <summary><c>translate models verify</c>.</summary>
internal static class ModelsVerifyCommand
{
    private static readonly Argument<string?> Name = new("name")
    {
        Description = "The model. Default: all that are installed.",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object per model." };

    public static Command Create()
    {
        var command = new CliCommand("verify", "Check the files of installed models against their SHA-256.", "translate models verify")
        {
            Name,
            Json,
        };
        command.SetHandler(
            async (context, _) =>
            {
                var store = ModelsCommand.OpenStore(context);
                var isGood = true;
                foreach (var model in context.GetValue(Name) is { } name ? [store.Find(name)] : store.List())
                {
                    var problems = store.Verify(model);
                    isGood &= problems.Count == 0;
                    await Console
                        .Out.WriteLineAsync(
                            context.GetValue(Json)
                                ? JsonText.Write(
                                    new
                                    {
                                        model.Name,
                                        isGood = problems.Count == 0,
                                        problems = problems.Select(problem => problem.ToString()),
                                    }
                                )
                            : problems.Count == 0 ? $"{model.Name}: all files are right"
                            : $"{model.Name}: {string.Join(Environment.NewLine, problems)}"
                        )
                        .ConfigureAwait(false);
                }

                return isGood ? ExitCode.Done : ExitCode.CheckFailed;
            }
        );
        return command;
    }
}
