using System.Text;
using Translate.Core.Languages;
using Translate.Core.Text;

namespace Translate.Core.Glossaries.Renderings;

/// <summary>
/// Repairs a target that lacks renderings: if it renders a term with known other words, they are replaced by the required
/// rendering in the same number and case, and the article before it is corrected.
/// </summary>
internal static class TermRepair
{
    /// <summary>
    /// Repairs what needs no engine: <c>never</c> renderings, then words that are nearly a rendering
    /// (<see cref="FuzzyRenderingFinder"/>), such as one without its capitals.
    /// </summary>
    /// <param name="occurrences">The terms of the source.</param>
    /// <param name="target">What the engine gave.</param>
    /// <returns>The repaired target, and its outcomes.</returns>
    public static (string Target, IReadOnlyList<TermOutcome> Outcomes) Apply(IReadOnlyList<TermOccurrence> occurrences, string target)
    {
        var (repaired, outcomes) = Apply(occurrences, target, entry => entry.Never);
        var near = FuzzyVariants.Find(outcomes, repaired);
        if (near.Count == 0)
        {
            return (repaired, outcomes);
        }

        var changed = Replace(
            repaired,
            [.. near.Select(replacement => (replacement.Near.Place, TermRendering.GetInPlace(replacement.Near, repaired)))]
        );
        var verified = Verify(occurrences, changed, outcomes);
        return CountViolated(verified) == CountViolated(outcomes) - near.Count ? (changed, verified) : (repaired, outcomes);
    }

    /// <summary>Repairs places where the term is rendered as the engine renders it on its own.</summary>
    /// <param name="occurrences">The terms of the source.</param>
    /// <param name="target">What the engine gave.</param>
    /// <param name="ownRenderings">How the engine says a term by itself, so far as that is known.</param>
    /// <returns>The repaired target, and its outcomes.</returns>
    public static (string Target, IReadOnlyList<TermOutcome> Outcomes) Apply(
        IReadOnlyList<TermOccurrence> occurrences,
        string target,
        IReadOnlyDictionary<TermEntry, string> ownRenderings
    ) => Apply(occurrences, target, entry => ownRenderings.TryGetValue(entry, out var own) && IsCredible(own, entry, target) ? [own] : []);

    private static (string Target, IReadOnlyList<TermOutcome> Outcomes) Apply(
        IReadOnlyList<TermOccurrence> occurrences,
        string target,
        Func<TermEntry, IEnumerable<string>> wrongRenderings
    )
    {
        var outcomes = TermVerifier.Verify(occurrences, target);
        var taken = outcomes.Where(outcome => outcome.Target is not null).Select(outcome => outcome.Target!.Value).ToList();
        var replacements = new List<(TextRange Place, string Rendering)>();
        foreach (
            var lacking in outcomes.Where(outcome => outcome.Kind == TermOutcomeKind.Violated).GroupBy(outcome => outcome.Occurrence.Entry)
        )
        {
            var places = WrongPlaces(wrongRenderings(lacking.Key), target, taken);

            // With more places than occurrences, nobody knows which of them says the term.
            foreach (var (place, wrong) in places.Count <= lacking.Count() ? places : [])
            {
                if (NumberWordRepair.TryGetInPlace(lacking.Key.Target, place, target, out var number))
                {
                    taken.Add(number.Place);
                    replacements.Add(number);
                    continue;
                }

                var rendering = TermRendering.GetInPlace(lacking.Key.Target, wrong, place, target);
                if (RepairGrammar.Allows(target, place, wrong, rendering, lacking.Key.Target))
                {
                    taken.Add(place);
                    replacements.Add((place, rendering));
                }
            }
        }

        var repaired = Replace(target, [.. replacements.OrderBy(replacement => replacement.Place.Start)]);
        return (repaired, replacements.Count == 0 ? outcomes : Verify(occurrences, repaired, outcomes));
    }

    /// <summary>The outcomes of a repaired target: what was violated or repaired before is repaired.</summary>
    private static IReadOnlyList<TermOutcome> Verify(
        IReadOnlyList<TermOccurrence> occurrences,
        string changed,
        IReadOnlyList<TermOutcome> before
    ) =>
        [
            .. TermVerifier
                .Verify(occurrences, changed)
                .Select(
                    (outcome, i) =>
                        outcome.Kind == TermOutcomeKind.Applied && before[i].Kind != TermOutcomeKind.Applied
                            ? outcome with
                            {
                                Kind = TermOutcomeKind.Repaired,
                            }
                            : outcome
                ),
        ];

    private static int CountViolated(IEnumerable<TermOutcome> outcomes) =>
        outcomes.Count(outcome => outcome.Kind == TermOutcomeKind.Violated);

    /// <summary>
    /// An engine that answers a bare term with a whole sentence has not given its rendering. A rendering is accepted if it is about as long as
    /// the required one and does not cover the whole target.
    /// </summary>
    private static bool IsCredible(string own, TermEntry entry, string target)
    {
        const int MoreWords = 2;
        var words = Token.Tokenize(own).Count;
        return words > 0
            && words <= Token.Tokenize(entry.Target).Count + MoreWords
            && words < Token.Tokenize(target).Count(word => !word.IsMark);
    }

    /// <summary>Places that say the term wrongly, in reading order, the longest where several overlap; none that breaks a right rendering.</summary>
    private static List<(TextRange Place, string Wrong)> WrongPlaces(
        IEnumerable<string> wrongRenderings,
        string target,
        List<TextRange> taken
    )
    {
        var words = Token.Tokenize(target);
        var places = new List<(TextRange Place, string Wrong)>();
        var found = wrongRenderings.SelectMany(wrong =>
            new RenderingMatcher(wrong).FindAll(target, words).Select(place => (Place: place, Wrong: wrong))
        );
        foreach (var candidate in found.OrderByDescending(candidate => candidate.Place.Length))
        {
            if (!taken.Exists(candidate.Place.Overlaps) && !places.Exists(other => other.Place.Overlaps(candidate.Place)))
            {
                places.Add(candidate);
            }
        }

        return [.. places.OrderBy(place => place.Place.Start)];
    }

    /// <summary>The target with the renderings in their places; the same text if there are no renderings.</summary>
    private static string Replace(string target, IReadOnlyList<(TextRange Place, string Rendering)> replacements)
    {
        if (replacements.Count == 0)
        {
            return target;
        }

        var changed = new StringBuilder(target.Length);
        var at = 0;
        foreach (var (place, rendering) in replacements)
        {
            changed.Append(target, at, place.Start - at);
            var bare = RepairGrammar.EndsWithDeterminer(changed) ? RenderingForms.WithoutArticle(rendering) : rendering;
            SetArticle(changed, bare, place.In(target));
            changed.Append(bare);
            at = place.End;
        }

        return changed.Append(target, at, target.Length - at).ToString();
    }

    /// <summary>Turns <c>a</c> into <c>an</c> or back where the new words begin with another sound than the old.</summary>
    private static void SetArticle(StringBuilder before, string rendering, ReadOnlySpan<char> old)
    {
        var wantsN = EnglishInflection.TakesAn(rendering);
        if (wantsN == EnglishInflection.TakesAn(old))
        {
            return;
        }

        var text = before.ToString();
        if (wantsN && (text is "A " or "a " || text.EndsWith(" a ", StringComparison.Ordinal)))
        {
            before.Insert(before.Length - 1, 'n');
        }
        else if (!wantsN && (text is "An " or "an " || text.EndsWith(" an ", StringComparison.Ordinal)))
        {
            before.Remove(before.Length - 2, 1);
        }
    }
}
