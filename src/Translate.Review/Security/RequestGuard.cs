using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Translate.Review.Security;

/// <summary>Decides which requests are answered at all, and adds the headers that bind the browser. Runs after the route is known.</summary>
/// <remarks>
/// Checks the Host header against DNS rebinding, Origin and Sec-Fetch-Site against requests from other sites, who is signed in, and what the
/// route requires. A route without a rule is refused.
/// </remarks>
/// <param name="signIn">Knows the readers.</param>
internal sealed class RequestGuard(ISignIn signIn)
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    private const string ReaderKey = "translate-reader";

    private static readonly SignedInReader Nobody = new(string.Empty, Permission.None);

    /// <summary>Returns the reader who is signed in.</summary>
    public static SignedInReader GetReader(HttpContext context) => context.Items[ReaderKey] as SignedInReader ?? Nobody;

    /// <summary>Handles one request.</summary>
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        AddHeaders(context.Response.Headers);
        var endpoint = context.GetEndpoint();
        var rule = endpoint?.Metadata.GetMetadata<RequiredPermission>();
        if (rule is { Permission: Permission.None })
        {
            await next(context).ConfigureAwait(false);
        }
        else if (!signIn.IsOwnHost(context))
        {
            await signIn
                .RefuseAsync(context, StatusCodes.Status421MisdirectedRequest, "This server answers only to its own address.")
                .ConfigureAwait(false);
        }
        else if (!IsSameOrigin(context))
        {
            await signIn
                .RefuseAsync(context, StatusCodes.Status403Forbidden, "This request comes from another site.")
                .ConfigureAwait(false);
        }
        else if (!await signIn.TryAnswerAsync(context).ConfigureAwait(false))
        {
            await InvokeAsync(context, endpoint, rule, next).ConfigureAwait(false);
        }
    }

    /// <summary>Answers with a reason in plain text.</summary>
    public static Task RefuseAsync(HttpContext context, int status, string reason)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(reason);
    }

    private Task InvokeAsync(HttpContext context, Endpoint? endpoint, RequiredPermission? rule, RequestDelegate next)
    {
        if (signIn.GetReader(context) is not { } reader)
        {
            return signIn.RefuseAsync(context);
        }

        context.Items[ReaderKey] = reader;

        // The framework has endpoints of its own that only say why no route fits, such as 405.
        return endpoint is RouteEndpoint && (rule is null || !reader.May(rule.Permission))
            ? signIn.RefuseAsync(context, StatusCodes.Status403Forbidden, "Your role does not allow this.")
            : next(context);
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
    private bool IsSameOrigin(HttpContext context)
    {
        var request = context.Request;
        var reads = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        var origin = request.Headers.Origin.ToString();
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        return (origin.Length == 0 ? reads || !signIn.NeedsOrigin(context) : origin == $"{request.Scheme}://{request.Host.Value}")
            && (site is "" or "same-origin" or "none" || (request.Path == "/" && reads));
    }
}
