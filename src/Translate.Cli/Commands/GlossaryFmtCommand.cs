using System.CommandLine;
using Translate.GlossaryTools.Editing;

namespace Translate.Cli.Commands;

/// <summary><c>translate glossary fmt</c>.</summary>
internal static class GlossaryFmtCommand
{
    private static readonly Option<bool> Check = new("--check")
    {
        Description = "List the files that are not formatted and write nothing; ends with 8 if there are any.",
    };

    private static readonly Option<bool> Sort = new("--sort")
    {
        Description = "Sort the terms of each file by their source. Default: they keep their order.",
    };

    public static Command Create()
    {
        var path = GlossaryCommand.GlossaryOption();
        var command = new CliCommand(
            "fmt",
            "Lay out the terms of each file in one form; comments stay with the term below them.",
            "translate glossary fmt --check"
        )
        {
            Check,
            Sort,
            path,
        };
        command.SetHandler(
            async (context, cancellationToken) =>
            {
                var isCheck = context.GetValue(Check);
                var files = await GlossaryEditor
                    .FormatAsync(GlossaryCommand.GetPath(context, path), isCheck, context.GetValue(Sort), cancellationToken)
                    .ConfigureAwait(false);
                files.ToList().ForEach(Console.Out.WriteLine);
                if (isCheck && files.Count > 0)
                {
                    await Console.Error.WriteLineAsync("Not formatted. Run: translate glossary fmt").ConfigureAwait(false);
                    return ExitCode.CheckFailed;
                }

                return ExitCode.Done;
            }
        );
        return command;
    }
}
