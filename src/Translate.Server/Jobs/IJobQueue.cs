using Translate.Core.Problems;
using Translate.Server.Answers;

namespace Translate.Server.Jobs;

/// <summary>Takes documents and has them translated. What it took, it does not lose. Safe to use from several threads at once. Disposing it stops it.</summary>
internal interface IJobQueue : IAsyncDisposable
{
    /// <summary>Begins to work. Jobs of an earlier start go on.</summary>
    /// <exception cref="ProblemException">The jobs cannot be reached.</exception>
    Task StartAsync(CancellationToken cancellationToken);

    /// <summary>Takes a document. It is on the disk when this returns.</summary>
    /// <param name="owner">Who sends it.</param>
    /// <param name="name">Its name, cleaned.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="cancellationToken">Stops the reading; then nothing is taken.</param>
    /// <exception cref="ProblemException">Too many documents wait, the disk cannot be written to, or the jobs cannot be reached.</exception>
    Task<Job> SubmitAsync(string owner, string name, Stream content, CancellationToken cancellationToken);

    /// <summary>Returns a job; null if no job has the id.</summary>
    /// <exception cref="ProblemException">The jobs cannot be reached.</exception>
    Task<Job?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>Returns a part of all jobs, the newest first.</summary>
    /// <exception cref="ProblemException">The jobs cannot be reached.</exception>
    Task<Page<Job>> GetPageAsync(PageRange range, CancellationToken cancellationToken);

    /// <summary>Waits until a job has ended, or until a time has passed.</summary>
    /// <returns>The job as it is then; null if no job has the id.</returns>
    /// <exception cref="ProblemException">The jobs cannot be reached.</exception>
    Task<Job?> WaitAsync(string id, TimeSpan time, CancellationToken cancellationToken);

    /// <summary>Cancels an active job; removes one that has ended, with its results.</summary>
    /// <returns>The cancelled job; null if it was removed, or no job has the id.</returns>
    /// <exception cref="ProblemException">The jobs cannot be reached.</exception>
    Task<Job?> CancelAsync(string id);

    /// <summary>Opens a result of a job; null if it does not exist, or the job is not done.</summary>
    /// <param name="job">The job.</param>
    /// <param name="format">The output format.</param>
    Stream? OpenResult(Job job, string format);

    /// <summary>Stops the work of this process. What was under way goes on with the next start.</summary>
    Task StopAsync();
}
