using Translate.Core.Bitexts;
using Translate.Core.Problems;
using Translate.Server.Answers;

namespace Translate.Server.Jobs;

/// <summary>The jobs of a folder. In memory are those that wait or are translated, and a number and an id of each other one. Thread-safe.</summary>
/// <param name="store">The folder.</param>
internal sealed class JobIndex(JobStore store) : IJobArchive
{
    private readonly Lock _lock = new();

    /// <summary>All jobs, by number.</summary>
    private readonly List<Key> _keys = [];

    /// <summary>The jobs that are not on the disk as they are now: they are active, or the disk was full when they ended.</summary>
    private readonly Dictionary<string, ActiveJob> _active = [];

    private int _announced;
    private int _next;

    /// <summary>The jobs that wait or are translated.</summary>
    public int Active
    {
        get
        {
            lock (_lock)
            {
                return _active.Values.Count(active => active.Job.IsActive);
            }
        }
    }

    /// <summary>Reads the jobs of earlier starts, and removes what is left of those that were never taken.</summary>
    /// <returns>The jobs to go on with, in their order.</returns>
    /// <exception cref="ProblemException">The state of a job cannot be read.</exception>
    public IReadOnlyList<Job> Load()
    {
        var active = new List<Job>();
        lock (_lock)
        {
            foreach (var id in store.ListIds())
            {
                if (store.Read(id) is not { } job)
                {
                    store.TryRemove(id);
                    continue;
                }

                _keys.Add(new Key(job.Number, Guid.ParseExact(id, "N")));
                if (job.IsActive)
                {
                    active.Add(job);
                    _active[id] = new ActiveJob(job);
                }
            }

            _keys.Sort();
            _next = _keys.Count > 0 ? _keys[^1].Number + 1 : 0;
        }

        return [.. active.OrderBy(job => job.Number)];
    }

    /// <summary>Makes room for a job that comes in, and gives it its number. Call <see cref="Arrive"/> when it has, or cannot.</summary>
    /// <returns>Whether the limits allow it.</returns>
    public bool TryAnnounce(string owner, JobLimits limits, out int number)
    {
        lock (_lock)
        {
            var active = _active.Values.Select(known => known.Job).Where(job => job.IsActive).ToList();
            if (active.Count + _announced >= limits.MaxActive || active.Count(job => job.Owner == owner) >= limits.MaxActivePerOwner)
            {
                number = 0;
                return false;
            }

            _announced++;
            number = _next++;
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

    /// <summary>Adds a job that waits.</summary>
    public void Add(Job job)
    {
        lock (_lock)
        {
            var key = new Key(job.Number, Guid.ParseExact(job.Id, "N"));
            _keys.Insert(~_keys.BinarySearch(key), key);
            _active[job.Id] = new ActiveJob(job);
        }
    }

    /// <summary>Returns a job that waits or is translated; null if none has the id.</summary>
    public ActiveJob? FindActive(string id)
    {
        lock (_lock)
        {
            return _active.GetValueOrDefault(id);
        }
    }

    /// <summary>Forgets a job that ended and is on the disk.</summary>
    public void Forget(string id)
    {
        lock (_lock)
        {
            _active.Remove(id);
        }
    }

    /// <summary>Removes a job. Returns false if it is gone already.</summary>
    public bool Remove(Job job)
    {
        lock (_lock)
        {
            _active.Remove(job.Id);
            var place = Search(job.Number);
            if (place < 0)
            {
                return false;
            }

            _keys.RemoveAt(place);
            return true;
        }
    }

    /// <inheritdoc/>
    public Job? Find(string id) => FindActive(id)?.Job ?? (JobStore.IsId(id) ? store.Read(id) : null);

    /// <inheritdoc/>
    public Job? Find(int number)
    {
        string id;
        lock (_lock)
        {
            var place = Search(number);
            if (place < 0)
            {
                return null;
            }

            id = _keys[place].GetText();
        }

        return Find(id);
    }

    /// <summary>Returns a part of all jobs, the newest first.</summary>
    public Page<Job> GetPage(PageRange range)
    {
        int total;
        List<Key> keys;
        lock (_lock)
        {
            total = _keys.Count;
            var end = Math.Max(0, total - range.Offset);
            keys = _keys[Math.Max(0, end - range.Limit)..end];
        }

        keys.Reverse();
        return new Page<Job>(total, [.. keys.Select(key => Find(key.GetText())).OfType<Job>()]);
    }

    /// <summary>Returns all jobs, by number.</summary>
    public IEnumerable<Job> ReadAll()
    {
        Key[] keys;
        lock (_lock)
        {
            keys = [.. _keys];
        }

        return keys.Select(key => Find(key.GetText())).OfType<Job>();
    }

    /// <inheritdoc/>
    public IEnumerable<Job> ReadDone() => ReadAll().Where(job => job.State == JobState.Done);

    /// <inheritdoc/>
    public async Task SaveCountsAsync(string id, DocumentCounts counts, CancellationToken cancellationToken)
    {
        if (FindActive(id) is null && Find(id) is { State: JobState.Done } job)
        {
            await store.SaveAsync(job with { Counts = counts }).ConfigureAwait(false);
            if (Find(job.Number) is null)
            {
                // It was removed meanwhile.
                store.TryRemove(id);
            }
        }
    }

    private int Search(int number)
    {
        var place = ~_keys.BinarySearch(new Key(number, Guid.Empty));
        return place >= 0 && place < _keys.Count && _keys[place].Number == number ? place : -1;
    }

    /// <summary>What is in memory of a job.</summary>
    private readonly record struct Key(int Number, Guid Id) : IComparable<Key>
    {
        public int CompareTo(Key other) => Number != other.Number ? Number.CompareTo(other.Number) : Id.CompareTo(other.Id);

        public string GetText() => Id.ToString("N");
    }
}
