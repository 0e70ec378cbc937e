using System.Runtime.InteropServices;
using Translate.Core.Text;

namespace Translate.Core.Glossaries.Renderings;

/// <summary>Looks for the rendering of every occurrence of a term in a target, and counts: two occurrences need two renderings.</summary>
/// <remarks>
/// A place of the target serves one occurrence; a plural serves several that are joined. A rendering may share words with another
/// (<see cref="CoordinatedRenderings"/>). A place that its neighbours make another thing does not count (<see cref="RenderingContext"/>).
/// Longer renderings hide shorter ones inside them, so that "missile" is not found in the
/// "ballistic missile" of another term; where several terms could use one place, the places are shared out so that as many
/// occurrences as possible are satisfied (Kuhn's bipartite matching). Safe to use from several threads at once.
/// </remarks>
public static class TermVerifier
{
    /// <summary>One outcome an occurrence, in the order of the occurrences: applied with its place, waived with a reason, or violated.</summary>
    public static IReadOnlyList<TermOutcome> Verify(IReadOnlyList<TermOccurrence> occurrences, string target)
    {
        if (occurrences.Count == 0)
        {
            return [];
        }

        var required = occurrences.GroupBy(occurrence => occurrence.Entry).ToDictionary(group => group.Key, group => group.ToList());
        var words = Token.Tokenize(target);
        var candidates = TermPlaces.Find(required, target, words);
        var owners = ShareOut(required, GetVisiblePlaces(candidates, target.Length));
        ClaimHidden(required, candidates, owners, target.Length);
        var outcomes = InReadingOrder(occurrences, owners);
        outcomes = SharedPlurals.Apply(outcomes, target);
        outcomes = TermOrder.Apply(outcomes, target, words);
        return LaterMentions.Apply(outcomes, target, words);
    }

    /// <summary>For each entry its places that no longer place overlaps, in reading order.</summary>
    internal static Dictionary<TermEntry, List<TextRange>> GetVisiblePlaces(Dictionary<TermEntry, List<TextRange>> candidates, int length)
    {
        var covered = new bool[length];
        var visible = new HashSet<TextRange>();
        foreach (
            var place in candidates
                .Values.SelectMany(places => places)
                .Distinct()
                .OrderByDescending(place => place.Length)
                .ThenBy(place => place.Start)
        )
        {
            if (TryCover(covered, place))
            {
                visible.Add(place);
            }
        }

        return candidates.ToDictionary(
            candidate => candidate.Key,
            candidate => candidate.Value.Where(visible.Contains).OrderBy(place => place.Start).ToList()
        );
    }

    /// <summary>
    /// Which entry each used place serves. All occurrences of an entry can use the same places, so places pass from entry to entry: one
    /// that finds none free takes one from an entry that can do with another.
    /// </summary>
    private static Dictionary<TextRange, TermEntry> ShareOut(
        Dictionary<TermEntry, List<TermOccurrence>> required,
        Dictionary<TermEntry, List<TextRange>> places
    )
    {
        var owners = new Dictionary<TextRange, TermEntry>();
        var firstFree = places.ToDictionary(place => place.Key, _ => 0);
        foreach (var (entry, occurrences) in required)
        {
            var given = 0;
            while (given < occurrences.Count && TryGive(entry, []))
            {
                given++;
            }
        }

        return owners;

        bool TryGive(TermEntry entry, HashSet<TermEntry> asked)
        {
            asked.Add(entry);
            var own = places[entry];

            // Places are never freed, so those before the first free one need no second look.
            for (ref var at = ref CollectionsMarshal.GetValueRefOrNullRef(firstFree, entry); at < own.Count; at++)
            {
                if (owners.TryAdd(own[at], entry))
                {
                    return true;
                }
            }

            foreach (var place in own)
            {
                var owner = owners[place];
                if (!asked.Contains(owner) && TryGive(owner, asked))
                {
                    owners[place] = entry;
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>An occurrence that is left over may have a place inside a longer one that nobody uses.</summary>
    private static void ClaimHidden(
        Dictionary<TermEntry, List<TermOccurrence>> required,
        Dictionary<TermEntry, List<TextRange>> candidates,
        Dictionary<TextRange, TermEntry> owners,
        int length
    )
    {
        var covered = new bool[length];
        foreach (var place in owners.Keys)
        {
            TryCover(covered, place);
        }

        foreach (var (entry, occurrences) in required)
        {
            var lacking = occurrences.Count - owners.Values.Count(owner => owner == entry);
            foreach (var place in lacking > 0 ? candidates[entry].Where(place => TryCover(covered, place)).Take(lacking) : [])
            {
                owners[place] = entry;
            }
        }
    }

    /// <summary>Covers the place unless part of it is covered already.</summary>
    private static bool TryCover(bool[] covered, TextRange place)
    {
        var part = covered.AsSpan(place.Start, place.Length);
        if (part.Contains(true))
        {
            return false;
        }

        part.Fill(true);
        return true;
    }

    /// <summary>Among occurrences of one term the first in the source gets the first place in the target.</summary>
    private static List<TermOutcome> InReadingOrder(IReadOnlyList<TermOccurrence> occurrences, Dictionary<TextRange, TermEntry> owners)
    {
        var queues = owners
            .GroupBy(place => place.Value, place => place.Key)
            .ToDictionary(group => group.Key, group => new Queue<TextRange>(group.OrderBy(range => range.Start)));
        return
        [
            .. occurrences.Select(occurrence =>
                queues.GetValueOrDefault(occurrence.Entry)?.TryDequeue(out var range) == true
                    ? new TermOutcome(occurrence, TermOutcomeKind.Applied, range)
                    : new TermOutcome(occurrence, TermOutcomeKind.Violated, Target: null)
            ),
        ];
    }
}
