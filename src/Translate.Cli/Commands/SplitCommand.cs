using System.CommandLine;
using Translate.Core.Segmentation;

namespace Translate.Cli.Commands;

/// <summary><c>translate split</c>.</summary>
internal static class SplitCommand
{
    private static readonly Option<bool> Jsonl = new("--jsonl")
    {
        Description =
            "Read {\"id\",\"text\"} lines and print {\"id\",\"boundaries\"} lines; a boundary is the end of a sentence in Unicode code points.",
    };

    private static readonly Option<bool> Srx = new("--srx")
    {
        Description = "Print the splitting rules as SRX 2.0, for CAT tools, and read nothing.",
    };

    private static readonly Option<string?> Encoding = EncodingOption.Create();
    private static readonly Argument<string> Input = FilterInput.CreateArgument();

    public static Command Create()
    {
        var command = new CliCommand("split", "Split text into sentences, one per line.", "translate split article.txt")
        {
            Input,
            Jsonl,
            Srx,
            Encoding,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(Jsonl) && result.GetValue(Srx))
            {
                result.AddError("--jsonl and --srx exclude each other.");
            }
        });
        command.SetHandler(
            async (context, cancellationToken) =>
            {
                var configuration = context.Configuration;
                await using var output = context.OpenOutput();
                if (context.GetValue(Srx))
                {
                    SrxWriter.Write(configuration.ReadSplitterRules(), output);
                    return ExitCode.Done;
                }

                var filter = new SplitFilter(configuration.CreateSplitter(), FilterInput.GetDisplayName(context.GetValue(Input)));
                var encoding = context.GetEncoding(Encoding);
                if (context.GetValue(Jsonl))
                {
                    await using var lines = FilterInput.Open(context, context.GetValue(Input), encoding);
                    await filter.RunJsonlAsync(lines, output, cancellationToken).ConfigureAwait(false);
                    return ExitCode.Done;
                }

                await using var input = FilterInput.Open(context, context.GetValue(Input), encoding: null);
                await filter.RunTextAsync(input, encoding, output, cancellationToken).ConfigureAwait(false);
                return ExitCode.Done;
            }
        );
        return command;
    }
}
