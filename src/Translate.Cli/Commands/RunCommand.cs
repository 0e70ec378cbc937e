using System.CommandLine;
using System.CommandLine.Parsing;
using Translate.Cli.Printing;
using Translate.Hosting;

namespace Translate.Cli.Commands;

/// <summary><c>translate run</c>.</summary>
internal static class RunCommand
{
    private const string StandardInput = "-";

    private static readonly Argument<string[]> Paths = new("paths")
    {
        Description =
            "Articles, and folders of articles; - alone translates standard input to standard output. Default: the Input setting (seeds).",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<bool> Json = new("--json") { Description = "Print the summary as JSON." };
    private static readonly Option<bool> DryRun = new("--dry-run")
    {
        Description = "Show what would be translated and what it would cost, without asking an engine or writing anything.",
    };
    private static readonly Option<bool> Watch = new("--watch", "-w")
    {
        Description = "Go on until Ctrl-C: translate what is new or changed as soon as it is quiet, and what a glossary edit touches.",
    };
    private static readonly Option<string?> Memory = new("--memory", "-m")
    {
        Description = "Translation memory: a file, or postgres://user@host/database. Default: the Memory setting (.translate/memory.db).",
        HelpName = "file",
    };

    public static Command Create()
    {
        var command = new CliCommand(
            "run",
            "Translate articles and write each beside its translation.",
            "translate run articles --out translated --format html,txt"
        )
        {
            Paths,
            RunOptions.Out,
            RunOptions.Engine,
            RunOptions.Format,
            RunOptions.Glossary,
            Memory,
            RunOptions.NoMemory,
            RunOptions.Refresh,
            RunOptions.AcceptFuzzy,
            RunOptions.MaxChars,
            RunOptions.Untranslated,
            RunOptions.Boilerplate,
            RunOptions.Encoding,
            RunOptions.Overwrite,
            RunOptions.FailOn,
            RunOptions.FollowLinks,
            DryRun,
            Watch,
            Json,
        };
        MistypedOption.RefuseAmongPaths(Paths);
        command.Validators.Add(RefuseBesideWatch);
        command.Validators.Add(RefuseBesideStandardInput);
        command.SetHandler(RunAsync);
        return command;
    }

    private static void RefuseBesideWatch(CommandResult result)
    {
        if (result.GetValue(Watch) && result.GetValue(DryRun))
        {
            result.AddError("--watch and --dry-run exclude each other.");
        }

        if (result.GetValue(Watch) && result.GetValue(RunOptions.NoMemory))
        {
            result.AddError(
                "--watch and --no-memory exclude each other: without a memory, every change would have everything translated again."
            );
        }
    }

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var isDryRun = context.GetValue(DryRun);
        var memory = context.GetValue(Memory);
        var options = RunOptions.CreatePipelineOptions(
            context,
            memory,
            context.GetValue(RunOptions.NoMemory) ? MemoryMode.InMemory
                : isDryRun ? MemoryMode.ReadOnly
                : MemoryMode.ReadWrite
        ) with
        {
            OnWaiting = holder =>
                Console.Error.WriteLine(
                    $"Another run uses {context.Configuration.GetMemoryPath(memory)} ({holder}). Waiting for it; Ctrl-C gives up."
                ),
            GetImportCommand = output => MemoryImportCommand.GetCommandLine(output, memory, context.GetValue(RunOptions.Glossary)),
        };
        var json = context.GetValue(Json);
        if (context.GetValue(Paths) is [StandardInput])
        {
            using var texts = context.Pipelines.CreateBuilder(options).Build();
            var document = await TextTranslation
                .ReadAsync(context.Streams.OpenInput(), options.Encoding, cancellationToken)
                .ConfigureAwait(false);
            await using var output = context.OpenOutput();
            return await TextTranslation
                .RunAsync(texts, document, context.Pipelines.GetBoilerplate(options), output, cancellationToken)
                .ConfigureAwait(false);
        }

        var job = RunOptions.CreateJob(context, options, context.GetValue(Paths) ?? []);
        if (context.GetValue(Watch))
        {
            return await new WatchRunner(context, options, job).RunAsync(json, cancellationToken).ConfigureAwait(false);
        }

        using var pipeline = context.Pipelines.CreateBuilder(options).Build();
        return isDryRun
            ? await new BatchPlanPrinter(pipeline, job, json).RunAsync(cancellationToken).ConfigureAwait(false)
            : await new BatchRunner(pipeline, job, context) { FailOn = context.GetValue(RunOptions.FailOn) }
                .RunAsync(json, cancellationToken)
                .ConfigureAwait(false);
    }

    /// <summary>A text from standard input has one result, on standard output.</summary>
    private static void RefuseBesideStandardInput(CommandResult result)
    {
        var paths = result.GetResult(Paths)?.Tokens ?? [];
        if (paths.All(token => token.Value != StandardInput))
        {
            return;
        }

        if (paths.Count > 1)
        {
            result.AddError("Standard input (-) is translated alone, without other paths.");
        }

        if (result.GetValue(RunOptions.Engine)?.Contains(',') == true)
        {
            result.AddError("Two engines are compared over articles in files. Standard input (-) is translated with one.");
        }

        foreach (
            var option in new Option[] { RunOptions.Out, RunOptions.Format, DryRun, Watch, Json }.Where(option =>
                result.GetResult(option) is { Implicit: false }
            )
        )
        {
            result.AddError($"{option.Name} is for articles in files. The translation of standard input (-) goes to standard output.");
        }
    }
}
