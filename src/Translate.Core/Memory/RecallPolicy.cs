using Translate.Core.Bitexts;
using Translate.Core.Translators;

namespace Translate.Core.Memory;

/// <summary>Chooses among the units of one source.</summary>
/// <remarks>
/// A person's work wins over that of an unknown maker, and both over an engine's; then the same context; then the newest. An engine's unit
/// holds only where the same entries match as when it was made, and still say the same.
/// </remarks>
/// <param name="refresh">The engine whose work alone will do, where nobody else's is to be had; null where any engine's will.</param>
internal sealed class RecallPolicy(EngineIdentity? refresh)
{
    /// <summary>What the units are worth for the segment.</summary>
    public RecallResult Choose(PreparedSegment segment, IReadOnlyList<MemoryUnit> units)
    {
        if (units.Count == 0)
        {
            return new RecallResult.Miss();
        }

        var best = units.Count == 1 ? units[0] : units.OrderByDescending(unit => GetRank(segment, unit))
            .ThenByDescending(unit => HasContext(segment, unit)).ThenByDescending(unit => unit.Changed).ThenByDescending(unit => unit.Id).First();
        return GetRank(segment, best) == UnitWorth.Stale
            ? new RecallResult.Stale(best, ChangedTerms(segment, best))
            : new RecallResult.Hit(best, HasContext(segment, best), ChangedTerms(segment, best));
    }

    private static bool HasContext(PreparedSegment segment, MemoryUnit unit) => IsSame(segment.Previous, unit.Previous) && IsSame(segment.Next, unit.Next);

    private static bool IsSame(string a, string b) => a == b || SourceNormalizer.Normalize(a) == SourceNormalizer.Normalize(b);

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

    private bool IsOfAnotherEngine(MemoryUnit unit) => refresh is not null && unit.Engine is { } engine && (engine.Id, engine.Version) != (refresh.Id, refresh.Version);

    /// <summary>The greater, the better.</summary>
    private enum UnitWorth
    {
        /// <summary>An engine's, made with other terms or by an engine that is not wanted.</summary>
        Stale,

        /// <summary>An engine's.</summary>
        Current,

        /// <summary>Of an unknown maker.</summary>
        Imported,

        /// <summary>A person's, or approved by one.</summary>
        Approved,
    }
}
