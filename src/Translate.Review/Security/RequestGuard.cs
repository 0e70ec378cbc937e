using Microsoft.AspNetCore.Http;

namespace Translate.Review.Security;

/// <summary>Decides which requests are answered at all, and adds the headers that bind the browser.</summary>
/// <remarks>Checks the Host header against DNS rebinding, Origin and Sec-Fetch-Site against requests from other sites, and who is signed in.</remarks>
/// <param name="signIn">Knows the readers.</param>
internal sealed class RequestGuard(ISignIn signIn)
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    private const string ReaderKey = "translate-reader";

    /// <summary>Returns the reader who is signed in; empty if readers say their names themselves.</summary>
    public static string GetReader(HttpContext context) => context.Items[ReaderKey] as string ?? string.Empty;

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
        else if (!await signIn.TryAnswerAsync(context).ConfigureAwait(false))
        {
            if (signIn.GetReader(context) is not { } reader)
            {
                await signIn.RefuseAsync(context).ConfigureAwait(false);
                return;
            }

            context.Items[ReaderKey] = reader;
            await next(context).ConfigureAwait(false);
        }
    }

    /// <summary>Answers with a reason in plain text.</summary>
    public static Task RefuseAsync(HttpContext context, int status, string reason)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(reason);
    }

    private bool IsOwnHost(string host, int port)
    {
        var own = FormattableString.Invariant($":{port}");
        return host.EndsWith(own, StringComparison.Ordinal) && signIn.IsOwnName(host[..^own.Length]);
    }

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
    private bool IsSameOrigin(HttpRequest request, string host)
    {
        var reads = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        var origin = request.Headers.Origin.ToString();
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        return (origin.Length == 0 ? reads : origin == $"{signIn.Scheme}://{host}")
            && (site is "" or "same-origin" or "none" || (request.Path == "/" && reads));
    }
}
