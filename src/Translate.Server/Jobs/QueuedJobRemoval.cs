using Translate.Core.Problems;
using Translate.Scale.Queue;

namespace Translate.Server.Jobs;

/// <summary>Removes jobs of the queue: the row first, then document and results. Files that stay are removed later, because no row has them.</summary>
/// <param name="queue">The queue.</param>
/// <param name="store">Has the documents and results.</param>
/// <param name="keep">How long a job that ended is kept.</param>
/// <param name="onRemoved">Receives each job that is removed.</param>
/// <param name="time">The clock.</param>
internal sealed class QueuedJobRemoval(DocumentQueue queue, JobStore store, TimeSpan keep, Action<Job> onRemoved, TimeProvider time)
{
    private const int PageSize = 1_000;

    /// <summary>A folder without a row that is younger may be of a document that is just coming in.</summary>
    private static readonly TimeSpan ArrivalTime = TimeSpan.FromHours(1);

    /// <summary>Removes a job, if it is over.</summary>
    /// <exception cref="ProblemException">The database cannot be used.</exception>
    public async Task RemoveAsync(Job job)
    {
        if (await queue.RemoveAsync(QueuedJob.ParseId(job.Id), CancellationToken.None).ConfigureAwait(false))
        {
            store.TryRemove(job.Id);
            onRemoved(job);
        }
    }

    /// <summary>Removes what was kept long enough, and files that no row has.</summary>
    /// <exception cref="ProblemException">The database cannot be used.</exception>
    public async Task CleanAsync(CancellationToken cancellationToken)
    {
        while (
            await queue.ReadFinishedBeforeAsync(time.GetUtcNow() - keep, PageSize, cancellationToken).ConfigureAwait(false) is [_, ..] old
        )
        {
            foreach (var document in old)
            {
                await RemoveAsync(QueuedJob.ToJob(document)).ConfigureAwait(false);
            }
        }

        await RemoveOrphansAsync(store.ListIds().Where(id => QueuedJob.GetTime(id) < time.GetUtcNow() - ArrivalTime), cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Removes files that no row has, before any document comes in.</summary>
    /// <exception cref="ProblemException">The database cannot be used.</exception>
    public Task RemoveOrphansAsync(CancellationToken cancellationToken) => RemoveOrphansAsync(store.ListIds(), cancellationToken);

    private async Task RemoveOrphansAsync(IEnumerable<string> candidates, CancellationToken cancellationToken)
    {
        foreach (var ids in candidates.Chunk(PageSize))
        {
            var known = await queue.FindKnownAsync([.. ids.Select(QueuedJob.ParseId)], cancellationToken).ConfigureAwait(false);
            foreach (var id in ids.Where(id => !known.Contains(QueuedJob.ParseId(id))))
            {
                store.TryRemove(id);
            }
        }
    }
}
