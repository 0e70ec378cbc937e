using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Translate.Core.Problems;
using Translate.Server.Answers;

namespace Translate.Server.Security;

/// <summary>Nobody reads along: plain HTTP only on this computer, or from a trusted proxy whose client used HTTPS.</summary>
internal static class TransportRule
{
    private const string PeerKey = "translate-peer";

    /// <summary>Refuses settings with which others could read along.</summary>
    /// <exception cref="ProblemException">The address is not of this computer alone, and there is neither a certificate nor a proxy.</exception>
    public static void Check(IPAddress address, bool hasCertificate, bool hasProxies)
    {
        if (!IPAddress.IsLoopback(address) && !hasCertificate && !hasProxies)
        {
            throw new ProblemException(
                new Problem(
                    ProblemKind.BadConfiguration,
                    $"on {address} others could read along",
                    "Specify a certificate with --certificate, or the proxy that ends TLS in Serve:TrustedProxies"
                )
            );
        }
    }

    /// <summary>Adds the rule, and believes the headers of trusted proxies and of nobody else.</summary>
    public static void Use(WebApplication application, IReadOnlyList<string> proxies)
    {
        application.Use(
            (context, next) =>
            {
                context.Items[PeerKey] = context.Connection.RemoteIpAddress;
                return next(context);
            }
        );
        if (proxies.Count > 0)
        {
            var options = new ForwardedHeadersOptions
            {
                ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
                ForwardLimit = 1,
            };
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var proxy in proxies)
            {
                if (IPAddress.TryParse(proxy, out var address))
                {
                    options.KnownProxies.Add(address);
                }
                else
                {
                    options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
                }
            }

            application.UseForwardedHeaders(options);
        }

        application.Use(
            (context, next) =>
                context.Request.IsHttps || IsLocal(context)
                    ? next(context)
                    : new ProblemAnswer(
                        StatusCodes.Status403Forbidden,
                        "Use HTTPS: a token over plain HTTP can be read on the way."
                    ).ExecuteAsync(context)
        );
    }

    private static bool IsLocal(HttpContext context) =>
        context.Items[PeerKey] is IPAddress peer
        && IPAddress.IsLoopback(peer)
        && context.Connection.RemoteIpAddress is { } client
        && IPAddress.IsLoopback(client);
}
