namespace Translate.Core.Memory.Exchange;

/// <summary>Options for reading units from a file.</summary>
/// <param name="Now">The time to use for units without one.</param>
/// <param name="MarkReviewed">Whether to mark every unit as reviewed, because a person vouches for the file. Default false.</param>
internal sealed record UnitReadOptions(DateTimeOffset Now, bool MarkReviewed = false);
