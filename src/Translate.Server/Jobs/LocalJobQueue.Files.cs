using Translate.Core.Problems;

namespace Translate.Server.Jobs;

/// <content>Keeps jobs in files and removes old ones.</content>
internal sealed partial class LocalJobQueue
{
    /// <summary>Saves a state. If the disk is full, the job is translated again after a restart.</summary>
    private async Task<bool> TrySaveAsync(Job job)
    {
        try
        {
            await _store.SaveAsync(job).ConfigureAwait(false);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            LogFailure(_logger, job.Id, e.GetType().Name, string.Empty);
            return false;
        }
    }

    private void Clean()
    {
        try
        {
            // A job ends after it was created, so those that are younger need not be read.
            var limit = _time.GetUtcNow() - _limits.Keep;
            foreach (var job in _jobs.ReadAll().TakeWhile(job => job.Created < limit).Where(job => job.Ended < limit))
            {
                Remove(job);
            }
        }
        catch (ProblemException e)
        {
            LogFailure(_logger, string.Empty, e.Problems[0].Message, string.Empty);
        }
    }

    private void Remove(Job job)
    {
        if (!_jobs.Remove(job))
        {
            return;
        }

        _onRemoved(job);
        _store.TryRemove(job.Id);
    }
}
