using System.Runtime.InteropServices;
using Translate.Core.Glossaries;

namespace Translate.GlossaryTools.Linting;

/// <summary>Spellings of different entries that are the same except for case, hyphens and spaces, and that can hold in the same place.</summary>
internal static class SpellingPairs
{
    /// <summary>The most earlier spellings of its kind that a spelling is compared with, so that a glossary with one term a thousand times takes no longer.</summary>
    private const int MaxCompared = 8;

    /// <summary>Each spelling with the nearest one of the earlier entries, which is <c>First</c>. Deprecated entries are paired too.</summary>
    public static IEnumerable<SpellingPair> AllIn(IReadOnlyList<TermEntry> entries)
    {
        var groups = new Dictionary<string, List<(string Spelling, TermEntry Entry)>>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            foreach (var spelling in entry.Spellings)
            {
                ref var group = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, TextFolding.Letters(spelling), out var isKnown);
                group ??= [];
                group.Add((spelling, entry));
            }
        }

        foreach (var group in groups.Values.Where(group => group.Count > 1))
        {
            for (var i = 1; i < group.Count; i++)
            {
                var second = group[i];
                var pairs = group
                    .Take(Math.Min(i, MaxCompared))
                    .Where(first => !ReferenceEquals(first.Entry, second.Entry) && !IsAllowed(first.Entry, second.Entry))
                    .Select(first => new SpellingPair(first.Spelling, first.Entry, second.Spelling, second.Entry));
                if (pairs.MaxBy(pair => pair.Nearness) is { } nearest)
                {
                    yield return nearest;
                }
            }
        }
    }

    /// <summary>Conditions that exclude each other part two entries, unless one file has the term as a key twice, which YAML forbids.</summary>
    private static bool IsAllowed(TermEntry first, TermEntry second)
    {
        var isKeyTwice = first.Source == second.Source && first.Location.File == second.Location.File && first.Location != second.Location;
        return !isKeyTwice && first.When.IsDisjointFrom(second.When);
    }
}
