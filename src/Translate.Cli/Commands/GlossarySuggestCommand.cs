using System.CommandLine;
using System.Globalization;
using Translate.Cli.Printing;
using Translate.Core.Glossaries.Matching;
using Translate.Core.Problems;
using Translate.GlossaryTools.Suggestion;
using Translate.Hosting;

namespace Translate.Cli.Commands;

/// <summary><c>translate glossary suggest</c>.</summary>
internal static class GlossarySuggestCommand
{
    private static readonly Argument<string[]> Paths = new("paths")
    {
        Description = "Articles, and folders of articles. Default: Input of appsettings.json (seeds).",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string?> Top = new("--top", "-n") { Description = "How many at most. Default: 50.", HelpName = "number" };

    private static readonly Option<bool> Yaml = new("--yaml") { Description = "Print entries to paste under 'terms:' of a glossary file." };
    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object a suggestion." };
    private static readonly Option<string?> Engine = new("--engine", "-e") { Description = "Engine that proposes targets. Default: offline.", HelpName = "name" };
    private static readonly Option<string?> Glossary = GlossaryCommand.GlossaryOption();

    public static Command Create()
    {
        var command = new CliCommand("suggest", "Suggest terms that articles have and the glossary has not.", "translate glossary suggest articles --top 20 --yaml")
        {
            Paths, Top, Yaml, Json, Engine, Glossary,
        };
        command.Validators.Add(result =>
        {
            foreach (var token in result.GetResult(Paths)?.Tokens.Where(token => token.Value.StartsWith('-')) ?? [])
            {
                result.AddError($"There is no option '{token.Value}'. A path that begins with '-' is written './{token.Value}'.");
            }

            if (result.GetResult(Top) is { Tokens: [var top] } && GetCount(top.Value) < 1)
            {
                result.AddError($"--top {top.Value} is not a whole number from 1.");
            }

            if (result.GetValue(Yaml) && result.GetValue(Json))
            {
                result.AddError("--yaml and --json exclude each other.");
            }
        });
        command.SetHandler(async (context, cancellationToken) =>
        {
            var configuration = context.Configuration;
            var matcher = new TermMatcher(context.Pipelines.ReadGlossary(new PipelineOptions { Glossary = context.GetValue(Glossary), OnWarning = Console.Error.WriteLine }));
            var translator = configuration.Engines.Create(context.GetValue(Engine) ?? configuration.Settings.Engine);
            var problems = new List<Problem>();
            var suggestions = await new TermSuggester(Articles.Reader(configuration), matcher, translator, StopWords.Default()).SuggestAsync(
                () => Articles.Find(configuration, context.GetValue(Paths) ?? []),
                new SuggestionOptions { Top = GetCount(context.GetValue(Top)) },
                problems.Add,
                cancellationToken).ConfigureAwait(false);
            problems.ForEach(problem => Console.Error.WriteLine(problem));
            SuggestionPrinter.Print(suggestions, context.GetValue(Yaml), context.GetValue(Json));
            return problems.Count == 0 ? ExitCode.Done : suggestions.Count > 0 ? ExitCode.DoneInPart : ExitCode.From(problems[0].Kind);
        });
        return command;
    }

    /// <summary>Parses a number; 0 if the text is not a number.</summary>
    private static int GetCount(string? text) =>
        text is null ? SuggestionOptions.DefaultTop : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;
}
