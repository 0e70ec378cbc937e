namespace Translate.Scale.Queue;

/// <summary>An article that a worker has.</summary>
/// <param name="Id">The id of its row.</param>
/// <param name="Batch">The id of its batch.</param>
/// <param name="Revision">The revision of its batch.</param>
/// <param name="Path">Its file, as it travels.</param>
/// <param name="Name">Its name in outputs.</param>
/// <param name="Length">Bytes, when it was submitted.</param>
/// <param name="Attempt">The number of this attempt. The row takes no result of an earlier one.</param>
internal sealed record TakenArticle(long Id, long Batch, int Revision, string Path, string Name, long Length, int Attempt)
{
    /// <summary>Whether the worker of the attempt before ended in the middle.</summary>
    public bool WasLost { get; init; }
}
