namespace Translate.Core.Memory.Exchange;

/// <summary>The result of writing units.</summary>
/// <param name="Written">The number of units in the file.</param>
/// <param name="Unsupported">The number of units left out because the format cannot represent one of their characters.</param>
internal sealed record WriteResult(long Written, long Unsupported);
