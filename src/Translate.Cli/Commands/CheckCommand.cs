using System.CommandLine;
using Translate.Cli.Printing;
using Translate.Core.Bitexts;
using Translate.Core.Problems;
using Translate.Core.Quality;
using Translate.Core.Quality.Style;
using Translate.Hosting;

namespace Translate.Cli.Commands;

/// <summary><c>translate check</c>: the checks alone, over bilingual files, whoever translated them.</summary>
internal static class CheckCommand
{
    private const int MaxToldOfFile = 10;

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
                var (consistency, genders) = (new ConsistencyTracker(), new GenderTracker());
                var counts = new Dictionary<Severity, int>();
                var (pairs, failed) = (0, (Problem?)null);
                await using (var printer = CreatePrinter(context, files.Length > 1))
                {
                    foreach (var file in files)
                    {
                        var told = 0;
                        genders.BeginArticle();
                        var acronyms = new AcronymTracker(style.Acronyms);
                        try
                        {
                            if (context.GetValue(Fix))
                            {
                                await StyleCorrection
                                    .CorrectAsync(file, style, inspector, Console.Error.WriteLine, cancellationToken)
                                    .ConfigureAwait(false);
                            }

                            await foreach (var pair in BilingualFile.ReadAsync(file, cancellationToken).ConfigureAwait(false))
                            {
                                if (pair.Problem is { } problem)
                                {
                                    failed ??= problem;
                                    Tell(problem, ++told);
                                    continue;
                                }

                                IEnumerable<Finding> CompareWithOthers(TranslationUnit unit)
                                {
                                    var place = FormattableString.Invariant($"{file}:{pair.Line}");
                                    return
                                    [
                                        .. consistency.Add(unit, place),
                                        .. genders.Add(unit, place) is { } shift ? [shift] : Array.Empty<Finding>(),
                                        .. acronyms.Add(unit.Target).Select(StyleCheck.CreateFinding),
                                    ];
                                }

                                var findings = inspector.Check(
                                    pair.Source,
                                    pair.Target,
                                    context.GetValue(Together) ? CompareWithOthers : null
                                );
                                foreach (var finding in findings)
                                {
                                    counts[finding.Severity] = counts.GetValueOrDefault(finding.Severity) + 1;
                                }

                                pairs++;
                                printer.Print(file, pair, findings);
                            }
                        }
                        catch (ProblemException e)
                        {
                            failed ??= e.Problems[0];
                            Tell(e.Problems[0], ++told);
                        }

                        if (told > MaxToldOfFile)
                        {
                            Console.Error.WriteLine(
                                FormattableString.Invariant(
                                    $"{file}: {Counted.Get(told - MaxToldOfFile, "more line was", "more lines were")} left out."
                                )
                            );
                        }
                    }
                }

                Console.Error.WriteLine(
                    FormattableString.Invariant(
                        $"{Counted.Get(pairs, "pair")}: {Counted.Get(counts.GetValueOrDefault(Severity.Error), "error")}, {Counted.Get(counts.GetValueOrDefault(Severity.Warning), "warning")}, {Counted.Get(counts.GetValueOrDefault(Severity.Info), "note")}"
                    )
                );
                return failed is not null ? (pairs > 0 ? ExitCode.DoneInPart : ExitCode.From(failed.Kind))
                    : context.GetValue(FailOn) is { } least && counts.Any(count => count.Key >= least && count.Value > 0)
                        ? ExitCode.CheckFailed
                    : ExitCode.Done;
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

    private static void Tell(Problem problem, int number)
    {
        if (number <= MaxToldOfFile)
        {
            Console.Error.WriteLine(problem);
        }
    }
}
