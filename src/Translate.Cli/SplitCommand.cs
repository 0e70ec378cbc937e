using System.CommandLine;
using Translate.Core.Segmentation;

namespace Translate.Cli;

/// <summary><c>translate split</c>.</summary>
internal static class SplitCommand
{
    private static readonly Option<bool> Jsonl = new("--jsonl")
    {
        Description = "Read {\"id\",\"text\"} lines and print {\"id\",\"boundaries\"} lines; a boundary is the end of a sentence in Unicode code points.",
    };

    public static Command Create()
    {
        var command = new Verb("split", "Split standard input into sentences, one a line.", "translate split < article.txt")
        {
            Jsonl,
        };
        command.SetWork(async (parsed, cancellationToken) =>
        {
            var filter = new SplitFilter(new IndonesianSentenceSplitter(SplitterRules.Default()));
            await using var input = Console.OpenStandardInput();
            await using var output = Console.OpenStandardOutput();
            await (parsed.GetValue(Jsonl) ? filter.RunJsonlAsync(input, output, cancellationToken) : filter.RunTextAsync(input, output, cancellationToken)).ConfigureAwait(false);
            return ExitCode.Done;
        });
        return command;
    }
}
