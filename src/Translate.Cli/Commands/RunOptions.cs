using System.CommandLine;
using Translate.Core.Bitexts;
using Translate.Core.Memory;
using Translate.Core.Pipeline;
using Translate.Core.Problems;
using Translate.Hosting;

namespace Translate.Cli.Commands;

/// <summary>The options for the input, the engine and the output: of <c>run</c> and of <c>submit</c>.</summary>
internal static class RunOptions
{
    public static readonly Option<string?> Out = new("--out", "-o")
    {
        Description = "Folder for the outputs. Default: the Output setting (out).",
        HelpName = "folder",
    };
    public static readonly Option<string?> Engine = new("--engine", "-e")
    {
        Description =
            "Engine that translates, or two with a comma to compare them; see 'translate engines'. Default: auto, the best that needs no service.",
        HelpName = "name",
    };

    public static readonly Option<string[]> Format = new("--format", "-f")
    {
        Description =
            "What to write for each article: tsv, jsonl, html, target, docx, xlsx, xlf, tmx; several with commas. Default: the first four.",
        HelpName = "names",
    };

    public static readonly Option<string?> Glossary = new("--glossary", "-g")
    {
        Description = "Glossary file or folder. Default: glossary.",
        HelpName = "path",
    };
    public static readonly Option<bool> NoMemory = new("--no-memory") { Description = "Neither look translations up nor keep them." };
    public static readonly Option<bool> Refresh = new("--refresh")
    {
        Description = "Translate again what another engine, or another version of this one, translated.",
    };
    public static readonly Option<int?> AcceptFuzzy = NumberOption.Create<int>(
        "--accept-fuzzy",
        TranslationMemory.MinimumSimilarity,
        100,
        "Use approved translations of sentences that are at least so similar, 75 to 100. Default: never.",
        helpName: "percent"
    );
    public static readonly Option<long?> MaxChars = NumberOption.Create<long>(
        "--max-chars",
        0,
        max: null,
        "Refuse a run that would bill more characters. Default: the Budget:MaxCharacters setting (none)."
    );
    public static readonly Option<bool> FollowLinks = CreateFollowLinks();

    public static readonly Option<UntranslatedText?> Untranslated = Restrict(
        new Option<UntranslatedText?>("--untranslated")
        {
            Description =
                "What the translated file has in place of a sentence that the engine failed for: mark, keep (the source), omit. Default: mark.",
            HelpName = "mark|keep|omit",
        },
        "mark",
        "keep",
        "omit"
    );

    public static readonly Option<BoilerplateText?> Boilerplate = Restrict(
        new Option<BoilerplateText?>("--boilerplate")
        {
            Description = "How to handle lines such as 'Baca juga: …': keep (as they are), drop, translate. Default: keep.",
            HelpName = "keep|drop|translate",
        },
        "keep",
        "drop",
        "translate"
    );

    public static readonly Option<string?> Encoding = EncodingOption.Create();
    public static readonly Option<bool> Overwrite = new("--overwrite")
    {
        Description = "Replace outputs that were edited after they were written. Default: keep and report them.",
    };

    public static readonly Option<Severity?> FailOn = Restrict(
        new Option<Severity?>("--fail-on")
        {
            Description = "End with exit code 8 if a finding is at least this severe: error, warning. Default: never.",
            HelpName = "error|warning",
        },
        "error",
        "warning"
    );

    /// <summary>Creates the option of verbs that search folders for articles.</summary>
    public static Option<bool> CreateFollowLinks() =>
        new("--follow-links") { Description = "Follow links in a named folder that lead out of it. Default: skip and report them." };

    /// <summary>Creates the options of a pipeline from those that were given.</summary>
    /// <param name="context">Has the values.</param>
    /// <param name="memory">The memory to use; null for the configured one.</param>
    /// <param name="mode">How the memory is used.</param>
    public static PipelineOptions CreatePipelineOptions(CommandContext context, string? memory, MemoryMode mode)
    {
        var (engine, compared) = EngineNames.Parse(context.GetValue(Engine));
        return new PipelineOptions
        {
            Engine = engine,
            ComparedEngine = compared,
            Glossary = context.GetValue(Glossary),
            Memory = memory,
            MemoryMode = mode,
            Recall = new RecallOptions { Refresh = context.GetValue(Refresh), AcceptFuzzy = context.GetValue(AcceptFuzzy) ?? 0 },
            MaxCharacters = context.GetValue(MaxChars),
            Output = context.GetValue(Out),
            Formats = context.GetValue(Format),
            Untranslated = context.GetValue(Untranslated),
            Boilerplate = context.GetValue(Boilerplate),
            Encoding = context.GetEncoding(Encoding),
            ReplaceEditedOutputs = context.GetValue(Overwrite),
            FollowLinks = context.GetValue(FollowLinks),
            OnWarning = Console.Error.WriteLine,
        };
    }

    /// <summary>Creates the job that the arguments describe, or the job of the settings if there are no paths.</summary>
    /// <exception cref="ProblemException">A path is empty, or an output format is unknown.</exception>
    public static BatchJob CreateJob(CommandContext context, PipelineOptions options, IReadOnlyList<string> paths) =>
        paths.Contains(string.Empty) || (options.Output is { } output && string.IsNullOrWhiteSpace(output))
            ? throw new ProblemException(
                new Problem(
                    ProblemKind.BadConfiguration,
                    "a path is empty",
                    "Specify an article or a folder; in a script, check the variable that should hold it"
                )
            )
            : new BatchJob(
                paths.Count > 0 ? paths : context.Configuration.Inputs,
                context.Pipelines.GetOutput(options),
                context.Pipelines.GetFormats(options)
            );

    private static Option<T> Restrict<T>(Option<T> option, params string[] values)
    {
        option.AcceptOnlyFromAmong(values);
        return option;
    }
}
