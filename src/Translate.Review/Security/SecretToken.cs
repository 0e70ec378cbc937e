using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Translate.Review.Security;

/// <summary>Tokens of people, and the hashes by which a server knows them.</summary>
/// <remarks>A token has 256 random bits, so that a plain hash protects it; nobody can guess one.</remarks>
internal static class SecretToken
{
    /// <summary>No token is longer.</summary>
    public const int MaxLength = 200;

    private const int Bytes = 32;

    /// <summary>Creates a token.</summary>
    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Returns the hash of a token.</summary>
    public static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    /// <summary>Returns a hash as it is written in files.</summary>
    public static string ToText(byte[] hash) => Convert.ToHexStringLower(hash);

    /// <summary>Reads a hash that <see cref="ToText"/> wrote.</summary>
    public static bool TryParseHash(string text, out byte[] hash)
    {
        hash = new byte[SHA256.HashSizeInBytes];
        return text.Length == hash.Length * 2
            && Convert.FromHexString(text, hash, out _, out var written) == OperationStatus.Done
            && written == hash.Length;
    }

    /// <summary>Finds the owner of a token. The time does not reveal how much of a guess is right, or whose it resembles.</summary>
    /// <returns>The owner; null if nobody has the token.</returns>
    public static T? Find<T>(IEnumerable<T> owners, Func<T, byte[]> getHash, string token)
        where T : class
    {
        var hash = Hash(token);
        T? found = null;
        foreach (var owner in owners)
        {
            found = CryptographicOperations.FixedTimeEquals(getHash(owner), hash) ? owner : found;
        }

        return found;
    }
}
