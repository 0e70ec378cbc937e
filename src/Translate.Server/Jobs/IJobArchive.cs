using Translate.Core.Bitexts;
using Translate.Core.Problems;

namespace Translate.Server.Jobs;

/// <summary>The jobs that are kept: on the disk or in the database, not in memory. Safe to use from several threads at once.</summary>
internal interface IJobArchive
{
    /// <summary>Returns a job; null if no job has the number.</summary>
    /// <exception cref="ProblemException">The jobs cannot be reached.</exception>
    Job? Find(int number);

    /// <summary>Returns a job; null if no job has the id.</summary>
    /// <exception cref="ProblemException">The jobs cannot be reached.</exception>
    Job? Find(string id);

    /// <summary>Returns the jobs that are done, by number, a few at a time.</summary>
    /// <exception cref="ProblemException">The jobs cannot be reached.</exception>
    IEnumerable<Job> ReadDone();

    /// <summary>Replaces the counts of a job that is done. Nothing happens if it is gone.</summary>
    /// <exception cref="ProblemException">The jobs cannot be reached, or the disk cannot be written to.</exception>
    Task SaveCountsAsync(string id, DocumentCounts counts, CancellationToken cancellationToken);
}
