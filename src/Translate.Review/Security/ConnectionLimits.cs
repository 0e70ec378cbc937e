using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Translate.Review.Security;

/// <summary>Bounds what one client, or many, can make the server hold.</summary>
internal static class ConnectionLimits
{
    /// <summary>The largest body in bytes: a sentence of a million characters, escaped.</summary>
    public const int MaxBodyBytes = 8 * 1024 * 1024;

    /// <summary>The most connections at once.</summary>
    public const int MaxConnections = 100;

    /// <summary>Sets the limits.</summary>
    /// <param name="limits">Receives them.</param>
    /// <param name="maxBodyBytes">The largest body in bytes.</param>
    /// <param name="maxConnections">The most connections at once.</param>
    public static void Apply(KestrelServerLimits limits, long maxBodyBytes = MaxBodyBytes, int maxConnections = MaxConnections)
    {
        limits.MaxRequestBodySize = maxBodyBytes;
        limits.MaxConcurrentConnections = maxConnections;
        limits.MaxRequestLineSize = 4 * 1024;
        limits.MaxRequestHeadersTotalSize = 16 * 1024;
        limits.MaxRequestHeaderCount = 60;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
        limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 500, gracePeriod: TimeSpan.FromSeconds(5));
    }
}
