using Translate.Core.Bitexts;

namespace Translate.Core.Memory;

/// <summary>Saves units: adds each, or replaces its older version. Call inside a writing transaction.</summary>
/// <remarks>
/// A unit of an engine replaces the engine unit with the same source and terms, so that undoing a glossary edit costs nothing. A human unit
/// replaces the human unit with the same source and context. A unit of unknown origin replaces the one with the same source and target.
/// </remarks>
internal sealed class UnitMerger(UnitTable units, CounterTable marks)
{
    private const int ImportedAtOnce = 20_000;
    private const int LookedUpAtOnce = 500;

    /// <summary>Saves units. Also replaces newer versions.</summary>
    /// <returns>The id of each unit, in order.</returns>
    public IReadOnlyList<long> Merge(IReadOnlyList<MemoryUnit> coming) => MergeAll(coming, evenOlder: true).ConvertAll(put => put.Id);

    /// <summary>Saves as many units as fit in one transaction. Never replaces a newer version.</summary>
    /// <param name="coming">The units, enumerated without buffering.</param>
    /// <param name="count">The counts of the previous transactions.</param>
    /// <returns>The counts including this transaction, and whether there may be more units.</returns>
    public (ImportCount Count, bool IsMore) MergeBatch(IEnumerator<MemoryUnit> coming, ImportCount count)
    {
        for (var left = ImportedAtOnce; left > 0; left -= LookedUpAtOnce)
        {
            var some = new List<MemoryUnit>(LookedUpAtOnce);
            while (some.Count < LookedUpAtOnce && coming.MoveNext())
            {
                some.Add(coming.Current);
            }

            foreach (var (_, outcome) in MergeAll(some, evenOlder: false))
            {
                count = outcome switch
                {
                    PutOutcome.Added => count with { Added = count.Added + 1 },
                    PutOutcome.Replaced => count with { Replaced = count.Replaced + 1 },
                    _ => count with { Unchanged = count.Unchanged + 1 },
                };
            }

            if (some.Count < LookedUpAtOnce)
            {
                return (count, false);
            }
        }

        return (count, true);
    }

    private List<(long Id, PutOutcome Outcome)> MergeAll(IReadOnlyList<MemoryUnit> coming, bool evenOlder)
    {
        var sources = coming.Select(unit => SourceNormalizer.Normalize(unit.Source)).ToList();
        var known = units.GetBySources(sources);
        var puts = coming.Zip(sources, (unit, source) => MergeAll(unit, source, known[source], evenOlder)).ToList();
        if (puts.Zip(coming).Any(put => put.First.Outcome == PutOutcome.Replaced || (put.First.Outcome == PutOutcome.Added && IsNotEngineOnly(put.Second))))
        {
            marks.Increment(CounterTable.Revision);
        }

        return puts;
    }

    private static bool IsNotEngineOnly(MemoryUnit unit) => unit.IsApproved || unit.Origin != Origin.Engine;

    /// <summary>Saves a unit and updates the list of units with the same source.</summary>
    private (long Id, PutOutcome Outcome) MergeAll(MemoryUnit unit, string normalized, List<MemoryUnit> sameSource, bool evenOlder)
    {
        var index = sameSource.FindIndex(old => Replaces(unit, old));
        if (index < 0)
        {
            var id = units.Insert(unit, normalized);
            sameSource.Add(unit with { Id = id });
            return (id, PutOutcome.Added);
        }

        var old = sameSource[index];
        if ((old.IsApproved && !unit.IsApproved) || (!evenOlder && IsUpToDate(old, unit)))
        {
            return (old.Id, PutOutcome.Unchanged);
        }

        units.Update(old.Id, unit);
        sameSource[index] = unit with { Id = old.Id };
        return (old.Id, PutOutcome.Replaced);
    }

    private static bool IsUpToDate(MemoryUnit old, MemoryUnit unit) =>
        old.Changed > unit.Changed || (old.Changed == unit.Changed && old.Target == unit.Target && old.State == unit.State);

    private static bool Replaces(MemoryUnit unit, MemoryUnit old) => (unit, old) switch
    {
        ({ IsApproved: true }, { IsApproved: true }) => unit.Previous == old.Previous && unit.Next == old.Next,
        ({ IsApproved: false, Origin: Origin.Engine }, { IsApproved: false, Origin: Origin.Engine }) => HaveSameTerms(unit, old),
        ({ IsApproved: false, Origin: Origin.Memory }, { Origin: Origin.Memory }) => unit.Target == old.Target,
        _ => false,
    };

    private static bool HaveSameTerms(MemoryUnit a, MemoryUnit b) =>
        (a.Terms ?? []).Select(term => term.Fingerprint).SequenceEqual((b.Terms ?? []).Select(term => term.Fingerprint));

    private enum PutOutcome
    {
        Added,
        Replaced,
        Unchanged,
    }
}
