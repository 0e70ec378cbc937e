using Translate.Core.Bitexts;

namespace Translate.Core.Memory;

/// <summary>Saves units: adds each, or replaces its older version. Call inside a writing transaction.</summary>
/// <remarks>
/// A unit of an engine replaces the engine unit with the same source and terms, so that undoing a glossary edit costs nothing. A human unit
/// replaces the human unit with the same source and context. An alternative replaces the alternative of the same engine, and nothing else. A unit of unknown origin replaces the one with the same source and context; if it
/// has no context, the one with the same target, so that other targets stay as alternatives.
/// </remarks>
internal sealed class UnitMerger(UnitTable units, CounterTable counters)
{
    private const int UnitsPerTransaction = 20_000;
    private const int UnitsPerLookup = 500;

    /// <summary>Saves units. Also replaces newer versions.</summary>
    /// <returns>The id of each unit, in order.</returns>
    public IReadOnlyList<long> Merge(IReadOnlyList<MemoryUnit> newUnits) => MergeAll(newUnits, replaceNewer: true).ConvertAll(result => result.Id);

    /// <summary>Saves as many units as fit in one transaction. Never replaces a newer version.</summary>
    /// <param name="newUnits">The units, enumerated without buffering.</param>
    /// <param name="count">The counts of the previous transactions.</param>
    /// <returns>The counts including this transaction, and whether there may be more units.</returns>
    public (ImportCount Count, bool HasMore) MergeBatch(IEnumerator<MemoryUnit> newUnits, ImportCount count)
    {
        for (var remaining = UnitsPerTransaction; remaining > 0; remaining -= UnitsPerLookup)
        {
            var batch = new List<MemoryUnit>(UnitsPerLookup);
            while (batch.Count < UnitsPerLookup && newUnits.MoveNext())
            {
                batch.Add(newUnits.Current);
            }

            foreach (var (_, outcome) in MergeAll(batch, replaceNewer: false))
            {
                count = outcome switch
                {
                    MergeOutcome.Added => count with { Added = count.Added + 1 },
                    MergeOutcome.Replaced => count with { Replaced = count.Replaced + 1 },
                    _ => count with { Unchanged = count.Unchanged + 1 },
                };
            }

            if (batch.Count < UnitsPerLookup)
            {
                return (count, false);
            }
        }

        return (count, true);
    }

    private List<(long Id, MergeOutcome Outcome)> MergeAll(IReadOnlyList<MemoryUnit> newUnits, bool replaceNewer)
    {
        var sources = newUnits.Select(unit => SourceNormalizer.Normalize(unit.Source)).ToList();
        var known = units.GetBySources(sources);
        var results = newUnits.Zip(sources, (unit, source) => MergeOne(unit, source, known[source], replaceNewer)).ToList();
        if (results.Zip(newUnits).Any(result => !result.Second.IsAlternative && (result.First.Outcome == MergeOutcome.Replaced || (result.First.Outcome == MergeOutcome.Added && IsNotEngineOnly(result.Second)))))
        {
            counters.Increment(CounterTable.Revision);
        }

        return results;
    }

    private static bool IsNotEngineOnly(MemoryUnit unit) => unit.IsApproved || unit.Origin != Origin.Engine;

    /// <summary>Saves a unit and updates the list of units with the same source.</summary>
    private (long Id, MergeOutcome Outcome) MergeOne(MemoryUnit unit, string normalized, List<MemoryUnit> sameSource, bool replaceNewer)
    {
        var index = sameSource.FindIndex(old => Replaces(unit, old));
        if (index < 0)
        {
            var id = units.Insert(unit, normalized);
            sameSource.Add(unit with { Id = id });
            return (id, MergeOutcome.Added);
        }

        var old = sameSource[index];
        if ((old.IsApproved && !unit.IsApproved) || (!replaceNewer && IsUpToDate(old, unit)))
        {
            return (old.Id, MergeOutcome.Unchanged);
        }

        units.Update(old.Id, unit);
        sameSource[index] = unit with { Id = old.Id };
        return (old.Id, MergeOutcome.Replaced);
    }

    private static bool IsUpToDate(MemoryUnit old, MemoryUnit unit) =>
        old.Changed > unit.Changed || (old.Changed == unit.Changed && old.Target == unit.Target && old.State == unit.State);

    private static bool Replaces(MemoryUnit unit, MemoryUnit old) => (unit, old) switch
    {
        ({ IsApproved: true }, { IsApproved: true }) => UnitContext.AreSame(unit, old),
        ({ IsApproved: false, Origin: Origin.Engine }, { IsApproved: false, Origin: Origin.Engine }) => unit.IsAlternative == old.IsAlternative && (!unit.IsAlternative || unit.Engine?.Id == old.Engine?.Id) && HaveSameTerms(unit, old),
        ({ IsApproved: false, Origin: Origin.Memory }, { Origin: Origin.Memory }) => UnitContext.AreSame(unit, old) && (unit.Target == old.Target || (UnitContext.IsKnown(unit) && !old.IsApproved)),
        _ => false,
    };

    private static bool HaveSameTerms(MemoryUnit a, MemoryUnit b) =>
        (a.Terms ?? []).Select(term => term.Fingerprint).SequenceEqual((b.Terms ?? []).Select(term => term.Fingerprint));

    private enum MergeOutcome
    {
        Added,
        Replaced,
        Unchanged,
    }
}
