using System.CommandLine;
using Translate.Cli.Printing;
using Translate.Core.Bitexts;
using Translate.Core.Quality;
using Translate.Hosting;

namespace Translate.Cli.Commands;

/// <summary><c>translate check</c>: the checks alone, over bilingual files, whoever translated them.</summary>
internal static class CheckCommand
{
    private static readonly Argument<string[]> Files = new("files")
    {
        Description = "Bilingual files: .tsv (source, tab, target), .jsonl (source and target), .tmx, .xlf, .xlsx.",
        Arity = ArgumentArity.OneOrMore,
    };
    private static readonly Option<string?> Format = new("--format", "-f")
    {
        Description = "How findings are printed: text, json, sarif or junit. Default: text.",
        HelpName = "name",
    };
    private static readonly Option<bool> Json = new("--json")
    {
        Description = "Print one JSON object per pair; the same as --format json.",
    };
    private static readonly Option<string?> Glossary = GlossaryCommand.GlossaryOption();
    private static readonly Option<Severity?> FailOn = new("--fail-on")
    {
        Description = "End with exit code 8 if a finding is at least this severe: error, warning. Default: never.",
        HelpName = "error|warning",
    };

    private static readonly Option<bool> Together = new("--together")
    {
        Description = "Compare the pairs of all files with each other too: sentences, names, terms, he and she, acronyms.",
    };

    private static readonly Option<string?> Style = StyleCommand.StyleOption();
    private static readonly Option<bool> Fix = new("--fix")
    {
        Description = "First correct in the files what house style corrects without doubt, and print each correction.",
    };

    public static Command Create()
    {
        var command = new CliCommand(
            "check",
            "Check translations: numbers, names, negation, quotes, terms. Needs no engine.",
            "translate check pairs.tsv --fail-on error"
        )
        {
            Files,
            Format,
            Json,
            Glossary,
            Style,
            Together,
            Fix,
            FailOn,
        };
        Format.AcceptOnlyFromAmong("text", "json", "sarif", "junit");
        FailOn.AcceptOnlyFromAmong("error", "warning");
        MistypedOption.RefuseAmongPaths(Files);
        command.SetHandler(
            async (context, cancellationToken) =>
            {
                var glossary = context.Pipelines.ReadGlossary(new PipelineOptions { Glossary = context.GetValue(Glossary) });
                var style = context.Configuration.ReadStyle(context.GetValue(Style));
                var inspector = new PairInspector(glossary, context.Configuration.CreateSeverities(), style);
                var files = context.GetValue(Files)!;
                CheckRun run;
                await using (var printer = CreatePrinter(context, files.Length > 1))
                {
                    run = new CheckRun(inspector, style, printer, context.GetValue(Together), context.GetValue(Fix));
                    foreach (var file in files)
                    {
                        await run.CheckFileAsync(file, cancellationToken).ConfigureAwait(false);
                    }
                }

                run.PrintSummary();
                return run.GetExitCode(context.GetValue(FailOn));
            }
        );
        return command;
    }

    private static ICheckPrinter CreatePrinter(CommandContext context, bool hasSeveralFiles)
    {
        var output = new StreamWriter(context.OpenOutput()) { NewLine = "\n" };
        return (context.GetValue(Json) ? "json" : context.GetValue(Format)) switch
        {
            "json" => new JsonCheckPrinter(output, hasSeveralFiles),
            "sarif" => new SarifCheckPrinter(output),
            "junit" => new JunitCheckPrinter(output),
            _ => new TextCheckPrinter(output),
        };
    }
}
