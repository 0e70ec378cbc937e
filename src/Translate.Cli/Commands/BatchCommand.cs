using System.CommandLine;
using Translate.Cli.Printing;
using Translate.Core.Text;
using Translate.Scale.Queue;

namespace Translate.Cli.Commands;

/// <summary><c>translate batch</c>: the verbs that look after batches on the queue.</summary>
internal static class BatchCommand
{
    private static readonly Option<string?> Memory = QueueAccess.CreateMemoryOption();
    private static readonly Argument<string> Name = new("name") { Description = "Name of the batch; see 'translate batch list'." };
    private static readonly Option<bool> Json = new("--json") { Description = "Print JSON, one object per line." };
    private static readonly Option<bool> All = new("--all", "-a") { Description = "List articles too that are done." };

    public static Command Create() =>
        GroupCommand.Complete(
            new("batch", "Look after batches on the queue: list, show, cancel, retry.")
            {
                CreateList(),
                CreateShow(),
                CreateChange(
                    "cancel",
                    "Take the articles that no worker has begun off the queue.",
                    "canceled",
                    (queue, batch, token) => queue.CancelAsync(batch, token)
                ),
                CreateChange(
                    "retry",
                    "Queue again what failed, is incomplete, or was canceled.",
                    "queued again",
                    (queue, batch, token) => queue.RetryAsync(batch, token)
                ),
            }
        );

    private static CliCommand CreateList()
    {
        var command = new CliCommand("list", "List the batches and how far they are.", "translate batch list") { Memory, Json };
        command.SetHandler(
            async (context, cancellationToken) =>
            {
                using var queue = QueueAccess.Open(context, Memory);
                var batches = await queue.Batches.ListAsync(cancellationToken).ConfigureAwait(false);
                BatchPrinter.PrintList(batches, queue.Files, context.GetValue(Json));
                return ExitCode.Done;
            }
        );
        return command;
    }

    private static CliCommand CreateShow()
    {
        var command = new CliCommand("show", "Show the progress of a batch, article by article.", "translate batch show monday")
        {
            Name,
            Memory,
            All,
            Json,
        };
        command.SetHandler(
            async (context, cancellationToken) =>
            {
                using var queue = QueueAccess.Open(context, Memory);
                var batch = await queue.Batches.GetAsync(context.GetValue(Name)!, cancellationToken).ConfigureAwait(false);
                var printer = new BatchPrinter(queue.Files, context.GetValue(All), context.GetValue(Json));
                await foreach (var article in queue.Batches.ReadArticlesAsync(batch.Id, cancellationToken).ConfigureAwait(false))
                {
                    printer.Print(article);
                }

                printer.PrintTotal(batch);
                return ExitCode.Done;
            }
        );
        return command;
    }

    private static CliCommand CreateChange(
        string verb,
        string description,
        string done,
        Func<ArticleQueue, QueuedBatch, CancellationToken, Task<int>> change
    )
    {
        var command = new CliCommand(verb, description, $"translate batch {verb} monday") { Name, Memory, Json };
        command.SetHandler(
            async (context, cancellationToken) =>
            {
                using var queue = QueueAccess.Open(context, Memory);
                var batch = await queue.Batches.GetAsync(context.GetValue(Name)!, cancellationToken).ConfigureAwait(false);
                var articles = await change(queue, batch, cancellationToken).ConfigureAwait(false);
                Console.Out.WriteLine(
                    context.GetValue(Json)
                        ? JsonText.Write(new { Batch = batch.Name, Articles = articles })
                        : $"{Counted.Get(articles, "article")} {done}."
                );
                return ExitCode.Done;
            }
        );
        return command;
    }
}
