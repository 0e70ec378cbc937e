using Translate.Core.Bitexts;
using Translate.Scale.Queue;

namespace Translate.Server.Jobs;

/// <summary>The jobs of the queue, as rows of the database.</summary>
internal sealed class QueuedJobArchive(DocumentQueue queue) : IJobArchive
{
    /// <inheritdoc/>
    public Job? Find(int number) => queue.Find(number) is { } document ? QueuedJob.ToJob(document) : null;

    /// <inheritdoc/>
    public Job? Find(string id) =>
        JobStore.IsId(id) && queue.Find(QueuedJob.ParseId(id)) is { } document ? QueuedJob.ToJob(document) : null;

    /// <inheritdoc/>
    public IEnumerable<Job> ReadDone() => queue.ReadDone().Select(QueuedJob.ToJob);

    /// <inheritdoc/>
    public Task SaveCountsAsync(string id, DocumentCounts counts, CancellationToken cancellationToken) =>
        queue.SaveCountsAsync(QueuedJob.ParseId(id), counts, cancellationToken);
}
