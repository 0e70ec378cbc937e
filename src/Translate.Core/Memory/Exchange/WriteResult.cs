namespace Translate.Core.Memory.Exchange;

/// <summary>What became of units that were to be written.</summary>
/// <param name="Written">Units in the file.</param>
/// <param name="Unsupported">Units left out, because they hold a character that the format has no way to write.</param>
public sealed record WriteResult(long Written, long Unsupported);
