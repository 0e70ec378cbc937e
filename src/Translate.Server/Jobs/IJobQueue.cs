using Translate.Core.Problems;

namespace Translate.Server.Jobs;

/// <summary>Takes documents and has them translated. What it took, it does not lose. Safe to use from several threads at once.</summary>
internal interface IJobQueue
{
    /// <summary>Takes a document. It is on the disk when this returns.</summary>
    /// <param name="owner">Who sends it.</param>
    /// <param name="name">Its name, cleaned.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="cancellationToken">Stops the reading; then nothing is taken.</param>
    /// <exception cref="ProblemException">Too many documents wait, or the disk cannot be written to.</exception>
    Task<Job> SubmitAsync(string owner, string name, Stream content, CancellationToken cancellationToken);

    /// <summary>Returns a job; null if no job has the id.</summary>
    Job? Find(string id);

    /// <summary>Returns all jobs, the newest first.</summary>
    IReadOnlyList<Job> GetAll();

    /// <summary>Waits until a job has ended, or until a time has passed.</summary>
    /// <returns>The job as it is then; null if no job has the id.</returns>
    Task<Job?> WaitAsync(string id, TimeSpan time, CancellationToken cancellationToken);

    /// <summary>Cancels an active job; removes one that has ended, with its results.</summary>
    /// <returns>The cancelled job; null if it was removed, or no job has the id.</returns>
    Task<Job?> CancelAsync(string id);

    /// <summary>Opens a result of a job that is done; null if it does not exist.</summary>
    /// <param name="id">The job.</param>
    /// <param name="format">The output format.</param>
    Stream? OpenResult(string id, string format);
}
