using System.CommandLine;
using Translate.Cli.Printing;
using Translate.Core.Problems;
using Translate.Core.Text;
using Translate.Hosting;

namespace Translate.Cli.Commands;

/// <summary><c>translate memory waive</c>: accepts a translation without a term, as the review page does.</summary>
internal static class MemoryWaiveCommand
{
    private static readonly Argument<string> Article = new("article") { Description = "The article." };
    private static readonly Argument<string> Sentence = new("sentence")
    {
        Description = "The id of the sentence, as outputs and the review show it: 3.2 is the second sentence of the third block.",
    };
    private static readonly Argument<string> Term = new("term") { Description = "The term's Indonesian words, as in the glossary." };
    private static readonly Option<string?> Reason = new("--reason")
    {
        Description = "Why the sentence is right without the term's rendering.",
        HelpName = "text",
    };
    private static readonly Option<bool> Remove = new("--remove") { Description = "Require the term again." };
    private static readonly Option<int?> Occurrence = NumberOption.Create<int>(
        "--occurrence",
        1,
        max: null,
        "Which occurrence of the term in the sentence, from 1. Default: all."
    );
    private static readonly Option<string?> Author = new("--author")
    {
        Description = "Who decides. Default: the user of this computer.",
        HelpName = "name",
    };
    private static readonly Option<string?> Encoding = EncodingOption.Create();
    private static readonly Option<string?> Glossary = GlossaryCommand.GlossaryOption();
    private static readonly Option<string?> Memory = MemoryCommand.MemoryOption();
    private static readonly Option<bool> Json = new("--json") { Description = "Print the result as JSON." };

    public static Command Create()
    {
        var command = new CliCommand(
            "waive",
            "Accept a sentence without a term's rendering, for a reason; it stays until the glossary entry changes.",
            "translate memory waive news/a.txt 3.2 \"Dewan Keamanan\" --reason \"named in the headline\""
        )
        {
            Article,
            Sentence,
            Term,
            Reason,
            Remove,
            Occurrence,
            Author,
            Encoding,
            Glossary,
            Memory,
            Json,
        };
        command.SetHandler(
            async (context, cancellationToken) =>
            {
                if (context.GetValue(Remove) != string.IsNullOrWhiteSpace(context.GetValue(Reason)))
                {
                    throw new ProblemException(
                        new Problem(
                            ProblemKind.BadConfiguration,
                            "a waiver needs one of --reason and --remove",
                            "Give the reason with --reason, or --remove alone"
                        )
                    );
                }

                var path = MemoryCommand.GetPath(context, Memory);
                using var memory = MemoryCommand.Open(context, path);
                using var running = await MemoryCommand.LockAsync(path, cancellationToken).ConfigureAwait(false);
                var editor = context.Pipelines.CreateWaiverEditor(
                    new PipelineOptions { Glossary = context.GetValue(Glossary), Encoding = context.GetEncoding(Encoding) },
                    memory
                );
                var reason = context.GetValue(Remove) ? null : context.GetValue(Reason)!.Trim();
                var (article, term) = (context.GetValue(Article)!, context.GetValue(Term)!);
                var (sentence, count) = await editor
                    .SetAsync(
                        article,
                        context.GetValue(Sentence)!,
                        term,
                        context.GetValue(Occurrence),
                        reason,
                        context.GetValue(Author) ?? Environment.UserName,
                        cancellationToken
                    )
                    .ConfigureAwait(false);
                await Console
                    .Out.WriteLineAsync(
                        context.GetValue(Json)
                            ? JsonText.Write(
                                new
                                {
                                    article,
                                    sentence,
                                    term,
                                    occurrences = count,
                                    reason,
                                }
                            )
                            : $"{Counted.Get(count, "occurrence")} of '{term}' {(reason is null ? "required again" : "waived")}. The next run writes the article again."
                    )
                    .ConfigureAwait(false);
                return ExitCode.Done;
            }
        );
        return command;
    }
}
