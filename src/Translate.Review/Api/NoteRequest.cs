namespace Translate.Review.Api;

/// <summary>A comment, or a flag.</summary>
internal sealed record NoteRequest(string? Text, bool? IsFlagged, string? Author);
