using System.CommandLine;
using System.CommandLine.Parsing;
using Translate.Cli.Printing;
using Translate.Core.Bitexts;
using Translate.Core.Memory;
using Translate.Core.Pipeline;
using Translate.Core.Problems;
using Translate.Hosting;

namespace Translate.Cli.Commands;

/// <summary><c>translate run</c>.</summary>
internal static class RunCommand
{
    private const string StandardInput = "-";

    private static readonly Argument<string[]> Paths = new("paths")
    {
        Description = "Articles, and folders of articles; - alone translates standard input to standard output. Default: Input of appsettings.json (seeds).",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string?> Out = new("--out", "-o") { Description = "Folder for the outputs. Default: Output of appsettings.json (out).", HelpName = "folder" };
    private static readonly Option<string?> Engine = new("--engine", "-e") { Description = "Engine that translates, or two with a comma to compare them; see 'translate engines'. Default: auto, the best that needs no service.", HelpName = "name" };

    private static readonly Option<string[]> Format = new("--format", "-f")
    {
        Description = "What to write for each article: tsv, jsonl, html, target, docx, xlsx, xlf, tmx; several with commas. Default: the first four.",
        HelpName = "names",
    };

    private static readonly Option<string?> Glossary = new("--glossary", "-g") { Description = "Glossary file or folder. Default: glossary.", HelpName = "path" };
    private static readonly Option<bool> Json = new("--json") { Description = "Print the summary as JSON." };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Say what would be translated and what it would cost; ask no engine and write nothing." };
    private static readonly Option<bool> Watch = new("--watch", "-w") { Description = "Go on until Ctrl-C: translate what is new or changed as soon as it is quiet, and what a glossary edit touches." };
    private static readonly Option<string?> Memory = new("--memory", "-m") { Description = "Translation memory. Default: Memory of appsettings.json (.translate/memory.db).", HelpName = "file" };
    private static readonly Option<bool> NoMemory = new("--no-memory") { Description = "Neither look translations up nor keep them." };
    private static readonly Option<bool> Refresh = new("--refresh") { Description = "Translate again what another engine, or another version of this one, translated." };

    private static readonly Option<int?> AcceptFuzzy = NumberOption.Create<int>("--accept-fuzzy", TranslationMemory.MinimumSimilarity, 100, "Use approved translations of sentences that are at least so similar, 75 to 100. Default: never.", helpName: "percent");
    private static readonly Option<long?> MaxChars = NumberOption.Create<long>("--max-chars", 0, max: null, "Refuse a run that would bill more characters. Default: Budget:MaxCharacters of appsettings.json (none).");
    private static readonly Option<bool> FollowLinks = FollowLinksOption();

    private static readonly Option<UntranslatedText?> Untranslated = new("--untranslated")
    {
        Description = "What the translated file has in place of a sentence that the engine failed for: mark, keep (the source), omit. Default: mark.",
        HelpName = "mark|keep|omit",
    };

    private static readonly Option<BoilerplateText?> Boilerplate = new("--boilerplate")
    {
        Description = "What becomes of lines such as 'Baca juga: …': keep (as they are), drop, translate. Default: keep.",
        HelpName = "keep|drop|translate",
    };

    private static readonly Option<string?> Encoding = EncodingOption.Create();
    private static readonly Option<bool> Overwrite = new("--overwrite") { Description = "Replace outputs that were edited after they were written. Default: they stay, and are named." };
    private static readonly Option<Severity?> FailOn = new("--fail-on") { Description = "End with exit code 8 if a finding is at least this severe: error, warning. Default: never.", HelpName = "error|warning" };

    public static Command Create()
    {
        var command = new CliCommand("run", "Translate articles and write each beside its translation.", "translate run articles --out translated --format html,txt")
        {
            Paths, Out, Engine, Format, Glossary, Memory, NoMemory, Refresh, AcceptFuzzy, MaxChars, Untranslated, Boilerplate, Encoding, Overwrite, FailOn, FollowLinks, DryRun, Watch, Json,
        };
        MistypedOption.RefuseAmongPaths(Paths);
        command.Validators.Add(result =>
        {
            if (result.GetValue(Watch) && result.GetValue(DryRun))
            {
                result.AddError("--watch and --dry-run exclude each other.");
            }

            if (result.GetValue(Watch) && result.GetValue(NoMemory))
            {
                result.AddError("--watch and --no-memory exclude each other: without a memory, every change would have everything translated again.");
            }
        });
        FailOn.AcceptOnlyFromAmong("error", "warning");
        Untranslated.AcceptOnlyFromAmong("mark", "keep", "omit");
        Boilerplate.AcceptOnlyFromAmong("keep", "drop", "translate");
        command.Validators.Add(RefuseBesideStandardInput);
        command.SetHandler(async (context, cancellationToken) =>
        {
            var isDryRun = context.GetValue(DryRun);
            var (engine, compared) = EngineNames.Parse(context.GetValue(Engine));
            var options = new PipelineOptions
            {
                Engine = engine,
                ComparedEngine = compared,
                Glossary = context.GetValue(Glossary),
                Memory = context.GetValue(Memory),
                MemoryMode = context.GetValue(NoMemory) ? MemoryMode.InMemory : isDryRun ? MemoryMode.ReadOnly : MemoryMode.ReadWrite,
                Recall = new RecallOptions { Refresh = context.GetValue(Refresh), AcceptFuzzy = context.GetValue(AcceptFuzzy) ?? 0 },
                MaxCharacters = context.GetValue(MaxChars),
                Output = context.GetValue(Out),
                Formats = context.GetValue(Format),
                Untranslated = context.GetValue(Untranslated),
                Boilerplate = context.GetValue(Boilerplate),
                Encoding = context.GetEncoding(Encoding),
                ReplaceEditedOutputs = context.GetValue(Overwrite),
                FollowLinks = context.GetValue(FollowLinks),
                OnWaiting = holder => Console.Error.WriteLine($"Another run uses {context.Configuration.GetMemoryPath(context.GetValue(Memory))} ({holder}). Waiting for it; Ctrl-C gives up."),
                OnWarning = Console.Error.WriteLine,
                GetImportCommand = output => MemoryImportCommand.GetCommandLine(output, context.GetValue(Memory), context.GetValue(Glossary)),
            };
            var json = context.GetValue(Json);
            if (context.GetValue(Paths) is [StandardInput])
            {
                using var texts = context.Pipelines.CreateBuilder(options).Build();
                var document = await TextTranslation.ReadAsync(context.Streams.OpenInput(), options.Encoding, cancellationToken).ConfigureAwait(false);
                await using var output = context.OpenOutput();
                return await TextTranslation.RunAsync(texts, document, context.Pipelines.GetBoilerplate(options), output, cancellationToken).ConfigureAwait(false);
            }

            var job = CreateJob(context, options, context.GetValue(Paths) ?? []);
            if (context.GetValue(Watch))
            {
                return await new WatchRunner(context, options, job).RunAsync(json, cancellationToken).ConfigureAwait(false);
            }

            using var pipeline = context.Pipelines.CreateBuilder(options).Build();
            return isDryRun
                ? await new BatchPlanPrinter(pipeline, job, json).RunAsync(cancellationToken).ConfigureAwait(false)
                : await new BatchRunner(pipeline, job, context) { FailOn = context.GetValue(FailOn) }.RunAsync(json, cancellationToken).ConfigureAwait(false);
        });
        return command;
    }

    /// <summary>The option of verbs that search folders for articles.</summary>
    public static Option<bool> FollowLinksOption() => new("--follow-links") { Description = "Follow links in a named folder that lead out of it. Default: they are named and left out." };

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

        if (result.GetValue(Engine)?.Contains(',') == true)
        {
            result.AddError("Two engines are compared over articles in files. Standard input (-) is translated with one.");
        }

        foreach (var option in new Option[] { Out, Format, DryRun, Watch, Json }.Where(option => result.GetResult(option) is { Implicit: false }))
        {
            result.AddError($"{option.Name} is for articles in files. The translation of standard input (-) goes to standard output.");
        }
    }

    /// <summary>Creates the job that the arguments describe; without paths, that of the settings.</summary>
    /// <exception cref="ProblemException">A path is empty, or an output format is unknown.</exception>
    public static BatchJob CreateJob(CommandContext context, PipelineOptions options, IReadOnlyList<string> paths) =>
        paths.Contains(string.Empty) || (options.Output is { } output && string.IsNullOrWhiteSpace(output))
            ? throw new ProblemException(new Problem(ProblemKind.BadConfiguration, "a path is empty", "Name an article or a folder; in a script, check the variable that should hold it"))
            : new BatchJob(paths.Count > 0 ? paths : context.Configuration.Inputs, context.Pipelines.GetOutput(options), context.Pipelines.GetFormats(options));
}
