namespace Translate.Engines.Http;

/// <summary>Makes the HTTP client of an engine: the one place that decides about proxies, redirects and the size of answers.</summary>
internal static class ServiceConnection
{
    /// <summary>A changed address of the service is noticed after so long.</summary>
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    /// <summary>Creates a client for one service. It has no timeout of its own.</summary>
    /// <param name="endpoint">The service. One on this machine is never asked through a proxy, which would read key and text.</param>
    public static HttpClient Create(Uri endpoint) =>
        new(
            new ResponseLimitHandler(
                new SocketsHttpHandler
                {
                    UseProxy = !endpoint.IsLoopback,
                    AllowAutoRedirect = false,
                    UseCookies = false,
                    PooledConnectionLifetime = ConnectionLifetime,
                }
            )
        )
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
}
