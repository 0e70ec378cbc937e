using System.Collections.Concurrent;

namespace Translate.Emulation.Validation;

/// <summary>Issues tokens for a key, valid for ten minutes. Thread-safe.</summary>
internal sealed class TokenIssuer(TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, long> _issued = new(StringComparer.Ordinal);

    public string Issue()
    {
        var token = Guid.NewGuid().ToString("N");
        _issued[token] = time.GetTimestamp();
        return token;
    }

    public bool IsValid(string token) => _issued.TryGetValue(token, out var issued) && time.GetElapsedTime(issued) < Lifetime;
}
