using Translate.Core.Bitexts;

namespace Translate.Core.Memory;

/// <summary>Saves units: adds each, or replaces its older version. Call inside a writing transaction.</summary>
/// <remarks>
/// A unit of an engine replaces the engine unit with the same source and terms, so that undoing a glossary edit costs nothing. A human unit
/// replaces the human unit with the same source and context. An alternative replaces the alternative of the same engine, and nothing else. A unit of unknown origin replaces the one with the same source and context; if it
/// has no context, the one with the same target, so that other targets stay as alternatives.
/// </remarks>
internal sealed class UnitMerger(IMemoryTables tables)
{
    private const int UnitsPerLookup = 500;

    /// <summary>Saves units. Also replaces newer versions.</summary>
    /// <returns>The id of each unit, in order.</returns>
    public IReadOnlyList<long> Merge(IReadOnlyList<MemoryUnit> newUnits) =>
        [.. MergeAll(newUnits, replaceNewer: true).Select(result => result.Slot.Unit.Id)];

    /// <summary>Saves units of another memory. Never replaces a newer version.</summary>
    /// <param name="newUnits">The units.</param>
    /// <param name="count">The counts so far.</param>
    /// <returns>The counts including these units.</returns>
    public ImportCount Import(IEnumerable<MemoryUnit> newUnits, ImportCount count)
    {
        foreach (var (_, outcome) in newUnits.Chunk(UnitsPerLookup).SelectMany(batch => MergeAll(batch, replaceNewer: false)))
        {
            count = outcome switch
            {
                MergeOutcome.Added => count with { Added = count.Added + 1 },
                MergeOutcome.Replaced => count with { Replaced = count.Replaced + 1 },
                _ => count with { Unchanged = count.Unchanged + 1 },
            };
        }

        return count;
    }

    private List<(Slot Slot, MergeOutcome Outcome)> MergeAll(IReadOnlyList<MemoryUnit> newUnits, bool replaceNewer)
    {
        var sources = newUnits.Select(unit => SourceNormalizer.Normalize(unit.Source)).ToList();
        var known = tables
            .Units.GetBySources(sources, forUpdate: true)
            .ToDictionary(pair => pair.Key, pair => pair.Value.ConvertAll(unit => new Slot(unit, pair.Key)));
        var results = newUnits.Zip(sources, (unit, source) => MergeOne(unit, source, known[source], replaceNewer)).ToList();
        Write([.. results.Select(result => result.Slot).Distinct()]);
        if (
            results
                .Zip(newUnits)
                .Any(result =>
                    !result.Second.IsAlternative
                    && (
                        result.First.Outcome == MergeOutcome.Replaced
                        || (result.First.Outcome == MergeOutcome.Added && IsNotEngineOnly(result.Second))
                    )
                )
        )
        {
            tables.IncrementRevision();
        }

        return results;
    }

    private void Write(List<Slot> slots)
    {
        var added = slots.FindAll(slot => slot.Unit.Id == 0);
        tables.Units.Update([.. slots.Where(slot => slot.IsChanged && slot.Unit.Id != 0).Select(slot => slot.Unit)]);
        foreach (var (slot, id) in added.Zip(tables.Units.Insert(added.ConvertAll(slot => new NewUnit(slot.Unit, slot.Normalized)))))
        {
            slot.Unit = slot.Unit with { Id = id };
        }
    }

    private static bool IsNotEngineOnly(MemoryUnit unit) => unit.IsApproved || unit.Origin != Origin.Engine;

    /// <summary>Decides where a unit goes, and updates the list of units with the same source.</summary>
    private static (Slot Slot, MergeOutcome Outcome) MergeOne(MemoryUnit unit, string normalized, List<Slot> sameSource, bool replaceNewer)
    {
        if (sameSource.Find(slot => Replaces(unit, slot.Unit)) is not { } known)
        {
            var added = new Slot(unit with { Id = 0 }, normalized);
            sameSource.Add(added);
            return (added, MergeOutcome.Added);
        }

        var old = known.Unit;
        if ((old.IsApproved && !unit.IsApproved) || (!replaceNewer && IsUpToDate(old, unit)))
        {
            return (known, MergeOutcome.Unchanged);
        }

        known.Unit = unit with { Id = old.Id, Source = old.Source, Created = old.Created < unit.Created ? old.Created : unit.Created };
        known.IsChanged = true;
        return (known, MergeOutcome.Replaced);
    }

    private static bool IsUpToDate(MemoryUnit old, MemoryUnit unit) =>
        old.Changed > unit.Changed || (old.Changed == unit.Changed && old.Target == unit.Target && old.State == unit.State);

    private static bool Replaces(MemoryUnit unit, MemoryUnit old) =>
        (unit, old) switch
        {
            ({ IsApproved: true }, { IsApproved: true }) => UnitContext.AreSame(unit, old),
            ({ IsApproved: false, Origin: Origin.Engine }, { IsApproved: false, Origin: Origin.Engine }) => unit.IsAlternative
                == old.IsAlternative
                && (!unit.IsAlternative || unit.Engine?.Id == old.Engine?.Id)
                && HaveSameTerms(unit, old),
            ({ IsApproved: false, Origin: Origin.Memory }, { Origin: Origin.Memory }) => UnitContext.AreSame(unit, old)
                && (unit.Target == old.Target || (UnitContext.IsKnown(unit) && !old.IsApproved)),
            _ => false,
        };

    private static bool HaveSameTerms(MemoryUnit a, MemoryUnit b) =>
        (a.Terms ?? []).Select(term => term.Fingerprint).SequenceEqual((b.Terms ?? []).Select(term => term.Fingerprint));

    /// <summary>A stored unit, or one to insert, and what to do with it.</summary>
    private sealed class Slot(MemoryUnit unit, string normalized)
    {
        public MemoryUnit Unit { get; set; } = unit;

        public string Normalized { get; } = normalized;

        public bool IsChanged { get; set; }
    }

    private enum MergeOutcome
    {
        Added,
        Replaced,
        Unchanged,
    }
}
