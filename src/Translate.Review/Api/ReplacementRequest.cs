namespace Translate.Review.Api;

/// <summary>Words to replace in the batch.</summary>
/// <param name="Find">The words.</param>
/// <param name="By">What replaces them.</param>
/// <param name="Except">An article that the page changes itself; null for none.</param>
/// <param name="IsApplied">Whether to keep the changed texts as drafts.</param>
internal sealed record ReplacementRequest(string? Find, string? By, int? Except, bool IsApplied);
