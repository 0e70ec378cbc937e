using Translate.Core.Bitexts;
using Translate.Core.Translators;

namespace Translate.Core.Memory;

/// <summary>Chooses the best unit for a segment.</summary>
/// <remarks>
/// Human work ranks before units of unknown origin, and both rank before engine work. Then the more similar context wins, then the newest. An
/// engine's unit is valid only if the same entries match as when it was made, and they have not changed.
/// </remarks>
/// <param name="refresh">The only engine whose work is accepted. Null to accept any engine. Other origins are always accepted.</param>
internal sealed class RecallPolicy(EngineIdentity? refresh)
{
    /// <summary>Returns the best unit for the segment and whether it can be used.</summary>
    public RecallResult Choose(PreparedSegment segment, IReadOnlyList<MemoryUnit> units)
    {
        if (Order(segment, units) is not [var best, ..])
        {
            return new RecallResult.Miss();
        }

        return GetRank(segment, best) == UnitWorth.Stale
            ? new RecallResult.Stale(best, ChangedTerms(segment, best))
            : new RecallResult.Hit(best, UnitContext.Rate(segment, best) == 2, ChangedTerms(segment, best))
            {
                Alternatives = GetAlternatives(best, units),
            };
    }

    /// <summary>Returns the units that hold for a segment, the best first.</summary>
    public IReadOnlyList<MemoryUnit> Order(PreparedSegment segment, IReadOnlyList<MemoryUnit> units) =>
        units.Count == 0 || (units.Count == 1 && !units[0].IsOnlyHere && !units[0].IsAlternative)
            ? units
            :
            [
                .. units
                    .Where(unit =>
                        (!unit.IsOnlyHere || UnitContext.Rate(segment, unit) == 2) && (!unit.IsAlternative || IsOfRefreshing(unit))
                    )
                    .OrderByDescending(unit => GetRank(segment, unit))
                    .ThenBy(unit => unit.IsAlternative)
                    .ThenByDescending(unit => UnitContext.Rate(segment, unit))
                    .ThenByDescending(unit => unit.Changed)
                    .ThenByDescending(unit => unit.Id),
            ];

    /// <summary>Returns what the engine itself made of the segment and nobody approved, whether it is in use or an alternative; null if the memory has no such unit.</summary>
    /// <remarks>Only for a policy that has an engine.</remarks>
    public MemoryUnit? FindOwn(PreparedSegment segment, IReadOnlyList<MemoryUnit> units) =>
        Order(segment, units)
            .FirstOrDefault(unit =>
                unit is { Origin: Origin.Engine, IsApproved: false } && IsOfRefreshing(unit) && unit.IsMadeWith(segment.Terms)
            );

    /// <summary>Returns other targets that a person or another memory gave the sentence, the newest first.</summary>
    private static IReadOnlyList<string> GetAlternatives(MemoryUnit best, IReadOnlyList<MemoryUnit> units) =>
        units.Count == 1
            ? []
            :
            [
                .. units
                    .Where(unit => (unit.IsApproved || unit.Origin == Origin.Memory) && unit.Target != best.Target)
                    .OrderByDescending(unit => unit.Changed)
                    .Select(unit => unit.Target)
                    .Distinct(),
            ];

    private static IReadOnlyList<string> ChangedTerms(PreparedSegment segment, MemoryUnit unit)
    {
        if (unit.IsMadeWith(segment.Terms))
        {
            return [];
        }

        var now = segment.Terms.Select(term => (term.Entry.Source, Fingerprint: TermFingerprint.Compute(term.Entry))).ToList();
        var then = unit.Terms!.Select(term => (term.Source, term.Fingerprint)).ToList();
        return [.. now.Except(then).Concat(then.Except(now)).Select(term => term.Source).Distinct()];
    }

    private UnitWorth GetRank(PreparedSegment segment, MemoryUnit unit) =>
        unit.IsApproved ? UnitWorth.Approved
        : unit.Origin == Origin.Memory ? UnitWorth.Imported
        : unit.IsMadeWith(segment.Terms) && !IsOfAnotherEngine(unit) ? UnitWorth.Current
        : UnitWorth.Stale;

    private bool IsOfAnotherEngine(MemoryUnit unit) =>
        refresh is not null && unit.Engine is { } engine && (engine.Id, engine.Version) != (refresh.Id, refresh.Version);

    private bool IsOfRefreshing(MemoryUnit unit) =>
        refresh is not null && unit.Engine is { } engine && (engine.Id, engine.Version) == (refresh.Id, refresh.Version);

    /// <summary>The rank of a unit. A higher value is better.</summary>
    private enum UnitWorth
    {
        /// <summary>By an engine, with other terms or by an engine that is not selected.</summary>
        Stale,

        /// <summary>By an engine.</summary>
        Current,

        /// <summary>Of unknown origin.</summary>
        Imported,

        /// <summary>By a person, or approved by one.</summary>
        Approved,
    }
}
