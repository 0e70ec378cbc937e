using System.Globalization;
using Translate.Core.Text;
using Translate.GlossaryTools.Suggestion;

namespace Translate.Cli.Printing;

/// <summary>Prints suggested terms: for people, as YAML entries, or a JSON object each.</summary>
internal static class SuggestionPrinter
{
    public static void Print(IReadOnlyList<TermSuggestion> suggestions, bool yaml, bool json)
    {
        if (yaml)
        {
            Console.Out.Write(SuggestionYaml.Write(suggestions));
            return;
        }

        foreach (var suggestion in suggestions)
        {
            if (json)
            {
                Console.Out.WriteLine(JsonText.Write(ForJson(suggestion)));
            }
            else
            {
                PrintText(suggestion);
            }
        }

        if (suggestions.Count == 0)
        {
            Console.Error.WriteLine("No words occur often enough in the articles to be suggested.");
        }
    }

    private static void PrintText(TermSuggestion suggestion)
    {
        var name = suggestion.Acronym.Length > 0 ? $"{suggestion.Source} ({suggestion.Acronym})" : suggestion.Source;
        var target = suggestion.Target.Length > 0 ? suggestion.Target : "?";
        Console.Out.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name} → {target}   score {suggestion.Score:0.0}, {Counted.Get(suggestion.Frequency, "time")}, {Counted.Get(suggestion.Documents, "article")}"
            )
        );
        foreach (var context in suggestion.Contexts)
        {
            Console.Out.WriteLine($"    {context.Document} {context.Sentence}: {context.Marked}");
        }
    }

    private static object ForJson(TermSuggestion suggestion) =>
        new
        {
            suggestion.Source,
            Acronym = suggestion.Acronym.Length > 0 ? suggestion.Acronym : null,
            Target = suggestion.Target.Length > 0 ? suggestion.Target : null,
            Score = Math.Round(suggestion.Score, 3),
            suggestion.Frequency,
            suggestion.Documents,
            Contexts = suggestion.Contexts.Select(context => new
            {
                context.Document,
                context.Sentence,
                context.Text,
                context.Marked,
                Range = GetRange(context),
            }),
        };

    private static int[] GetRange(SuggestionContext context)
    {
        var (start, end) = new CodePointMap(context.Text).ToCodePoints(context.Range);
        return [start, end];
    }
}
