using Translate.Core.Glossaries;
using Translate.Core.Text;

namespace Translate.Cli.Printing;

/// <summary>Prints terms on standard output: a table on a terminal, otherwise one line per term with tabs, or one JSON object per term.</summary>
internal static class TermPrinter
{
    /// <summary>Prints terms in the order given.</summary>
    public static void Print(IReadOnlyList<TermEntry> entries, bool asJson)
    {
        if (asJson)
        {
            Print(entries.Select(Everything));
            return;
        }

        RowPrinter.Print(["Source", "Target", "Domain", "Place"], [.. entries.Select(Row)]);
    }

    /// <summary>Prints where terms match in a sentence; places count code points from zero, as all outputs do.</summary>
    public static void Print(IReadOnlyList<TermOccurrence> occurrences, string sentence, bool asJson)
    {
        var points = new CodePointMap(sentence);
        var places = occurrences
            .Select(occurrence =>
                (Occurrence: occurrence, Place: points.ToCodePoints(occurrence.Range), Text: occurrence.Range.In(sentence).ToString())
            )
            .ToList();
        if (asJson)
        {
            Print(
                places.Select(found => new
                {
                    found.Place.Start,
                    found.Place.End,
                    found.Text,
                    Term = Everything(found.Occurrence.Entry),
                })
            );
            return;
        }

        RowPrinter.Print(
            ["In the sentence", "Found", "Source", "Target", "Domain", "Place"],
            [
                .. places.Select(found =>
                    (string[])
                        [FormattableString.Invariant($"{found.Place.Start}-{found.Place.End}"), found.Text, .. Row(found.Occurrence.Entry)]
                ),
            ]
        );
    }

    /// <summary>All that an entry says, under the names that glossary files use; fields that it does not have are empty.</summary>
    private static object Everything(TermEntry entry) =>
        new
        {
            entry.Source,
            entry.Target,
            entry.Domain,
            entry.Location.File,
            entry.Location.Line,
            entry.Location.Column,
            entry.Accept,
            entry.Later,
            entry.Never,
            entry.Aliases,
            entry.Keep,
            Pos = entry.PartOfSpeech,
            Match = entry.Match == TermMatchOptions.Default ? null : entry.Match,
            When = entry.When.IsAlways ? null : entry.When,
            entry.Status,
            entry.Note,
            entry.Reference,
            Examples = entry.Examples.Select(example => new
            {
                Id = example.Indonesian,
                En = example.English,
                example.Location.Line,
            }),
            Not = entry.NotIn,
        };

    private static string[] Row(TermEntry entry) =>
        [entry.Source, entry.Target, entry.Domain, FormattableString.Invariant($"{entry.Location.File}:{entry.Location.Line}")];

    private static void Print<T>(IEnumerable<T> values) => values.ToList().ForEach(value => Console.Out.WriteLine(JsonText.Write(value)));
}
