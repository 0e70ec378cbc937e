namespace Translate.Review.Api;

/// <summary>A text that a person types.</summary>
internal sealed record CheckRequest(string? Target);
