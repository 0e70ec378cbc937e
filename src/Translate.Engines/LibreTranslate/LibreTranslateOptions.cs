using System.ComponentModel.DataAnnotations;
using Translate.Engines.Http;

namespace Translate.Engines.LibreTranslate;

/// <summary>Settings of the engine <c>libretranslate</c>, section <c>LibreTranslate</c>. Validated when the program starts.</summary>
public sealed class LibreTranslateOptions : IValidatableObject
{
    /// <summary>The server. Default none; the environment's LIBRETRANSLATE_URL.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>The host that a key may go to although a settings file names it. Default none. Never from appsettings.json.</summary>
    public string? TrustEndpoint { get; set; }

    /// <summary>The key, where the server wants one. Default none; the environment's LIBRETRANSLATE_API_KEY. Never from appsettings.json.</summary>
    public string? ApiKey { get; set; }

    /// <summary>Texts in one request. Default 50, from 1 to 1,000.</summary>
    [Range(1, 1_000)]
    public int RequestElements { get; set; } = 50;

    /// <summary>Characters in one request. Default 2,000, what the public server takes; from 200 to 50,000.</summary>
    [Range(200, 50_000)]
    public int RequestCharacters { get; set; } = 2_000;

    /// <summary>Whether there is a server to ask.</summary>
    internal bool IsConfigured => Endpoint is not null;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (
            Endpoint is not null
            && EndpointRules.FindFault(Endpoint, isHere => isHere || string.IsNullOrWhiteSpace(ApiKey), "LIBRETRANSLATE_API_KEY")
                is { } fault
        )
        {
            yield return new ValidationResult($"LibreTranslate:Endpoint (LIBRETRANSLATE_URL) {fault}");
        }
    }
}
