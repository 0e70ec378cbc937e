using System.CommandLine;

namespace Translate.Cli;

/// <summary><c>translate run</c>.</summary>
internal static class RunCommand
{
    private static readonly Argument<string[]> Paths = new("paths")
    {
        Description = "Articles, and folders of articles. Default: Input of appsettings.json (seeds).",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string?> Out = new("--out", "-o") { Description = "Folder for the outputs. Default: Output of appsettings.json (out).", HelpName = "folder" };
    private static readonly Option<string?> Engine = new("--engine", "-e") { Description = "Engine that translates; see 'translate engines'. Default: offline.", HelpName = "name" };

    private static readonly Option<string[]> Format = new("--format", "-f")
    {
        Description = "What to write for each article: tsv, jsonl, html, txt; several with commas. Default: all.",
        HelpName = "names",
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<string?> Glossary = new("--glossary", "-g") { Description = "Glossary file or folder. Default: glossary.", HelpName = "path" };
    private static readonly Option<bool> Json = new("--json") { Description = "Print the summary as JSON." };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Say what would be translated; ask no engine and write nothing." };

    public static Command Create()
    {
        var command = new Verb("run", "Translate articles and write each beside its translation.", "translate run articles --out translated --format html,txt")
        {
            Paths, Out, Engine, Format, Glossary, Json, DryRun,
        };
        Paths.Validators.Add(result =>
        {
            // Otherwise a mistyped option would be a path that does not exist.
            foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-')))
            {
                result.AddError($"There is no option '{token.Value}'. A path that begins with '-' is written './{token.Value}'.");
            }
        });
        command.SetWork((parsed, cancellationToken) =>
        {
            var workspace = Workspace.Open(parsed.GetValue(Engine), parsed.GetValue(Glossary));
            var batch = workspace.Batch(parsed.GetValue(Paths) ?? [], parsed.GetValue(Out), parsed.GetValue(Format) ?? []);
            return parsed.GetValue(DryRun)
                ? new BatchPlanPrinter(batch, parsed.GetValue(Json)).RunAsync(cancellationToken)
                : new BatchRunner(batch, parsed.GetValue(Json)).RunAsync(cancellationToken);
        });
        return command;
    }
}
