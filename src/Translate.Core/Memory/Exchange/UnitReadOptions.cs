namespace Translate.Core.Memory.Exchange;

/// <summary>How units of a file are taken.</summary>
/// <param name="Now">The time of units of which the file does not tell it.</param>
/// <param name="MarkReviewed">Whether a person answers for every unit of the file, so that it counts as reviewed.</param>
public sealed record UnitReadOptions(DateTimeOffset Now, bool MarkReviewed = false);
