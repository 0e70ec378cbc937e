using System.Threading.Channels;

namespace Translate.Review.Articles;

/// <summary>Sends changes to every open page. Thread-safe.</summary>
internal sealed class ChangeFeed
{
    /// <summary>The most pages that listen at once.</summary>
    public const int MaxListeners = 32;

    private const int MaxWaiting = 1_000;

    private readonly Lock _lock = new();
    private readonly List<Channel<string>> _listeners = [];

    /// <summary>Sends a message, one line of JSON. A page that does not keep up loses its connection and reads everything again.</summary>
    public void Send(string message)
    {
        lock (_lock)
        {
            foreach (var listener in _listeners.ToList().Where(listener => !listener.Writer.TryWrite(message)))
            {
                listener.Writer.TryComplete();
                _listeners.Remove(listener);
            }
        }
    }

    /// <summary>Begins to listen. Null if too many pages listen already.</summary>
    public Channel<string>? Listen()
    {
        lock (_lock)
        {
            if (_listeners.Count >= MaxListeners)
            {
                return null;
            }

            var listener = Channel.CreateBounded<string>(MaxWaiting);
            _listeners.Add(listener);
            return listener;
        }
    }

    /// <summary>Ends to listen.</summary>
    public void Leave(Channel<string> listener)
    {
        lock (_lock)
        {
            _listeners.Remove(listener);
        }
    }

    /// <summary>Ends all connections.</summary>
    public void Close()
    {
        lock (_lock)
        {
            _listeners.ForEach(listener => listener.Writer.TryComplete());
            _listeners.Clear();
        }
    }
}
