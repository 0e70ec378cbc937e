namespace Translate.Emulation;

/// <summary>The latest requests. Safe for several threads.</summary>
/// <param name="capacity">How many, at least 1.</param>
internal sealed class RequestLog(int capacity)
{
    private readonly Lock _lock = new();
    private readonly Queue<Entry> _entries = [];
    private int _count;

    /// <summary>All that there were, remembered or not.</summary>
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

    /// <summary>As they stand now, in the order of arrival.</summary>
    public IReadOnlyList<EmulatorRequest> Snapshot()
    {
        lock (_lock)
        {
            return [.. _entries.Select(entry => entry.Request)];
        }
    }

    /// <summary>One request, of which more becomes known as it is answered.</summary>
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
