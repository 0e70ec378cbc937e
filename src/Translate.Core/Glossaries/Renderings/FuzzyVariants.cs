using Translate.Core.Text;

namespace Translate.Core.Glossaries.Renderings;

/// <summary>Chooses the places of a target that nearly say a violated term and may be repaired.</summary>
internal static class FuzzyVariants
{
    /// <summary>At most one place for each violated occurrence, without overlap: the nearest first. A place that two terms claim alike is left alone.</summary>
    /// <param name="outcomes">Of every term of the sentence.</param>
    /// <param name="target">What the engine gave.</param>
    public static IReadOnlyList<(TermEntry Entry, FuzzyRendering Near)> Find(IReadOnlyList<TermOutcome> outcomes, string target)
    {
        var lacking = outcomes
            .Where(outcome => outcome.Kind == TermOutcomeKind.Violated)
            .CountBy(outcome => outcome.Occurrence.Entry)
            .ToDictionary();
        var finder = new FuzzyRenderingFinder(target);
        var candidates = lacking
            .Keys.SelectMany(entry =>
                entry
                    .Renderings.SelectMany(rendering => finder.FindAll(rendering, entry.PartOfSpeech))
                    .Select(near => (Entry: entry, Near: near))
            )
            .Where(candidate => !IsOfOther(candidate.Entry, candidate.Near.Place, outcomes, target))
            .OrderBy(candidate => candidate.Near.Cost)
            .ThenByDescending(candidate => candidate.Near.Place.Length)
            .ToList();
        var chosen = new List<(TermEntry Entry, FuzzyRendering Near)>();
        foreach (var candidate in candidates)
        {
            var equal = candidates.FindAll(other =>
                other.Entry == candidate.Entry && other.Near.Cost == candidate.Near.Cost && !other.Near.Place.Overlaps(candidate.Near.Place)
            );
            if (equal.Count >= lacking[candidate.Entry] + chosen.Count(choice => choice.Entry == candidate.Entry))
            {
                // With more equal places than occurrences, nobody knows which of them says the term.
                continue;
            }

            var isDisputed = candidates.Exists(other =>
                other.Entry != candidate.Entry && other.Near.Cost == candidate.Near.Cost && other.Near.Place.Overlaps(candidate.Near.Place)
            );
            if (!isDisputed && lacking[candidate.Entry] > 0 && !chosen.Exists(other => other.Near.Place.Overlaps(candidate.Near.Place)))
            {
                lacking[candidate.Entry]--;
                chosen.Add(candidate);
            }
        }

        return [.. chosen.OrderBy(choice => choice.Near.Place.Start)];
    }

    /// <summary>Whether a part of the place serves an occurrence already, or says another term of the sentence.</summary>
    private static bool IsOfOther(TermEntry entry, TextRange place, IReadOnlyList<TermOutcome> outcomes, string target)
    {
        var words = Token.Tokenize(target);
        return outcomes.Any(outcome => outcome.Target?.Overlaps(place) == true)
            || outcomes
                .Select(outcome => outcome.Occurrence.Entry)
                .Distinct()
                .Where(other => other != entry)
                .Any(other =>
                    other.Renderings.Any(rendering =>
                        new RenderingMatcher(rendering, other.PartOfSpeech).FindAll(target, words).Any(place.Overlaps)
                    )
                );
    }
}
