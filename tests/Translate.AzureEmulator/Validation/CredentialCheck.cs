using Microsoft.AspNetCore.Http;
using Translate.Emulation.Contract;

namespace Translate.Emulation.Validation;

/// <summary>Whether a request may be answered: by key, by Entra token, or by a token of the emulator's own.</summary>
/// <param name="options">What is genuine.</param>
/// <param name="issuer">Of tokens for a key.</param>
internal sealed class CredentialCheck(EmulatorOptions options, TokenIssuer issuer)
{
    /// <exception cref="ServiceException">It may not.</exception>
    public void Check(HttpRequest request, bool isRootPath)
    {
        if (BearerToken(request) is { } token)
        {
            var isEntra = token == options.Token;
            if (!isEntra && !issuer.IsValid(token))
            {
                throw new ServiceException(401000);
            }

            // A custom sub-domain says by its name whose it is; the global host must be told.
            if (isEntra && isRootPath && options.ResourceId is { } id && (request.Headers["Ocp-Apim-ResourceId"] != id || Region(request) is null))
            {
                throw new ServiceException(401000);
            }

            return;
        }

        CheckKey(request);
    }

    /// <exception cref="ServiceException">The key or its region is wrong.</exception>
    public void CheckKey(HttpRequest request)
    {
        if (HeaderCheck.Given(request, "Ocp-Apim-Subscription-Key", "Subscription-Key") != options.Key
            || (options.Region is { } region && !region.Equals(Region(request), StringComparison.OrdinalIgnoreCase)))
        {
            throw new ServiceException(401000);
        }
    }

    /// <summary>How the request says who it is, without the secret: <c>bearer</c>, <c>key</c> or <c>none</c>.</summary>
    public static string KindOf(HttpRequest request) =>
        BearerToken(request) is not null ? "bearer"
        : HeaderCheck.Given(request, "Ocp-Apim-Subscription-Key", "Subscription-Key") is not null ? "key"
        : "none";

    /// <summary>Null where there is none, which is also what <c>undefined</c> means: one client writes that.</summary>
    public static string? Region(HttpRequest request) =>
        HeaderCheck.Given(request, "Ocp-Apim-Subscription-Region", "Subscription-Region") is { } region && region != "undefined" ? region : null;

    private static string? BearerToken(HttpRequest request) =>
        request.Headers.Authorization.ToString() is { } value && value.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? value["Bearer ".Length..].Trim() : null;
}
