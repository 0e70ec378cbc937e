using Microsoft.AspNetCore.Http;

namespace Translate.Review.Security;

/// <summary>The form in which a person gives a token, and the page after it.</summary>
internal static class SignInForm
{
    /// <summary>Where the form is sent.</summary>
    public const string Path = "/sign-in";

    private const string Policy = "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private const string Form = """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>Translate</title></head>
        <body><main><h1>Translate</h1><form method="post" action="/sign-in"><p><label>Token <input name="token" type="password" autocomplete="current-password" required autofocus></label> <button>Sign in · <span lang="id">Masuk</span></button></p></form>{0}</main></body>
        </html>
        """;

    private const string Welcome =
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Translate</title><meta http-equiv=\"refresh\" content=\"0;url=/\"><p><a href=\"/\">Open the review · <span lang=\"id\">Buka peninjauan</span></a></p></html>";

    /// <summary>Whether a request is a sent form.</summary>
    public static bool IsSent(HttpRequest request) => request.Path == Path && HttpMethods.IsPost(request.Method);

    /// <summary>Reads the token of a sent form; null if it has none.</summary>
    public static async Task<string?> ReadAsync(HttpContext context)
    {
        var token = context.Request.HasFormContentType
            ? (await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false))["token"].ToString().Trim()
            : string.Empty;
        return token.Length is 0 or > SecretToken.MaxLength ? null : token;
    }

    /// <summary>Answers with the form, if a person opened the page; else says that a token is needed.</summary>
    /// <param name="context">The request.</param>
    /// <param name="refuse">Answers with a reason.</param>
    public static Task RefuseAsync(HttpContext context, Func<HttpContext, int, string, Task> refuse) =>
        context.Request.Path == "/" && HttpMethods.IsGet(context.Request.Method)
            ? WriteAsync(context, string.Empty)
            : refuse(context, StatusCodes.Status401Unauthorized, "Sign in with your token first.");

    /// <summary>Answers that nobody has the token.</summary>
    public static Task WriteWrongAsync(HttpContext context) =>
        WriteAsync(context, "<p role=\"alert\">Nobody has this token. <span lang=\"id\">Tidak ada yang punya token ini.</span></p>");

    /// <summary>Gives the browser its session, and opens the page.</summary>
    /// <param name="context">The request.</param>
    /// <param name="cookie">The name of the cookie.</param>
    /// <param name="session">Its value.</param>
    public static Task WelcomeAsync(HttpContext context, string cookie, string session)
    {
        context.Response.Cookies.Append(
            cookie,
            session,
            new CookieOptions
            {
                HttpOnly = true,
                Secure = context.Request.IsHttps,
                SameSite = SameSiteMode.Strict,
                Path = "/",
            }
        );
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(Welcome, context.RequestAborted);
    }

    private static Task WriteAsync(HttpContext context, string message)
    {
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers.ContentSecurityPolicy = Policy;

        // Without a referrer a browser would say of the form that it comes from nowhere.
        context.Response.Headers["Referrer-Policy"] = "same-origin";
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(Form.Replace("{0}", message, StringComparison.Ordinal), context.RequestAborted);
    }
}
