using System.Net;
using System.Security.Authentication;
using Translate.Core.Problems;
using Translate.Engines.Resilience;

namespace Translate.Engines.Http;

/// <summary>Says why there was no answer: no service, no way through a proxy, or no trust.</summary>
internal static class ConnectionFailure
{
    private const string Again = "then run the same command again: what is done is kept";

    /// <summary>Creates the exception.</summary>
    /// <param name="host">The service's host.</param>
    /// <param name="setting">Where the user sets the endpoint.</param>
    /// <param name="cause">What the HTTP client threw.</param>
    public static EngineException Create(string host, string setting, Exception cause)
    {
        var http = Find<HttpRequestException>(cause);
        if (http is { HttpRequestError: HttpRequestError.ProxyTunnelError })
        {
            return ProxyRefused(http.StatusCode, cause);
        }

        if (Find<AuthenticationException>(cause) is { } tls)
        {
            return new EngineException(
                $"no secure connection to {host} can be made ({GetReason(tls)})",
                RetryClass.Never,
                ProblemKind.Network,
                $"Check {setting} and the clock of this machine; if a proxy inspects the traffic, add its certificate to the trusted ones, for example with SSL_CERT_FILE; {Again}",
                cause: cause
            );
        }

        return new EngineException(
            $"{host} cannot be reached ({GetReason(cause.InnerException ?? cause)})",
            RetryClass.Transient,
            ProblemKind.Network,
            $"Check the network and {setting}, {Again}",
            cause: cause
        );
    }

    /// <summary>Creates the exception of a proxy that does not let the request through.</summary>
    /// <param name="status">The proxy's status; null if it gave none.</param>
    /// <param name="cause">What the HTTP client threw; null if it threw nothing.</param>
    public static EngineException ProxyRefused(HttpStatusCode? status, Exception? cause)
    {
        var number = (int)(status ?? 0);
        var message =
            status == HttpStatusCode.ProxyAuthenticationRequired
                ? "the proxy wants a user name and a password"
                : "the proxy does not let the request through";
        return new EngineException(
            message,
            number is 0 or >= 500 ? RetryClass.Transient : RetryClass.Never,
            ProblemKind.Network,
            $"Set HTTPS_PROXY to http://user:password@host:port, or name the service's host in NO_PROXY, {Again}",
            new EngineFailure { Status = number },
            cause
        );
    }

    /// <summary>The first line of the innermost message that says something.</summary>
    private static string GetReason(Exception exception) => exception.Message.Split('\n', 2)[0].Trim().TrimEnd('.');

    private static T? Find<T>(Exception? exception)
        where T : Exception =>
        exception switch
        {
            null => null,
            T found => found,
            AggregateException { InnerExceptions: var causes } => causes.Select(Find<T>).FirstOrDefault(found => found is not null),
            _ => Find<T>(exception.InnerException),
        };
}
