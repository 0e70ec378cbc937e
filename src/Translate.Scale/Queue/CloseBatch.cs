namespace Translate.Scale.Queue;

/// <summary>The message that asks a worker to compare the articles of a batch with each other, and to write its index and report.</summary>
/// <param name="Batch">The id of the batch.</param>
internal sealed record CloseBatch(long Batch);
