namespace Translate.Engines.Http;

/// <summary>What the address of a service and a key must be like, so that no credential travels in the clear or ends in a message.</summary>
internal static class EndpointRules
{
    /// <summary>Returns what the address must be, as in "begins with https://"; null if it can be used.</summary>
    /// <param name="endpoint">The address.</param>
    /// <param name="isClearAllowed">Whether what is sent may go without TLS, by whether the service is on this machine.</param>
    /// <param name="keyVariable">Where a key belongs.</param>
    public static string? FindFault(Uri endpoint, Func<bool, bool> isClearAllowed, string keyVariable) =>
        !endpoint.IsAbsoluteUri || endpoint.Scheme is not ("https" or "http") ? "is an address that begins with https://"
        : endpoint.Scheme == "http" && !isClearAllowed(endpoint.IsLoopback)
            ? "begins with https://, because a credential must not travel in the clear (http:// is for a key and a server on this machine)"
        : endpoint.UserInfo.Length > 0 || endpoint.Query.Length > 0 ? $"has no user name, password or query: a key belongs in {keyVariable}"
        : null;

    /// <summary>Whether a key can be sent in a header.</summary>
    public static bool IsKey(string key) => !key.AsSpan().Trim(' ').ContainsAnyExceptInRange('!', '~');
}
