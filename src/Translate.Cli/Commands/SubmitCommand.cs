using System.CommandLine;
using System.CommandLine.Parsing;
using Translate.Cli.Printing;
using Translate.Core.Documents;
using Translate.Core.Pipeline;
using Translate.Core.Text;
using Translate.Hosting;
using Translate.Scale.Queue;

namespace Translate.Cli.Commands;

/// <summary><c>translate submit</c>.</summary>
internal static class SubmitCommand
{
    private const int MaxNameLength = 100;

    private static readonly Argument<string[]> Paths = new("paths")
    {
        Description = "Articles, and folders of articles. Default: the Input setting (seeds).",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string?> Batch = new("--batch", "-b")
    {
        Description = "Name of the batch. If it exists, what is new or changed is added to it. Default: the name of the output folder.",
        HelpName = "name",
    };
    private static readonly Option<bool> Wait = new("--wait")
    {
        Description = "Show how far the workers are, and end like 'translate run' when the batch is done.",
    };
    private static readonly Option<string?> Memory = QueueAccess.CreateMemoryOption();
    private static readonly Option<bool> Json = new("--json") { Description = "Print what was queued as JSON; with --wait, the summary." };

    public static Command Create()
    {
        var command = new CliCommand(
            "submit",
            "Put articles on the queue, for workers on any machine.",
            "translate submit articles --out translated --batch monday --wait"
        )
        {
            Paths,
            RunOptions.Out,
            RunOptions.Engine,
            RunOptions.Format,
            RunOptions.Glossary,
            Memory,
            RunOptions.Refresh,
            RunOptions.AcceptFuzzy,
            RunOptions.MaxChars,
            RunOptions.Untranslated,
            RunOptions.Boilerplate,
            RunOptions.Encoding,
            RunOptions.Overwrite,
            RunOptions.FailOn,
            RunOptions.FollowLinks,
            Batch,
            Wait,
            Json,
        };
        MistypedOption.RefuseAmongPaths(Paths);
        command.Validators.Add(RefuseInvalid);
        command.SetHandler(RunAsync);
        return command;
    }

    private static void RefuseInvalid(CommandResult result)
    {
        if (result.GetValue(RunOptions.Engine)?.Contains(',', StringComparison.Ordinal) == true)
        {
            result.AddError("Two engines are compared by 'translate run'. A batch has one engine.");
        }

        if (
            result.GetValue(Batch) is { } name
            && (string.IsNullOrWhiteSpace(name) || name.Length > MaxNameLength || name.Any(char.IsControl))
        )
        {
            result.AddError($"--batch must be a name of 1 to {MaxNameLength} characters.");
        }
    }

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        // Only read here: for the budget, and to find the articles.
        var options = RunOptions.CreatePipelineOptions(context, context.GetValue(Memory), MemoryMode.ReadOnly);
        var job = RunOptions.CreateJob(context, options, context.GetValue(Paths) ?? []);
        using var pipeline = context.Pipelines.CreateBuilder(options).Build();
        var found = pipeline.Find(job.Inputs);
        if (found.All(document => document.Problem is not null))
        {
            return ExitCode.From(Report(found).ToList()[0].Problem!.Kind);
        }

        if (pipeline.MaxCharacters is { } max)
        {
            (await pipeline.CreatePlanner().AddUpAsync(found, cancellationToken).ConfigureAwait(false)).RefuseBeyond(max);
        }

        using var queue = QueueAccess.Open(context, Memory);
        var name = context.GetValue(Batch) ?? Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(job.Output)));
        var result = await SubmitAsync(queue, pipeline, job, QueuedBatchOptions.From(options, queue.Files), name, cancellationToken)
            .ConfigureAwait(false);
        var batch = await queue.Batches.GetAsync(name, cancellationToken).ConfigureAwait(false);
        if (context.GetValue(Wait))
        {
            await Console.Error.WriteLineAsync(Describe(result, name)).ConfigureAwait(false);
            return await new BatchWait(queue, batch, pipeline, job, context) { FailOn = context.GetValue(RunOptions.FailOn) }
                .RunAsync(context.GetValue(Json), cancellationToken)
                .ConfigureAwait(false);
        }

        Console.Out.WriteLine(
            context.GetValue(Json)
                ? JsonText.Write(
                    new
                    {
                        Batch = name,
                        result.Queued,
                        result.Unfinished,
                        result.Unchanged,
                        result.Failed,
                        Articles = batch.Articles,
                    }
                )
                : $"{Describe(result, name)} To see how far it is: translate batch show {ShellText.Quote(name)}"
        );
        return result.Failed > 0 ? ExitCode.DoneInPart : ExitCode.Done;
    }

    private static Task<SubmitResult> SubmitAsync(
        ArticleQueue queue,
        TranslationPipeline pipeline,
        BatchJob job,
        QueuedBatchOptions options,
        string name,
        CancellationToken cancellationToken
    )
    {
        var skipped = new SkippedFiles();
        var submission = new BatchSubmission(name, job.Output, Report(pipeline.Find(job.Inputs, skipped)), options, pipeline.Parts.Settings)
        {
            Skipped = skipped,
        };
        return queue.SubmitAsync(submission, cancellationToken);
    }

    /// <summary>Names what cannot be translated, as it is found.</summary>
    private static IEnumerable<DiscoveredDocument> Report(IEnumerable<DiscoveredDocument> found)
    {
        foreach (var document in found)
        {
            if (document.Problem is { } problem)
            {
                Console.Error.WriteLine(problem);
            }

            yield return document;
        }
    }

    private static string Describe(SubmitResult result, string name)
    {
        string[] parts =
        [
            $"{Counted.Get(result.Queued, "article")} queued as batch '{name}'",
            result.Unfinished > 0 ? $"{result.Unfinished} on the queue already" : string.Empty,
            result.Unchanged > 0 ? $"{result.Unchanged} done and unchanged" : string.Empty,
            result.Failed > 0 ? $"{result.Failed} cannot be translated" : string.Empty,
        ];
        return $"{string.Join(", ", parts.Where(part => part.Length > 0))}.";
    }
}
