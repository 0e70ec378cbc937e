namespace Translate.Core.Memory;

/// <summary>The counts of imported units.</summary>
/// <param name="Added">New units.</param>
/// <param name="Replaced">Units that replaced an older one.</param>
/// <param name="Unchanged">Units that the memory already has in the same or a newer version.</param>
internal readonly record struct ImportCount(long Added, long Replaced, long Unchanged);
