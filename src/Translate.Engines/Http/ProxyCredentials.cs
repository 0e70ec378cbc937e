namespace Translate.Engines.Http;

/// <summary>The credentials that the environment's proxy settings hold.</summary>
internal static class ProxyCredentials
{
    private static readonly string[] Variables = ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"];

    /// <summary>Returns user names with passwords, and passwords, as written and as decoded.</summary>
    /// <param name="getVariable">Returns the value of an environment variable; null if it is not set.</param>
    public static IEnumerable<string> Find(Func<string, string?> getVariable)
    {
        foreach (var value in Variables.Select(getVariable).OfType<string>())
        {
            var address = value[(value.IndexOf("://", StringComparison.Ordinal) is var scheme and >= 0 ? scheme + 3 : 0)..];
            if (address.LastIndexOf('@') is var at and > 0)
            {
                var userInfo = address[..at];
                var password = userInfo[(userInfo.IndexOf(':', StringComparison.Ordinal) + 1)..];
                yield return userInfo;
                yield return Uri.UnescapeDataString(userInfo);
                yield return password;
                yield return Uri.UnescapeDataString(password);
            }
        }
    }
}
