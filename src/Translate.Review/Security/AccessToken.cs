using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Translate.Review.Security;

/// <summary>The secrets of one server: a token that is exchanged once for the cookie of a session. Thread-safe.</summary>
/// <remarks>The token is in the address that the program prints. It is useless after its first use, so that a copied address gives nothing away.</remarks>
internal sealed class AccessToken
{
    private const int Bytes = 32;

    private readonly Lock _lock = new();
    private readonly byte[] _session = Create();
    private byte[] _token = Create();

    /// <summary>The token for the next browser.</summary>
    public string Current
    {
        get
        {
            lock (_lock)
            {
                return Encoding.ASCII.GetString(_token);
            }
        }
    }

    /// <summary>Exchanges the token for the value of the session cookie. A token that was used gives nothing.</summary>
    /// <param name="token">What the browser sent.</param>
    /// <param name="session">The value of the cookie. Null if the token is wrong.</param>
    public bool TryExchange(string token, out string session)
    {
        lock (_lock)
        {
            if (!AreEqual(_token, token))
            {
                session = null!;
                return false;
            }

            _token = Create();
            session = Encoding.ASCII.GetString(_session);
            return true;
        }
    }

    /// <summary>Whether a cookie belongs to the session.</summary>
    public bool IsSession(string? cookie) => cookie is not null && AreEqual(_session, cookie);

    /// <summary>Compares in constant time: the time does not reveal how much of a guess is right.</summary>
    private static bool AreEqual(byte[] secret, string guess) =>
        CryptographicOperations.FixedTimeEquals(secret, Encoding.UTF8.GetBytes(guess));

    private static byte[] Create() => Encoding.ASCII.GetBytes(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes)));
}
