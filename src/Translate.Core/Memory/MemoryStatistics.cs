using Translate.Core.Bitexts;

namespace Translate.Core.Memory;

/// <summary>Statistics of a memory.</summary>
/// <param name="Groups">The units by origin, state and engine, the largest group first.</param>
/// <param name="Documents">The number of known documents.</param>
/// <param name="Oldest">When the oldest unit was created. Null without units.</param>
/// <param name="Newest">When a unit last changed. Null without units.</param>
/// <param name="Bytes">The size on disk in bytes, including the write-ahead log. 0 for a memory that is not on disk.</param>
internal sealed record MemoryStatistics(
    IReadOnlyList<UnitGroup> Groups,
    long Documents,
    DateTimeOffset? Oldest,
    DateTimeOffset? Newest,
    long Bytes
)
{
    /// <summary>The number of units.</summary>
    public long Units => Groups.Sum(group => group.Units);
}

/// <summary>The number of units with the same origin, state and engine.</summary>
/// <param name="Origin">The origin.</param>
/// <param name="State">The state.</param>
/// <param name="Engine">The id of the engine. Empty if no engine made them.</param>
/// <param name="Version">The version of the engine.</param>
/// <param name="Units">The number of units.</param>
internal sealed record UnitGroup(Origin Origin, UnitState State, string Engine, string Version, long Units);
