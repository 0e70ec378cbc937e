namespace Translate.Emulation;

/// <summary>Stores the latest requests. Thread-safe.</summary>
/// <param name="capacity">The maximum number of stored requests, at least 1.</param>
internal sealed class RequestLog(int capacity)
{
    private readonly Lock _lock = new();
    private readonly Queue<Entry> _entries = [];
    private int _count;

    /// <summary>The number of all requests, stored or not.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _count;
            }
        }
    }

    public Entry Add(Func<int, EmulatorRequest> request)
    {
        lock (_lock)
        {
            var entry = new Entry(request(++_count));
            _entries.Enqueue(entry);
            if (_entries.Count > capacity)
            {
                _entries.Dequeue();
            }

            return entry;
        }
    }

    /// <summary>Returns the current state of the stored requests, in order of arrival.</summary>
    public IReadOnlyList<EmulatorRequest> Snapshot()
    {
        lock (_lock)
        {
            return [.. _entries.Select(entry => entry.Request)];
        }
    }

    /// <summary>A request that is updated while it is handled.</summary>
    public sealed class Entry(EmulatorRequest request)
    {
        private volatile EmulatorRequest _request = request;

        public EmulatorRequest Request
        {
            get => _request;
            set => _request = value;
        }
    }
}
