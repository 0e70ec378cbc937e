using Translate.Core.Pipeline;
using Translate.Core.Problems;

namespace Translate.Scale.Queue;

/// <summary>A batch on the queue.</summary>
/// <param name="Id">The id of its row.</param>
/// <param name="Name">Its name.</param>
/// <param name="Output">The folder of its outputs, as it travels; see <see cref="SharedFolder"/>.</param>
/// <param name="Revision">Rises with each submit.</param>
internal sealed record QueuedBatch(long Id, string Name, string Output, int Revision)
{
    /// <summary>What its workers translate with.</summary>
    public required QueuedBatchOptions Options { get; init; }

    /// <summary>What its submitter had as settings.</summary>
    public required SettingsFingerprint Settings { get; init; }

    /// <summary>Files that no format reads, by extension.</summary>
    public required IReadOnlyDictionary<string, int> Skipped { get; init; }

    /// <summary>Articles that wait or are under way.</summary>
    public required int Open { get; init; }

    /// <summary>Whether articles are still being added.</summary>
    public required bool IsSubmitting { get; init; }

    /// <summary>Whether it is never closed, because its articles are the documents that a service is sent; see <see cref="DocumentQueue"/>.</summary>
    public required bool IsStanding { get; init; }

    /// <summary>Whether its index and report are written.</summary>
    public required bool IsClosed { get; init; }

    /// <summary>Why its index or report could not be written; null if they were.</summary>
    public Problem? Problem { get; init; }

    /// <summary>When it was first submitted.</summary>
    public required DateTimeOffset Submitted { get; init; }

    /// <summary>When it was closed.</summary>
    public DateTimeOffset? Closed { get; init; }

    /// <summary>How many articles there are of each state.</summary>
    public required IReadOnlyDictionary<QueueState, int> Counts { get; init; }

    /// <summary>All articles.</summary>
    public int Articles => Counts.Values.Sum();
}
