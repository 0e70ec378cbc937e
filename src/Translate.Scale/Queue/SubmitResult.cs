namespace Translate.Scale.Queue;

/// <summary>The outcome of a submission.</summary>
/// <param name="Queued">Articles that were put on the queue.</param>
/// <param name="Unfinished">Articles that were on the queue already.</param>
/// <param name="Unchanged">Articles that are done and did not change.</param>
/// <param name="Failed">Articles and paths that cannot be translated.</param>
internal sealed record SubmitResult(int Queued, int Unfinished, int Unchanged, int Failed);
