namespace Translate.Review.Api;

/// <summary>An occurrence of a term to waive; without a reason, to require again.</summary>
internal sealed record WaiveRequest(int Term, string? Reason, string? Author);
