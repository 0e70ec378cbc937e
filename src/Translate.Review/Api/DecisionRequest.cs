namespace Translate.Review.Api;

/// <summary>A decision about a unit.</summary>
internal sealed record DecisionRequest(string? Kind, string? Version, string? Target, bool IsFinal, bool? IsSpread, string? Author);
