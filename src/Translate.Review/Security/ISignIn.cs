using Microsoft.AspNetCore.Http;

namespace Translate.Review.Security;

/// <summary>Decides who may use the page, and how a browser signs in.</summary>
internal interface ISignIn
{
    /// <summary>Whether the Host header names the server itself.</summary>
    bool IsOwnHost(HttpContext context);

    /// <summary>Whether a change needs an Origin header: true for a browser, which sends its cookie to every request.</summary>
    bool NeedsOrigin(HttpContext context) => true;

    /// <summary>Answers a request that signs in, or that asks how to. Returns false if the request is another one.</summary>
    Task<bool> TryAnswerAsync(HttpContext context);

    /// <summary>Returns the reader who sends a request; null if nobody is signed in.</summary>
    SignedInReader? GetReader(HttpContext context);

    /// <summary>Says how to sign in.</summary>
    Task RefuseAsync(HttpContext context);

    /// <summary>Answers with the reason of a refusal.</summary>
    Task RefuseAsync(HttpContext context, int status, string reason) => RequestGuard.RefuseAsync(context, status, reason);
}
