using Microsoft.AspNetCore.Http;

namespace Translate.Review.Security;

/// <summary>Reads the Host header of a server that is asked at its own port.</summary>
internal static class OwnHost
{
    /// <summary>Returns the name without the port; null if the port is another one, or the name is empty.</summary>
    public static string? GetName(HttpContext context)
    {
        var host = context.Request.Host.Value ?? string.Empty;
        var port = FormattableString.Invariant($":{context.Connection.LocalPort}");
        return host.Length > port.Length && host.EndsWith(port, StringComparison.Ordinal) ? host[..^port.Length] : null;
    }
}
