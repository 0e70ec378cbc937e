using System.Globalization;
using Translate.Core.Glossaries;
using Translate.Core.Problems;

namespace Translate.GlossaryTools.Exchange;

/// <summary>Holds what was read to the rules of a glossary, so that errors are reported in the file that they come from.</summary>
internal static class EntryCheck
{
    /// <summary>YAML allows keys of 1,024 characters at most, quotation marks and escapes among them.</summary>
    private const int MaxSourceLength = 500;

    /// <summary>A file in the wrong format has a fault in every line; nobody reads them all.</summary>
    private const int MaxProblems = 20;

    /// <summary>The reading, where there is no fault.</summary>
    /// <exception cref="ProblemException">There are faults.</exception>
    public static TermReading Finish(IReadOnlyList<TermEntry> entries, IReadOnlyList<TermLoss> losses, List<Problem> problems)
    {
        problems.AddRange(entries.SelectMany(Faults));
        var twice = 0;
        var kept = new List<TermEntry>();
        var spellings = new Dictionary<string, List<TermEntry>>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var (shared, earlier) = entry
                .Spellings.SelectMany(spelling =>
                    spellings.GetValueOrDefault(spelling, []).Select(other => (Spelling: spelling, Other: other))
                )
                .FirstOrDefault(pair => !pair.Other.When.IsDisjointFrom(entry.When));
            if (earlier is null)
            {
                kept.Add(entry);
            }
            else if (IsIn(earlier, entry))
            {
                twice++;
            }
            else
            {
                problems.Add(
                    Problem.At(
                        entry.Location,
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"'{shared}' is already defined at line {earlier.Location.Line}, as '{earlier.Target}'"
                        ),
                        "Keep one of the two, or give them 'when' conditions that exclude each other, which csv and tsv can hold"
                    )
                );
            }

            foreach (var spelling in entry.Spellings)
            {
                spellings.TryAdd(spelling, []);
                spellings[spelling].Add(entry);
            }
        }

        return problems.Count == 0
            ? new TermReading(kept, twice == 0 ? losses : [.. losses, new TermLoss(twice, "repeated term", "repeated terms")])
            : throw new ProblemException(First([.. problems.OrderBy(problem => problem.Line)]));
    }

    private static bool IsIn(TermEntry earlier, TermEntry entry) =>
        earlier.Source == entry.Source
        && earlier.Target == entry.Target
        && entry.Aliases.All(earlier.Aliases.Contains)
        && ConditionYaml.Format(earlier.When) == ConditionYaml.Format(entry.When);

    private static List<Problem> First(List<Problem> problems) =>
        problems.Count <= MaxProblems
            ? problems
            :
            [
                .. problems.Take(MaxProblems),
                problems[MaxProblems] with
                {
                    Message = string.Create(CultureInfo.InvariantCulture, $"{problems.Count - MaxProblems} more faults from here on"),
                    Advice = "Mend the first ones, and try again",
                },
            ];

    private static IEnumerable<Problem> Faults(TermEntry entry)
    {
        if (entry.Spellings.Any(spelling => spelling.Length > MaxSourceLength))
        {
            yield return Problem.At(
                entry.Location,
                string.Create(CultureInfo.InvariantCulture, $"the term is longer than {MaxSourceLength} characters"),
                "Write the term itself, not a text about it"
            );
        }

        var words = entry
            .Renderings.Select(text => (Text: text, What: "a rendering"))
            .Concat(entry.Never.Select(text => (Text: text, What: "a wrong rendering")))
            .Concat(entry.Aliases.Select(text => (Text: text, What: "an alias")))
            .Prepend((Text: entry.Source, What: "the term"));
        foreach (var (text, what) in words.Where(pair => !TermEntry.ContainsWord(pair.Text)))
        {
            yield return text.Length == 0
                ? Problem.At(entry.Location, $"{what} is empty", "Fill it in, or remove the term")
                : Problem.At(entry.Location, $"{what} holds no word: '{text}'", "Write at least one letter or digit");
        }
    }
}
