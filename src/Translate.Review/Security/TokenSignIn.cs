using Microsoft.AspNetCore.Http;

namespace Translate.Review.Security;

/// <summary>Signs in on the loopback address: the printed address has a token for one use.</summary>
/// <param name="access">The secrets.</param>
/// <param name="onTokenUsed">Called after a token was used, when there is a new one.</param>
internal sealed class TokenSignIn(AccessToken access, Action onTokenUsed) : ISignIn
{
    /// <summary>Leaves the address with the token, so that it is not in the address bar. A redirect would lose a strict cookie.</summary>
    private const string Welcome =
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Translate</title><link rel=\"icon\" href=\"/icon.svg\"><meta http-equiv=\"refresh\" content=\"0;url=/\"><p><a href=\"/\">Open the review · <span lang=\"id\">Buka peninjauan</span></a></p></html>";

    private static readonly SignedInReader Owner = new(string.Empty, Permission.All);

    /// <inheritdoc/>
    public bool IsOwnHost(HttpContext context) => OwnHost.GetName(context) is "127.0.0.1" or "localhost";

    /// <inheritdoc/>
    public async Task<bool> TryAnswerAsync(HttpContext context)
    {
        if (
            context.Request.Path != "/"
            || !HttpMethods.IsGet(context.Request.Method)
            || context.Request.Query["token"].ToString() is not { Length: > 0 } token
        )
        {
            return false;
        }

        if (access.TryExchange(token, out var session))
        {
            context.Response.Cookies.Append(
                GetCookieName(context),
                session,
                new CookieOptions
                {
                    HttpOnly = true,
                    SameSite = SameSiteMode.Strict,
                    Path = "/",
                }
            );
            onTokenUsed();
        }
        else if (GetReader(context) is null)
        {
            await RequestGuard
                .RefuseAsync(
                    context,
                    StatusCodes.Status401Unauthorized,
                    "This address was used already. The program has printed a new one."
                )
                .ConfigureAwait(false);
            return true;
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(Welcome).ConfigureAwait(false);
        return true;
    }

    /// <inheritdoc/>
    public SignedInReader? GetReader(HttpContext context) =>
        access.IsSession(context.Request.Cookies[GetCookieName(context)]) ? Owner : null;

    /// <inheritdoc/>
    public Task RefuseAsync(HttpContext context) =>
        RequestGuard.RefuseAsync(
            context,
            StatusCodes.Status401Unauthorized,
            "Open the address that 'translate review' printed. It works once; the program prints a new one after each use."
        );

    /// <summary>Browsers share cookies between ports, so the name has the port in it.</summary>
    private static string GetCookieName(HttpContext context) =>
        FormattableString.Invariant($"translate-review-{context.Connection.LocalPort}");
}
