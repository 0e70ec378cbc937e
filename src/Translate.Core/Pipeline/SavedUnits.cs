using System.Collections.Concurrent;
using Translate.Core.Bitexts;
using Translate.Core.Memory;
using Translate.Core.Problems;

namespace Translate.Core.Pipeline;

/// <summary>Saves translations to the memory before anybody sees them, and remembers which units this run saved.</summary>
/// <remarks>Safe to use from several threads at once.</remarks>
/// <param name="memory">The memory; null for none, so that nothing is saved.</param>
/// <param name="isMetered">Whether the translations cost money or a quota. Only those must survive a power loss.</param>
internal sealed class SavedUnits(TranslationMemory? memory, bool isMetered)
{
    private readonly long _lastBefore = memory?.GetLastUnitId() ?? 0;

    /// <summary>Units that existed before this run and that it replaced.</summary>
    private readonly ConcurrentDictionary<long, bool> _replaced = new();

    /// <summary>Units that this run only copied.</summary>
    private readonly ConcurrentDictionary<long, bool> _copied = new();

    /// <summary>Saves units, all or none, and returns them with their ids, in order.</summary>
    /// <exception cref="ProblemException">The memory cannot be written.</exception>
    public IReadOnlyList<MemoryUnit> Save(IReadOnlyList<MemoryUnit> units)
    {
        if (memory is null || units.Count == 0)
        {
            return units;
        }

        var ids = memory.Save(units, isDurable: isMetered);
        foreach (var replaced in ids.Where(id => id <= _lastBefore))
        {
            _replaced[replaced] = true;
        }

        return [.. units.Zip(ids, (unit, id) => unit with { Id = id })];
    }

    /// <summary>Saves copies of units of earlier runs and returns them with their ids, in order. They do not count as made by this run.</summary>
    /// <exception cref="ProblemException">The memory cannot be written.</exception>
    public IReadOnlyList<MemoryUnit> Copy(IReadOnlyList<MemoryUnit> units)
    {
        if (memory is null || units.Count == 0)
        {
            return units;
        }

        var ids = memory.Save(units, isDurable: isMetered);
        foreach (var id in ids)
        {
            _copied[id] = true;
        }

        return [.. units.Zip(ids, (unit, id) => unit with { Id = id })];
    }

    /// <summary>Whether an engine made the unit during this run, for this document or another one.</summary>
    public bool Contains(MemoryUnit unit) =>
        unit is { Origin: Origin.Engine, IsApproved: false }
        && (unit.Id > _lastBefore || _replaced.ContainsKey(unit.Id))
        && !_copied.ContainsKey(unit.Id);
}
