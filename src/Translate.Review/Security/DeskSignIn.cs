using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Http;

namespace Translate.Review.Security;

/// <summary>Signs in on a desk's network: each reader has a token, and works under the name that belongs to it.</summary>
/// <param name="readers">The readers.</param>
/// <param name="certificate">Says which names are the server's own.</param>
internal sealed class DeskSignIn(Readers readers, X509Certificate2 certificate) : ISignIn
{
    /// <summary>The prefix makes the browser refuse the cookie unless it is secure and of this host alone.</summary>
    private const string Cookie = "__Host-translate-review";

    private readonly BrowserSessions _sessions = new(TimeProvider.System);

    /// <inheritdoc/>
    public bool IsOwnHost(HttpContext context) =>
        OwnHost.GetName(context) is { } name
        && certificate.MatchesHostname(name.Trim('[', ']'), allowWildcards: true, allowCommonName: false);

    /// <inheritdoc/>
    public async Task<bool> TryAnswerAsync(HttpContext context)
    {
        if (!SignInForm.IsSent(context.Request))
        {
            return false;
        }

        if (await SignInForm.ReadAsync(context).ConfigureAwait(false) is not { } token || readers.Find(token) is not { } reader)
        {
            await SignInForm.WriteWrongAsync(context).ConfigureAwait(false);
        }
        else if (_sessions.Begin(reader) is not { } session)
        {
            await RequestGuard
                .RefuseAsync(context, StatusCodes.Status503ServiceUnavailable, "Too many browsers are signed in. Start the server again.")
                .ConfigureAwait(false);
        }
        else
        {
            await SignInForm.WelcomeAsync(context, Cookie, session).ConfigureAwait(false);
        }

        return true;
    }

    /// <inheritdoc/>
    public SignedInReader? GetReader(HttpContext context) =>
        _sessions.Find(context.Request.Cookies[Cookie]) is { } name ? new SignedInReader(name, Permission.All) : null;

    /// <inheritdoc/>
    public Task RefuseAsync(HttpContext context) => SignInForm.RefuseAsync(context, RequestGuard.RefuseAsync);
}
