namespace Translate.Review.Api;

/// <summary>A text that a person types.</summary>
internal sealed record CheckRequest(string? Target);

/// <summary>A decision about a unit.</summary>
internal sealed record DecisionRequest(string? Kind, string? Version, string? Target, bool IsFinal, string? Author);

/// <summary>A finding to dismiss; without a reason, to open again.</summary>
internal sealed record DismissRequest(string? Finding, string? Message, string? Reason, string? Author);

/// <summary>An occurrence of a term to waive; without a reason, to require again.</summary>
internal sealed record WaiveRequest(int Term, string? Reason, string? Author);

/// <summary>A comment, or a flag.</summary>
internal sealed record NoteRequest(string? Text, bool? IsFlagged, string? Author);
