using Translate.Core.Bitexts;

namespace Translate.Core.Memory;

/// <summary>What a memory holds.</summary>
/// <param name="Groups">Units by who made them and how far they have come, the largest group first.</param>
/// <param name="Documents">Documents whose translation is remembered.</param>
/// <param name="Oldest">When the first unit came to be; null without units.</param>
/// <param name="Newest">When a unit was last changed; null without units.</param>
/// <param name="Bytes">On the disk, with what is not yet merged into the file; 0 for a memory that is not on the disk.</param>
public sealed record MemoryStatistics(IReadOnlyList<UnitGroup> Groups, long Documents, DateTimeOffset? Oldest, DateTimeOffset? Newest, long Bytes)
{
    /// <summary>All units.</summary>
    public long Units => Groups.Sum(group => group.Units);
}

/// <summary>Units that are alike in who made them and how far they have come.</summary>
/// <param name="Origin">Who made them.</param>
/// <param name="State">How far they have come.</param>
/// <param name="Engine">The engine's id; empty where none made them.</param>
/// <param name="Version">The engine's version.</param>
/// <param name="Units">How many.</param>
public sealed record UnitGroup(Origin Origin, UnitState State, string Engine, string Version, long Units);
