using System.CommandLine;
using Translate.Cli.Printing;
using Translate.Core.Documents;
using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Matching;
using Translate.Core.Glossaries.Reading;
using Translate.Core.Problems;
using Translate.Engines.Offline;
using Translate.GlossaryTools.Linting;
using Translate.GlossaryTools.Suggestion;
using Translate.Hosting;

namespace Translate.Cli.Commands;

/// <summary><c>translate glossary suggest</c>.</summary>
internal static class GlossarySuggestCommand
{
    private static readonly Argument<string[]> Paths = new("paths")
    {
        Description = "Articles, and folders of articles. Default: the Input setting (seeds).",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<int?> Top = NumberOption.Create<int>(
        "--top",
        1,
        max: null,
        $"How many at most. Default: {SuggestionOptions.DefaultTop}.",
        alias: "-n"
    );
    private static readonly Option<bool> Yaml = new("--yaml") { Description = "Print entries to paste under 'terms:' of a glossary file." };
    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object per suggestion." };
    private static readonly Option<bool> Unknown = new("--unknown")
    {
        Description = "Rank the words that the offline engine does not know instead.",
    };
    private static readonly Option<string?> Engine = new("--engine", "-e")
    {
        Description = "Engine that proposes targets. Default: auto, the best that needs no service.",
        HelpName = "name",
    };
    private static readonly Option<string?> Glossary = GlossaryCommand.GlossaryOption();

    public static Command Create()
    {
        var command = new CliCommand(
            "suggest",
            "Suggest terms that occur in articles but not in the glossary.",
            "translate glossary suggest articles --top 20 --yaml"
        )
        {
            Paths,
            Top,
            Unknown,
            Yaml,
            Json,
            Engine,
            Glossary,
        };
        MistypedOption.RefuseAmongPaths(Paths);
        command.Validators.Add(result =>
        {
            if (result.GetValue(Yaml) && result.GetValue(Json))
            {
                result.AddError("--yaml and --json exclude each other.");
            }
        });
        command.SetHandler(
            async (context, cancellationToken) =>
            {
                var configuration = context.Configuration;
                var glossary = context.Pipelines.ReadGlossary(
                    new PipelineOptions { Glossary = context.GetValue(Glossary), OnWarning = Console.Error.WriteLine }
                );
                var problems = new List<Problem>();
                var suggestions = await SuggestAsync(context, glossary, problems.Add, cancellationToken).ConfigureAwait(false);
                problems.ForEach(problem => Console.Error.WriteLine(problem));
                SuggestionPrinter.Print(suggestions, context.GetValue(Yaml), context.GetValue(Json));
                return problems.Count == 0 ? ExitCode.Done
                    : suggestions.Count > 0 ? ExitCode.DoneInPart
                    : ExitCode.From(problems[0].Kind);
            }
        );
        return command;
    }

    private static async Task<IReadOnlyList<TermSuggestion>> SuggestAsync(
        CommandContext context,
        Glossary glossary,
        Action<Problem> report,
        CancellationToken cancellationToken
    )
    {
        var configuration = context.Configuration;
        var reader = Articles.Reader(configuration);
        var matcher = new TermMatcher(glossary);
        var options = new SuggestionOptions { Top = context.GetValue(Top) ?? SuggestionOptions.DefaultTop };
        IEnumerable<DiscoveredDocument> Find() => Articles.Find(configuration, context.GetValue(Paths) ?? []);
        if (context.GetValue(Unknown))
        {
            return await new UnknownWordFinder(reader, matcher, configuration.Engines.Create(OfflineTranslator.Id))
                .FindAsync(Find, options, report, cancellationToken)
                .ConfigureAwait(false);
        }

        var targets = new TargetProposer(
            configuration.CreateEngine(context.GetValue(Engine)),
            EnglishNounPhrase.CreateDefault(),
            ComposedTarget.CreateDefault()
        );
        var suggestions = await new TermSuggester(reader, matcher, targets, PhraseWords.CreateDefault())
            .SuggestAsync(Find, options, report, cancellationToken)
            .ConfigureAwait(false);
        return new SuggestionLint(GlossaryLinter.Default).RemoveRejectedTargets(suggestions, new GlossaryDraft([.. glossary.Entries], []));
    }
}
