using Microsoft.AspNetCore.Http;

namespace Translate.Review.Security;

/// <summary>Decides who may use the page, and how a browser signs in.</summary>
internal interface ISignIn
{
    /// <summary>The scheme of the page's own address.</summary>
    string Scheme { get; }

    /// <summary>Whether a name in the Host header is the server's own.</summary>
    bool IsOwnName(string name);

    /// <summary>Answers a request that signs in, or that asks how to. Returns false if the request is another one.</summary>
    Task<bool> TryAnswerAsync(HttpContext context);

    /// <summary>Returns the reader who sends a request. Null if nobody is signed in; empty if readers say their names themselves.</summary>
    string? GetReader(HttpContext context);

    /// <summary>Says how to sign in.</summary>
    Task RefuseAsync(HttpContext context);
}
