using Microsoft.AspNetCore.Http;
using Translate.Emulation.Contract;

namespace Translate.Emulation.Validation;

/// <summary>Validates the credentials of a request: a key, an Entra token, or a token issued by the emulator.</summary>
/// <param name="options">The valid credentials.</param>
/// <param name="issuer">The issuer of tokens for a key.</param>
internal sealed class CredentialCheck(EmulatorOptions options, TokenIssuer issuer)
{
    /// <exception cref="ServiceException">The credentials are invalid. At a custom subdomain, the gateway rejects the request.</exception>
    public void Check(HttpRequest request, bool isRootPath)
    {
        var isGenuine = BearerToken(request) is { } token
            ? issuer.IsValid(token) || (token == options.Token && (!isRootPath || NamesResource(request)))
            : HasKey(request);
        if (!isGenuine)
        {
            throw new ServiceException(isRootPath ? 401000 : 401);
        }
    }

    /// <summary>Whether the key and, if required, the region are correct.</summary>
    public bool HasKey(HttpRequest request) =>
        HeaderCheck.GetHeaderOrQuery(request, "Ocp-Apim-Subscription-Key", "Subscription-Key") == options.Key
        && (options.Region is not { } region || region.Equals(GetRegion(request), StringComparison.OrdinalIgnoreCase));

    /// <summary>Returns the kind of credential without the secret: <c>bearer</c>, <c>key</c> or <c>none</c>.</summary>
    public static string GetKind(HttpRequest request) =>
        BearerToken(request) is not null ? "bearer"
        : HeaderCheck.GetHeaderOrQuery(request, "Ocp-Apim-Subscription-Key", "Subscription-Key") is not null ? "key"
        : "none";

    /// <summary>Returns the region. Null if there is none, or if it is <c>undefined</c>, which one client sends.</summary>
    public static string? GetRegion(HttpRequest request) =>
        HeaderCheck.GetHeaderOrQuery(request, "Ocp-Apim-Subscription-Region", "Subscription-Region") is { } region && region != "undefined"
            ? region
            : null;

    /// <summary>Whether the request names the resource. Only the global host needs it, because a custom subdomain identifies the resource.</summary>
    private bool NamesResource(HttpRequest request) =>
        options.ResourceId is not { } id || (request.Headers["Ocp-Apim-ResourceId"] == id && GetRegion(request) is not null);

    private static string? BearerToken(HttpRequest request) =>
        request.Headers.Authorization.ToString() is { } value && value.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
            ? value["Bearer ".Length..].Trim()
            : null;
}
