using System.ComponentModel.DataAnnotations;
using Translate.Engines.Http;

namespace Translate.Engines.Azure;

/// <summary>Settings of the Azure engine, section <c>Azure</c>. Validated when the program starts.</summary>
public sealed class AzureOptions : IValidatableObject
{
    /// <summary>The older version of the service, and the default.</summary>
    public const string Version3 = "3.0";

    /// <summary>The newer one: tone, gender, model sentences, language models.</summary>
    public const string Version2026 = "2026-06-06";

    /// <summary>Default of <see cref="Endpoint"/>: the global host.</summary>
    public const string DefaultEndpoint = "https://api.cognitive.microsofttranslator.com";

    /// <summary>Where the service is. Default <see cref="DefaultEndpoint"/>; the environment's AZURE_TEXT_TRANSLATION_ENDPOINT.</summary>
    [Required]
    public Uri Endpoint { get; set; } = new(DefaultEndpoint);

    /// <summary>
    /// The host that a key may go to although a settings file names it; needed only for a host that is not Azure's. Default none. Never from appsettings.json.
    /// </summary>
    public string? TrustEndpoint { get; set; }

    /// <summary>The resource's region, needed for all but global resources. Default none; the environment's AZURE_TEXT_TRANSLATION_REGION.</summary>
    public string? Region { get; set; }

    /// <summary>
    /// The resource's key. Default none; the environment's AZURE_TEXT_TRANSLATION_APIKEY, or user secrets in development. Never from appsettings.json.
    /// </summary>
    public string? ApiKey { get; set; }

    /// <summary>Whether to sign in as the identity that Azure.Identity finds, where there is no key. Default false.</summary>
    public bool UseIdentity { get; set; }

    /// <summary>The resource's ARM id, needed with an identity on the global host. Default none.</summary>
    public string? ResourceId { get; set; }

    /// <summary>What the identity's token is for. Default by the endpoint's cloud.</summary>
    public string? TokenScope { get; set; }

    /// <summary><c>3.0</c> or <c>2026-06-06</c>. Default <c>3.0</c>.</summary>
    [AllowedValues(Version3, Version2026, ErrorMessage = "Azure:ApiVersion is 3.0 or 2026-06-06")]
    public string ApiVersion { get; set; } = Version3;

    /// <summary>A custom model's category id, for version 3.0. Default none: the general model.</summary>
    public string? Category { get; set; }

    /// <summary>A deployed language model, or a custom model's category id, for version 2026-06-06. Default none: the general model.</summary>
    public string? DeploymentName { get; set; }

    /// <summary><c>formal</c>, <c>informal</c> or <c>neutral</c>, for version 2026-06-06. Default none.</summary>
    [AllowedValues(null, "formal", "informal", "neutral", ErrorMessage = "Azure:Tone is formal, informal or neutral")]
    public string? Tone { get; set; }

    /// <summary><c>female</c>, <c>male</c> or <c>neutral</c>, for version 2026-06-06. Default none.</summary>
    [AllowedValues(null, "female", "male", "neutral", ErrorMessage = "Azure:Gender is female, male or neutral")]
    public string? Gender { get; set; }

    /// <summary>The resource's pricing tier, which sets the pace. Default <see cref="AzureTier.F0"/>, the free one, which is also the slowest.</summary>
    public AzureTier Tier { get; set; } = AzureTier.F0;

    /// <summary>Texts in one request. Default 1,000, what the service takes; a language model takes 50.</summary>
    [Range(1, 1_000)]
    public int RequestElements { get; set; } = 1_000;

    /// <summary>Characters in one request. Default 50,000, what the service takes; a language model takes 5,000 for a text.</summary>
    [Range(500, 50_000)]
    public int RequestCharacters { get; set; } = 50_000;

    /// <summary>US dollars for a million characters, for estimates. Default 10, or 40 with a custom model; from 0 to 10,000.</summary>
    [Range(0.0, 10_000.0)]
    public decimal? PricePerMillion { get; set; }

    /// <summary>The custom or deployed model; null for the general one.</summary>
    public string? Model => NullIfBlank(ApiVersion == Version3 ? Category : DeploymentName);

    /// <summary>The region to name; null for a global resource, which needs none.</summary>
    public string? NamedRegion => Region == "global" ? null : NullIfBlank(Region);

    /// <summary>Whether there is anything to sign in with.</summary>
    public bool HasCredentials => !string.IsNullOrWhiteSpace(ApiKey) || UseIdentity;

    /// <summary>Characters in any minute that the tier allows: a sixtieth of an hour's, rounded down to hundreds.</summary>
    public long CharactersPerMinute => CharactersPerHour / 6_000 * 100;

    private long CharactersPerHour =>
        Tier switch
        {
            AzureTier.F0 => 2_000_000,
            AzureTier.S1 or AzureTier.S2 or AzureTier.C2 => 40_000_000,
            AzureTier.S3 or AzureTier.C3 => 120_000_000,
            _ => 200_000_000,
        };

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (
            EndpointRules.FindFault(
                Endpoint,
                isHere => isHere && !(UseIdentity && string.IsNullOrWhiteSpace(ApiKey)),
                "AZURE_TEXT_TRANSLATION_APIKEY"
            ) is
            { } fault
        )
        {
            yield return new ValidationResult($"Azure:Endpoint (AZURE_TEXT_TRANSLATION_ENDPOINT) {fault}");
        }

        if (ApiKey is not null && !EndpointRules.IsKey(ApiKey))
        {
            yield return new ValidationResult("AZURE_TEXT_TRANSLATION_APIKEY holds a character that no key has");
        }

        foreach (
            var (name, value) in new[]
            {
                ("Azure:Region (AZURE_TEXT_TRANSLATION_REGION)", Region),
                ("Azure:ResourceId", ResourceId),
                ("Azure:TokenScope", TokenScope),
            }
        )
        {
            if (value is not null && value.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            {
                yield return new ValidationResult($"{name} holds a character that no header may have, such as a line end");
            }
        }

        if (ApiVersion == Version3 && (NullIfBlank(DeploymentName) ?? Tone ?? Gender) is not null)
        {
            yield return new ValidationResult("Azure:DeploymentName, Azure:Tone and Azure:Gender need Azure:ApiVersion 2026-06-06");
        }

        if (ApiVersion == Version2026 && NullIfBlank(Category) is not null)
        {
            yield return new ValidationResult(
                "Azure:Category belongs to Azure:ApiVersion 3.0; set Azure:DeploymentName to the category's id instead"
            );
        }
    }

    private static string? NullIfBlank(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
