using System.CommandLine;
using Translate.Cli.Printing;
using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Glossaries.Matching;
using Translate.Core.Pipeline;
using Translate.Core.Segmentation;
using Translate.Core.Text;
using Translate.Engines.Offline;
using Translate.Hosting;

namespace Translate.Cli.Commands;

/// <summary><c>translate explain</c>: why the built-in engine writes what it writes.</summary>
internal static class ExplainCommand
{
    private static readonly Argument<string> Text = new("text") { Description = "Indonesian text." };
    private static readonly Option<string?> Glossary = GlossaryCommand.GlossaryOption();
    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object per sentence." };

    public static Command Create()
    {
        var command = new CliCommand(
            "explain",
            "Show which source word, entry and rules each word of the built-in engine comes from.",
            "translate explain \"Polisi menangkap dua pelaku.\""
        )
        {
            Text,
            Glossary,
            Json,
        };
        command.SetHandler(
            (context, _) =>
            {
                var glossary = context.Pipelines.ReadGlossary(
                    new PipelineOptions { Glossary = context.GetValue(Glossary), OnWarning = Console.Error.WriteLine }
                );
                var preparer = new SegmentPreparer(
                    context.Configuration.CreateSplitter(),
                    SegmentClassifier.CreateDefault(),
                    new TermMatcher(glossary),
                    BoilerplateText.Translate
                );
                var engine = (OfflineTranslator)context.Configuration.Engines.Create(OfflineTranslator.Id);
                var document = new PlainTextFormat().Parse(context.GetValue(Text) + "\n", new DocumentSource("text", "text", Length: 0));
                foreach (var segment in preparer.Prepare(document))
                {
                    Print(engine.Explain(segment.Source, segment.Terms), context.GetValue(Json));
                }

                return Task.FromResult(ExitCode.Done);
            }
        );
        return command;
    }

    private static void Print(Explanation explanation, bool asJson)
    {
        if (asJson)
        {
            PrintJson(explanation);
            return;
        }

        Console.Out.WriteLine(explanation.Source);
        Console.Out.WriteLine(explanation.Target);
        RowPrinter.Print(
            ["English", "Indonesian", "Analysis", "Entry", "Rules"],
            [
                .. explanation.Words.Select(word =>
                    (string[])[word.English, word.Indonesian, word.Analysis, word.Entry, string.Join(" ", word.Rules)]
                ),
            ]
        );
        Console.Out.WriteLine();
    }

    /// <summary>Places count code points from zero, as in all outputs.</summary>
    private static void PrintJson(Explanation explanation)
    {
        var (source, target) = (new CodePointMap(explanation.Source), new CodePointMap(explanation.Target));
        Console.Out.WriteLine(
            JsonText.Write(
                new
                {
                    explanation.Source,
                    explanation.Target,
                    Words = explanation.Words.Select(word => new
                    {
                        word.English,
                        Target = Place(target, word.Target),
                        word.Indonesian,
                        Source = Place(source, word.Source),
                        word.Analysis,
                        word.Entry,
                        word.Rules,
                    }),
                }
            )
        );
    }

    private static int[] Place(CodePointMap map, TextRange range)
    {
        var place = map.ToCodePoints(range);
        return [place.Start, place.End];
    }
}
