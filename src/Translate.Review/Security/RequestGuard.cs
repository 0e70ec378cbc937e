using Microsoft.AspNetCore.Http;

namespace Translate.Review.Security;

/// <summary>Decides which requests are answered at all, and adds the headers that bind the browser.</summary>
/// <remarks>
/// Checks the Host header against DNS rebinding, Origin and Sec-Fetch-Site against requests from other sites, and the session cookie. A
/// first request with the token gets the cookie.
/// </remarks>
/// <param name="access">The secrets.</param>
/// <param name="onTokenUsed">Called after a token was used, when there is a new one.</param>
internal sealed class RequestGuard(AccessToken access, Action onTokenUsed)
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    /// <summary>Leaves the address with the token, so that it is not in the address bar. A redirect would lose a strict cookie.</summary>
    private const string Welcome = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Translate</title><link rel=\"icon\" href=\"/icon.svg\"><meta http-equiv=\"refresh\" content=\"0;url=/\"><p><a href=\"/\">Open the review</a></p></html>";

    /// <summary>Handles one request.</summary>
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        AddHeaders(context.Response.Headers);
        var host = context.Request.Host.Value ?? string.Empty;
        if (!IsOwnHost(host, context.Connection.LocalPort))
        {
            await RefuseAsync(context, StatusCodes.Status421MisdirectedRequest, "This server answers only to its own address.").ConfigureAwait(false);
        }
        else if (!IsSameOrigin(context.Request, host))
        {
            await RefuseAsync(context, StatusCodes.Status403Forbidden, "This request comes from another site.").ConfigureAwait(false);
        }
        else if (context.Request.Path == "/" && HttpMethods.IsGet(context.Request.Method) && context.Request.Query["token"].ToString() is { Length: > 0 } token)
        {
            await WelcomeAsync(context, token).ConfigureAwait(false);
        }
        else if (!IsKnown(context))
        {
            await RefuseAsync(context, StatusCodes.Status401Unauthorized, "Open the address that 'translate review' printed. It works once; the program prints a new one after each use.").ConfigureAwait(false);
        }
        else
        {
            await next(context).ConfigureAwait(false);
        }
    }

    /// <summary>Browsers share cookies between ports, so the name has the port in it.</summary>
    private static string GetCookieName(HttpContext context) => FormattableString.Invariant($"translate-review-{context.Connection.LocalPort}");

    private static bool IsOwnHost(string host, int port) => host == FormattableString.Invariant($"127.0.0.1:{port}") || host == FormattableString.Invariant($"localhost:{port}");

    private bool IsKnown(HttpContext context) => access.IsSession(context.Request.Cookies[GetCookieName(context)]);

    private static void AddHeaders(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
    }

    /// <summary>A browser says in these headers who asks. What changes something must say it.</summary>
    private static bool IsSameOrigin(HttpRequest request, string host)
    {
        var reads = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        var origin = request.Headers.Origin.ToString();
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        return (origin.Length == 0 ? reads : origin == $"http://{host}")
            && (site is "" or "same-origin" or "none" || (request.Path == "/" && reads));
    }

    private async Task WelcomeAsync(HttpContext context, string token)
    {
        if (access.TryExchange(token, out var session))
        {
            context.Response.Cookies.Append(GetCookieName(context), session, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/" });
            onTokenUsed();
        }
        else if (!IsKnown(context))
        {
            await RefuseAsync(context, StatusCodes.Status401Unauthorized, "This address was used already. The program has printed a new one.").ConfigureAwait(false);
            return;
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(Welcome).ConfigureAwait(false);
    }

    private static Task RefuseAsync(HttpContext context, int status, string reason)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(reason);
    }
}
