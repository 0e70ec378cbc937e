using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;
using Translate.Review.Security;
using Translate.Server.Answers;

namespace Translate.Server.Security;

/// <summary>Signs in programs by a bearer token in each request, and browsers by a session that they get for the token.</summary>
/// <param name="users">The users.</param>
/// <param name="names">The server's own names.</param>
/// <param name="guesses">Slows down whoever guesses.</param>
/// <param name="audit">Receives who signed in.</param>
/// <param name="time">The clock.</param>
internal sealed class ServerSignIn(UserDirectory users, OwnNames names, GuessLimiter guesses, AuditLog audit, TimeProvider time) : ISignIn
{
    private const string Scheme = "Bearer ";
    private const string SignOutPath = "/sign-out";
    private const string WaitKey = "translate-wait";

    private readonly BrowserSessions _sessions = new(time, TimeSpan.FromHours(12));

    /// <inheritdoc/>
    public bool IsOwnHost(HttpContext context) => names.Contains(context.Request.Host.Host);

    /// <inheritdoc/>
    public bool NeedsOrigin(HttpContext context) =>
        context.Request.Headers.Authorization.Count == 0
        && (context.Request.Cookies.ContainsKey(GetCookie(context)) || SignInForm.IsSent(context.Request));

    /// <inheritdoc/>
    public async Task<bool> TryAnswerAsync(HttpContext context)
    {
        if (context.Request.Path == SignOutPath && HttpMethods.IsPost(context.Request.Method))
        {
            _sessions.End(context.Request.Cookies[GetCookie(context)]);
            context.Response.Cookies.Delete(
                GetCookie(context),
                new CookieOptions
                {
                    HttpOnly = true,
                    Secure = context.Request.IsHttps,
                    SameSite = SameSiteMode.Strict,
                    Path = "/",
                }
            );
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return true;
        }

        if (!SignInForm.IsSent(context.Request))
        {
            return false;
        }

        await SignInAsync(context).ConfigureAwait(false);
        return true;
    }

    /// <inheritdoc/>
    public SignedInReader? GetReader(HttpContext context)
    {
        var header = context.Request.Headers.Authorization.ToString();
        var user =
            header.Length == 0
                ? _sessions.Find(context.Request.Cookies[GetCookie(context)]) is { } hash
                    ? users.FindByHash(hash)
                    : null
                : Find(
                    context,
                    header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : string.Empty
                );
        return user is null ? null : new SignedInReader(user.Name, user.Permissions);
    }

    /// <inheritdoc/>
    public Task RefuseAsync(HttpContext context)
    {
        if (context.Items[WaitKey] is TimeSpan wait)
        {
            return RefuseGuessesAsync(context, wait);
        }

        context.Response.Headers.WWWAuthenticate = "Bearer";
        return SignInForm.RefuseAsync(context, RefuseAsync);
    }

    /// <inheritdoc/>
    public Task RefuseAsync(HttpContext context, int status, string reason) =>
        ServerFailures.IsService(context)
            ? new ProblemAnswer(status, reason).ExecuteAsync(context)
            : RequestGuard.RefuseAsync(context, status, reason);

    private async Task SignInAsync(HttpContext context)
    {
        var user = await SignInForm.ReadAsync(context).ConfigureAwait(false) is { } token ? Find(context, token) : null;
        if (context.Items[WaitKey] is TimeSpan wait)
        {
            await RefuseGuessesAsync(context, wait).ConfigureAwait(false);
        }
        else if (user is null)
        {
            await SignInForm.WriteWrongAsync(context).ConfigureAwait(false);
        }
        else if (_sessions.Begin(user.TokenHash) is not { } session)
        {
            await RefuseAsync(context, StatusCodes.Status503ServiceUnavailable, "Too many browsers are signed in.").ConfigureAwait(false);
        }
        else
        {
            audit.Add(new AuditEntry(user.Name, "signIn"));
            await SignInForm.WelcomeAsync(context, GetCookie(context), session).ConfigureAwait(false);
        }
    }

    /// <summary>Returns the user with a token. While its address must wait, the token is not looked at.</summary>
    private ServerUser? Find(HttpContext context, string token)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (guesses.GetWait(address) is var wait && wait > TimeSpan.Zero)
        {
            context.Items[WaitKey] = wait;
            return null;
        }

        var user = users.Find(token);
        if (user is null)
        {
            guesses.Fail(address);
        }
        else
        {
            guesses.Succeed(address);
        }

        return user;
    }

    private Task RefuseGuessesAsync(HttpContext context, TimeSpan wait)
    {
        context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return RefuseAsync(
            context,
            StatusCodes.Status429TooManyRequests,
            "Too many wrong tokens came from this address. Wait before the next one."
        );
    }

    /// <summary>The prefix makes the browser refuse the cookie unless it is secure and of this host alone. Browsers share cookies between ports.</summary>
    private static string GetCookie(HttpContext context) =>
        context.Request.IsHttps ? "__Host-translate" : FormattableString.Invariant($"translate-{context.Connection.LocalPort}");
}
