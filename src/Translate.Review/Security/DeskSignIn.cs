using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Http;

namespace Translate.Review.Security;

/// <summary>Signs in on a desk's network: each reader has a token, and works under the name that belongs to it.</summary>
/// <param name="readers">The readers.</param>
/// <param name="certificate">Says which names are the server's own.</param>
internal sealed class DeskSignIn(Readers readers, X509Certificate2 certificate) : ISignIn
{
    private const int SessionBytes = 32;
    private const int MaxToken = 200;
    private const int MaxSessions = 1_000;

    /// <summary>The prefix makes the browser refuse the cookie unless it is secure and of this host alone.</summary>
    private const string Cookie = "__Host-translate-review";

    private const string FormPolicy = "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private const string Form =
        """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>Translate</title></head>
        <body><main><h1>Translate</h1><form method="post" action="/sign-in"><p><label>Token <input name="token" type="password" autocomplete="current-password" required autofocus></label> <button>Sign in</button></p></form>{0}</main></body>
        </html>
        """;

    private const string Welcome = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Translate</title><meta http-equiv=\"refresh\" content=\"0;url=/\"><p><a href=\"/\">Open the review</a></p></html>";

    private readonly ConcurrentDictionary<string, string> _sessions = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public string Scheme => "https";

    /// <inheritdoc/>
    public bool IsOwnName(string name) => name.Length > 0 && certificate.MatchesHostname(name.Trim('[', ']'), allowWildcards: true, allowCommonName: false);

    /// <inheritdoc/>
    public async Task<bool> TryAnswerAsync(HttpContext context)
    {
        if (context.Request.Path != "/sign-in" || !HttpMethods.IsPost(context.Request.Method))
        {
            return false;
        }

        var token = context.Request.HasFormContentType ? (await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false))["token"].ToString().Trim() : string.Empty;
        if (token.Length is 0 or > MaxToken || readers.Find(token) is not { } reader)
        {
            await WriteFormAsync(context, "<p role=\"alert\">Nobody has this token.</p>").ConfigureAwait(false);
            return true;
        }

        if (_sessions.Count >= MaxSessions)
        {
            await RequestGuard.RefuseAsync(context, StatusCodes.Status503ServiceUnavailable, "Too many browsers are signed in. Start the server again.").ConfigureAwait(false);
            return true;
        }

        var session = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SessionBytes));
        _sessions[session] = reader;
        context.Response.Cookies.Append(Cookie, session, new CookieOptions { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Strict, Path = "/" });
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(Welcome, context.RequestAborted).ConfigureAwait(false);
        return true;
    }

    /// <inheritdoc/>
    public string? GetReader(HttpContext context) => context.Request.Cookies[Cookie] is { } session && _sessions.TryGetValue(session, out var reader) ? reader : null;

    /// <inheritdoc/>
    public Task RefuseAsync(HttpContext context) => context.Request.Path == "/" && HttpMethods.IsGet(context.Request.Method)
        ? WriteFormAsync(context, string.Empty)
        : RequestGuard.RefuseAsync(context, StatusCodes.Status401Unauthorized, "Sign in with your token first.");

    private static Task WriteFormAsync(HttpContext context, string message)
    {
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers.ContentSecurityPolicy = FormPolicy;

        // Without a referrer a browser would say of the form that it comes from nowhere.
        context.Response.Headers["Referrer-Policy"] = "same-origin";
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(Form.Replace("{0}", message, StringComparison.Ordinal), context.RequestAborted);
    }
}
