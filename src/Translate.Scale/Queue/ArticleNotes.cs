namespace Translate.Scale.Queue;

/// <summary>What a worker notes of a translated article besides its result.</summary>
/// <param name="Digest">See <see cref="ArticleOutcome.Digest"/>.</param>
/// <param name="Headline">See <see cref="ArticleOutcome.Headline"/>.</param>
internal readonly record struct ArticleNotes(string? Digest, string? Headline = null);
