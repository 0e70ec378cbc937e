namespace Translate.Scale.Queue;

/// <summary>An article of a batch.</summary>
/// <param name="Id">The id of its row.</param>
/// <param name="Position">Its place in the order of the batch.</param>
/// <param name="Path">Its file, as it travels; see <see cref="SharedFolder"/>.</param>
/// <param name="Name">Its name in outputs.</param>
/// <param name="Length">Bytes, when it was submitted.</param>
/// <param name="State">Its state.</param>
internal sealed record QueuedArticle(long Id, int Position, string Path, string Name, long Length, QueueState State)
{
    /// <summary>How often a worker began with it.</summary>
    public int Attempts { get; init; }

    /// <summary>The worker that has it, or had it last; null if none had.</summary>
    public string? Worker { get; init; }

    /// <summary>When the last attempt began.</summary>
    public DateTimeOffset? Started { get; init; }

    /// <summary>When it was over.</summary>
    public DateTimeOffset? Finished { get; init; }

    /// <summary>What is known of it; of an article that waits again, why.</summary>
    public ArticleOutcome Outcome { get; init; } = new();
}
