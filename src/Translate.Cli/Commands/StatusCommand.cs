using System.CommandLine;
using Translate.Cli.Printing;
using Translate.Core.Pipeline;
using Translate.Core.Problems;
using Translate.Hosting;

namespace Translate.Cli.Commands;

/// <summary><c>translate status</c>.</summary>
internal static class StatusCommand
{
    private static readonly Argument<string[]> Paths = new("paths")
    {
        Description = "Articles, and folders of articles. Default: the Input setting (seeds).",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string?> Engine = new("--engine", "-e")
    {
        Description = "Engine that would translate; see 'translate engines'. Default: auto, the best that needs no service.",
        HelpName = "name",
    };
    private static readonly Option<string?> Glossary = GlossaryCommand.GlossaryOption();
    private static readonly Option<string?> Memory = new("--memory", "-m")
    {
        Description = "Translation memory: a file, or postgres://user@host/database. Default: the Memory setting (.translate/memory.db).",
        HelpName = "file",
    };
    private static readonly Option<bool> Refresh = new("--refresh") { Description = "As a run with --refresh would see it." };
    private static readonly Option<bool> FollowLinks = RunOptions.CreateFollowLinks();
    private static readonly Option<string?> Encoding = EncodingOption.Create();
    private static readonly Option<bool> All = new("--all", "-a")
    {
        Description = "List articles too that are up to date and need no review.",
    };
    private static readonly Option<bool> Json = new("--json")
    {
        Description = "Print one JSON object per article, then one with the totals.",
    };

    public static Command Create()
    {
        var command = new CliCommand(
            "status",
            "Show what a run would do, article by article, without asking an engine or writing anything.",
            "translate status articles"
        )
        {
            Paths,
            Engine,
            Glossary,
            Memory,
            Refresh,
            FollowLinks,
            Encoding,
            All,
            Json,
        };
        MistypedOption.RefuseAmongPaths(Paths);
        command.SetHandler(
            async (context, cancellationToken) =>
            {
                var options = new PipelineOptions
                {
                    Engine = context.GetValue(Engine),
                    Glossary = context.GetValue(Glossary),
                    Memory = context.GetValue(Memory),
                    MemoryMode = MemoryMode.ReadOnly,
                    Recall = new RecallOptions { Refresh = context.GetValue(Refresh) },
                    FollowLinks = context.GetValue(FollowLinks),
                    Encoding = context.GetEncoding(Encoding),
                    OnWarning = Console.Error.WriteLine,
                };
                using var pipeline = context.Pipelines.CreateBuilder(options).Build();
                var job = RunOptions.CreateJob(context, options, context.GetValue(Paths) ?? []);
                var printer = new StatusPrinter(pipeline.Engine.Id, context.GetValue(All), context.GetValue(Json));
                Problem? badPath = null;
                await foreach (var status in pipeline.GetStatusAsync(job.Inputs, cancellationToken).ConfigureAwait(false))
                {
                    printer.Print(status);

                    // What is wrong inside a folder is listed, as a run lists it.
                    badPath ??=
                        status.Problem is not null && job.Inputs.Contains(status.Source.Path) && !File.Exists(status.Source.Path)
                            ? status.Problem
                            : null;
                }

                printer.PrintTotal();
                return badPath is null ? ExitCode.Done : ExitCode.From(badPath.Kind);
            }
        );
        return command;
    }
}
