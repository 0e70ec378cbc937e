namespace Translate.Review.Api;

/// <summary>A finding to dismiss; without a reason, to open again.</summary>
internal sealed record DismissRequest(string? Finding, string? Message, string? Reason, string? Author);
