using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace Translate.Server.Security;

/// <summary>The names by which clients know the server. Others in a Host header are refused, against DNS rebinding.</summary>
/// <param name="address">The address that the server listens on.</param>
/// <param name="certificate">Its certificate; null if it has none.</param>
/// <param name="hosts">The names of the settings. If there are some, no others count.</param>
internal sealed class OwnNames(IPAddress address, X509Certificate2? certificate, IReadOnlyList<string> hosts)
{
    /// <summary>Whether a name, without a port, is the server's.</summary>
    public bool Contains(string name) =>
        name.Length > 0
        && (
            hosts.Count > 0
                ? hosts.Contains(name, StringComparer.OrdinalIgnoreCase)
                : (certificate?.MatchesHostname(name.Trim('[', ']'), allowWildcards: true, allowCommonName: false) ?? false)
                    || (IPAddress.IsLoopback(address) && name is ("127.0.0.1" or "localhost" or "[::1]"))
        );
}
