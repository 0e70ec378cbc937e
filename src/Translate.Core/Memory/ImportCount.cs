namespace Translate.Core.Memory;

/// <summary>What became of imported units.</summary>
/// <param name="Added">Units that are new.</param>
/// <param name="Replaced">Units that took the place of an older one.</param>
/// <param name="Unchanged">Units of which the memory has the same, or a newer one.</param>
public readonly record struct ImportCount(long Added, long Replaced, long Unchanged);
