namespace Translate.Server.Jobs;

/// <summary>The jobs that a queue knows, by id and by time. Thread-safe.</summary>
internal sealed class JobIndex
{
    private readonly Lock _lock = new();

    /// <summary>Ids are in the order of time.</summary>
    private readonly SortedDictionary<string, ActiveJob> _jobs = new(StringComparer.Ordinal);
    private ActiveJob[]? _newestFirst;
    private int _announced;

    /// <summary>The jobs that wait or are translated.</summary>
    public int Active => GetAll().Count(job => job.IsActive);

    /// <summary>Adds a job.</summary>
    public void Add(Job job)
    {
        lock (_lock)
        {
            _jobs[job.Id] = new ActiveJob(job);
            _newestFirst = null;
        }
    }

    /// <summary>Returns a job; null if none has the id.</summary>
    public ActiveJob? Find(string id)
    {
        lock (_lock)
        {
            return _jobs.GetValueOrDefault(id);
        }
    }

    /// <summary>Removes a job. Returns false if it is gone already.</summary>
    public bool Remove(string id)
    {
        lock (_lock)
        {
            _newestFirst = null;
            return _jobs.Remove(id);
        }
    }

    /// <summary>Returns all jobs, the newest first.</summary>
    public IReadOnlyList<Job> GetAll()
    {
        ActiveJob[] ordered;
        lock (_lock)
        {
            ordered = _newestFirst ??= [.. _jobs.Values.Reverse()];
        }

        return [.. ordered.Select(active => active.Job)];
    }

    /// <summary>Makes room for a job that comes in. Call <see cref="Arrive"/> when it has, or cannot.</summary>
    /// <returns>Whether the limits allow it.</returns>
    public bool TryAnnounce(string owner, JobLimits limits)
    {
        lock (_lock)
        {
            var active = _jobs.Values.Select(known => known.Job).Where(job => job.IsActive).ToList();
            if (active.Count + _announced >= limits.MaxActive || active.Count(job => job.Owner == owner) >= limits.MaxActivePerOwner)
            {
                return false;
            }

            _announced++;
            return true;
        }
    }

    /// <summary>Says that an announced job has come in, or cannot.</summary>
    public void Arrive()
    {
        lock (_lock)
        {
            _announced--;
        }
    }
}
