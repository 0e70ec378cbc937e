using Microsoft.AspNetCore.Http;
using Translate.Emulation.Contract;

namespace Translate.Emulation.Validation;

/// <summary>Whether a request may be answered: by key, by Entra token, or by a token of the emulator's own.</summary>
/// <param name="options">What is genuine.</param>
/// <param name="issuer">Of tokens for a key.</param>
internal sealed class CredentialCheck(EmulatorOptions options, TokenIssuer issuer)
{
    /// <exception cref="ServiceException">It may not; at a custom sub-domain it is the gateway that says so.</exception>
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

    /// <summary>Whether the key is right, and so is the region where one is wanted.</summary>
    public bool HasKey(HttpRequest request) =>
        HeaderCheck.GetHeaderOrQuery(request, "Ocp-Apim-Subscription-Key", "Subscription-Key") == options.Key
        && (options.Region is not { } region || region.Equals(GetRegion(request), StringComparison.OrdinalIgnoreCase));

    /// <summary>How the request says who it is, without the secret: <c>bearer</c>, <c>key</c> or <c>none</c>.</summary>
    public static string GetKind(HttpRequest request) =>
        BearerToken(request) is not null ? "bearer"
        : HeaderCheck.GetHeaderOrQuery(request, "Ocp-Apim-Subscription-Key", "Subscription-Key") is not null ? "key"
        : "none";

    /// <summary>Null where there is none, which is also what <c>undefined</c> means: one client writes that.</summary>
    public static string? GetRegion(HttpRequest request) =>
        HeaderCheck.GetHeaderOrQuery(request, "Ocp-Apim-Subscription-Region", "Subscription-Region") is { } region && region != "undefined" ? region : null;

    /// <summary>A custom sub-domain says by its name whose it is; the global host must be told.</summary>
    private bool NamesResource(HttpRequest request) => options.ResourceId is not { } id || (request.Headers["Ocp-Apim-ResourceId"] == id && GetRegion(request) is not null);

    private static string? BearerToken(HttpRequest request) =>
        request.Headers.Authorization.ToString() is { } value && value.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? value["Bearer ".Length..].Trim() : null;
}
