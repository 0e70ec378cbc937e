using System.Collections.Concurrent;

namespace Translate.Review.Security;

/// <summary>The sessions of browsers that signed in. They end with the server, or after some time. Thread-safe.</summary>
/// <param name="time">The clock.</param>
/// <param name="lifetime">How long a session lasts; null for as long as the server.</param>
internal sealed class BrowserSessions(TimeProvider time, TimeSpan? lifetime = null)
{
    /// <summary>The most sessions at once.</summary>
    public const int Max = 1_000;

    private readonly ConcurrentDictionary<string, (string Owner, DateTimeOffset End)> _sessions = new(StringComparer.Ordinal);

    /// <summary>Begins a session.</summary>
    /// <param name="owner">Whose it is.</param>
    /// <returns>The value of its cookie; null if there are too many sessions.</returns>
    public string? Begin(string owner)
    {
        if (_sessions.Count >= Max)
        {
            var now = time.GetUtcNow();
            foreach (var old in _sessions.Where(session => session.Value.End <= now).ToList())
            {
                _sessions.TryRemove(old);
            }
        }

        if (_sessions.Count >= Max)
        {
            return null;
        }

        var value = SecretToken.Create();
        _sessions[value] = (owner, lifetime is { } limit ? time.GetUtcNow() + limit : DateTimeOffset.MaxValue);
        return value;
    }

    /// <summary>Ends a session.</summary>
    public void End(string? value) => _sessions.TryRemove(value ?? string.Empty, out _);

    /// <summary>Returns the owner of a session. Null if the session is unknown or has ended.</summary>
    public string? Find(string? value) =>
        value is not null && _sessions.TryGetValue(value, out var session) && session.End > time.GetUtcNow() ? session.Owner : null;
}
