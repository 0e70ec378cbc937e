using Translate.Core.Documents;

namespace Translate.Core.Glossaries;

/// <summary>Looks for the rendering of every occurrence of a term in a target, and counts: two occurrences need two renderings.</summary>
/// <remarks>
/// A place of the target serves one occurrence. Longer renderings hide shorter ones inside them, so that "missile" is not found in the
/// "ballistic missile" of another term; where several terms could use one place, the places are shared out so that as many
/// occurrences as possible are satisfied (Kuhn's bipartite matching). Safe to use from several threads at once.
/// </remarks>
public static class TermVerifier
{
    /// <summary>One outcome an occurrence, in the order of the occurrences: applied with its place, or violated.</summary>
    public static IReadOnlyList<TermOutcome> Verify(IReadOnlyList<TermOccurrence> occurrences, string target)
    {
        if (occurrences.Count == 0)
        {
            return [];
        }

        var candidates = CandidatesOf(occurrences, target);
        var owners = Assign(occurrences, VisiblePlaces(candidates));
        var places = owners.ToDictionary(owner => owner.Value, owner => owner.Key);
        ClaimHidden(occurrences, candidates, places);
        return InReadingOrder(occurrences, places);
    }

    /// <summary>Every place that has some rendering of each entry.</summary>
    private static Dictionary<TermEntry, List<TextRange>> CandidatesOf(IReadOnlyList<TermOccurrence> occurrences, string target)
    {
        var words = Word.AllIn(target);
        return occurrences.Select(occurrence => occurrence.Entry).Distinct().ToDictionary(
            entry => entry,
            entry => entry.Renderings.SelectMany(rendering => new RenderingMatcher(rendering).FindAll(target, words)).Distinct().ToList());
    }

    /// <summary>Places that no longer place overlaps, each with the entries that can use it, the preferred rendering's first.</summary>
    private static List<(TextRange Range, HashSet<TermEntry> Entries)> VisiblePlaces(Dictionary<TermEntry, List<TextRange>> candidates)
    {
        var visible = new List<(TextRange Range, HashSet<TermEntry> Entries)>();
        var byRange = candidates.SelectMany(candidate => candidate.Value.Select(range => (Range: range, Entry: candidate.Key))).GroupBy(pair => pair.Range, pair => pair.Entry);
        foreach (var place in byRange.OrderByDescending(place => place.Key.Length).ThenBy(place => place.Key.Start))
        {
            if (!visible.Exists(longer => longer.Range.Overlaps(place.Key)))
            {
                visible.Add((place.Key, [.. place]));
            }
        }

        return [.. visible.OrderBy(place => place.Range.Start)];
    }

    /// <summary>Which occurrence, by index, each used place serves.</summary>
    private static Dictionary<TextRange, int> Assign(IReadOnlyList<TermOccurrence> occurrences, List<(TextRange Range, HashSet<TermEntry> Entries)> places)
    {
        var owners = new Dictionary<TextRange, int>();
        for (var i = 0; i < occurrences.Count; i++)
        {
            TryAssign(i, []);
        }

        return owners;

        bool TryAssign(int occurrence, HashSet<TextRange> tried)
        {
            foreach (var (range, entries) in places)
            {
                if (entries.Contains(occurrences[occurrence].Entry) && tried.Add(range) && (!owners.TryGetValue(range, out var owner) || TryAssign(owner, tried)))
                {
                    owners[range] = occurrence;
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>An occurrence that is left over may have a place inside a longer one that nobody uses.</summary>
    private static void ClaimHidden(IReadOnlyList<TermOccurrence> occurrences, Dictionary<TermEntry, List<TextRange>> candidates, Dictionary<int, TextRange> places)
    {
        for (var i = 0; i < occurrences.Count; i++)
        {
            if (!places.ContainsKey(i) && candidates[occurrences[i].Entry].Where(range => !places.Values.Any(range.Overlaps)).ToList() is [var free, ..])
            {
                places[i] = free;
            }
        }
    }

    /// <summary>Among occurrences of one term the first in the source gets the first place in the target.</summary>
    private static List<TermOutcome> InReadingOrder(IReadOnlyList<TermOccurrence> occurrences, Dictionary<int, TextRange> places)
    {
        var queues = places.GroupBy(place => occurrences[place.Key].Entry, place => place.Value)
            .ToDictionary(group => group.Key, group => new Queue<TextRange>(group.OrderBy(range => range.Start)));
        return [.. occurrences.Select(occurrence => queues.GetValueOrDefault(occurrence.Entry)?.TryDequeue(out var range) == true
            ? new TermOutcome(occurrence, TermOutcomeKind.Applied, range)
            : new TermOutcome(occurrence, TermOutcomeKind.Violated, Target: null))];
    }
}
