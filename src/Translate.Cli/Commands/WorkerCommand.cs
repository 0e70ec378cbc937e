using System.CommandLine;
using System.Globalization;
using Translate.Cli.Printing;
using Translate.Core.Text;
using Translate.Hosting;
using Translate.Scale.Queue;

namespace Translate.Cli.Commands;

/// <summary><c>translate worker</c>.</summary>
internal static class WorkerCommand
{
    private const int MaxConcurrency = 64;
    private const int MinConcurrency = 2;

    private static readonly Option<int?> Concurrency = NumberOption.Create<int>(
        "--concurrency",
        1,
        MaxConcurrency,
        "Articles at once, 1 to 64. Default: the Concurrency setting (as many as keep the engine busy)."
    );
    private static readonly Option<TimeSpan?> ExitWhenIdle = DurationOption.Create(
        "--exit-when-idle",
        "End when there was nothing to do for so long, such as 10s. Default: go on until Ctrl-C or SIGTERM."
    );
    private static readonly Option<string?> Name = new("--name")
    {
        Description = "Name of the worker in 'translate batch show'. Default: machine and process.",
        HelpName = "name",
    };
    private static readonly Option<string?> Memory = QueueAccess.CreateMemoryOption();
    private static readonly Option<bool> Json = new("--json") { Description = "Print what was done as JSON." };

    public static Command Create()
    {
        var command = new CliCommand(
            "worker",
            "Translate articles from the queue, until it is stopped.",
            "translate worker --concurrency 4 --exit-when-idle 10s"
        )
        {
            Memory,
            Concurrency,
            ExitWhenIdle,
            Name,
            Json,
        };
        command.SetHandler(
            async (context, cancellationToken) =>
            {
                var settings = context.Configuration.Settings;
                var address = QueueAccess.GetAddress(context, Memory);
                var files = QueueAccess.GetFiles(context);
                var options = new WorkerOptions
                {
                    Name =
                        context.GetValue(Name)
                        ?? string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}-{Environment.ProcessId}"),
                    Concurrency =
                        context.GetValue(Concurrency)
                        ?? settings.Concurrency
                        ?? Math.Max(MinConcurrency, context.Pipelines.CreateEngine(new PipelineOptions()).Info.Concurrency),
                    MaxAttempts = settings.Queue.MaxAttempts,
                    ExitWhenIdle = context.GetValue(ExitWhenIdle),
                    OnNotice = Console.Error.WriteLine,
                };

                // Brings the tables up to date, and says at once if the database cannot be used.
                ArticleQueue.Open(address, files, context.Loggers).Dispose();
                using var database = QueueBus.CreateWorkerDatabase(address, options.Concurrency);
                using var pipelines = new BatchPipelines(
                    context.Pipelines,
                    files,
                    new PipelineOptions { Memory = context.GetValue(Memory), OnWarning = Console.Error.WriteLine }
                );
                await Console
                    .Error.WriteLineAsync(
                        $"Worker {options.Name} takes articles from {address}, {options.Concurrency} at once. Ctrl-C ends it."
                    )
                    .ConfigureAwait(false);
                var summary = await new QueueWorker(database, pipelines, files, options, context.Loggers, TimeProvider.System)
                    .RunAsync(cancellationToken)
                    .ConfigureAwait(false);
                Print(summary, context.GetValue(Json));
                return summary.Problem is { } problem ? ExitCode.From(problem.Kind) : ExitCode.Done;
            }
        );
        return command;
    }

    private static void Print(WorkerSummary summary, bool json)
    {
        if (summary.Problem is { } problem)
        {
            Console.Error.WriteLine(ProblemText.Format(problem));
        }

        Console.Out.WriteLine(
            json
                ? JsonText.Write(
                    new
                    {
                        summary.Done,
                        summary.Failed,
                        summary.GivenBack,
                    }
                )
                : $"{Counted.Get(summary.Done, "article")} done, {Count(summary.Failed)} not done, {Count(summary.GivenBack)} given back."
        );
    }

    private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
