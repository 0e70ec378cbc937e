using System.ComponentModel.DataAnnotations;
using Translate.Engines.Http;

namespace Translate.Engines.DeepL;

/// <summary>Settings of the engine <c>deepl</c>, section <c>DeepL</c>. Validated when the program starts.</summary>
public sealed class DeepLOptions : IValidatableObject
{
    /// <summary>Keys of the free plan end so; they have a host of their own.</summary>
    private const string FreeKeyEnding = ":fx";

    private const decimal ProPrice = 25;

    /// <summary>Where the service is. Default: the environment's DEEPL_SERVER_URL, else the address of the free or the paid plan, by the key.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>The host that a key may go to although a settings file names it; needed only for a host that is not DeepL's. Default none. Never from appsettings.json.</summary>
    public string? TrustEndpoint { get; set; }

    /// <summary>The key. Default none; the environment's DEEPL_AUTH_KEY, or user secrets in development. Never from appsettings.json.</summary>
    public string? ApiKey { get; set; }

    /// <summary><c>EN-US</c> or <c>EN-GB</c>. Default <c>EN-US</c>.</summary>
    [AllowedValues("EN-US", "EN-GB", ErrorMessage = "DeepL:Variant is EN-US or EN-GB")]
    public string Variant { get; set; } = "EN-US";

    /// <summary><c>prefer_more</c> or <c>prefer_less</c>; DeepL uses it only where its model for English has it. Default none.</summary>
    [AllowedValues(null, "prefer_more", "prefer_less", ErrorMessage = "DeepL:Formality is prefer_more or prefer_less")]
    public string? Formality { get; set; }

    /// <summary><c>latency_optimized</c>, <c>quality_optimized</c> or <c>prefer_quality_optimized</c>. Default none: as DeepL chooses.</summary>
    [AllowedValues(
        null,
        "latency_optimized",
        "quality_optimized",
        "prefer_quality_optimized",
        ErrorMessage = "DeepL:ModelType is latency_optimized, quality_optimized or prefer_quality_optimized"
    )]
    public string? ModelType { get; set; }

    /// <summary>
    /// The name under which the terms of the glossary are kept as a glossary at DeepL, such as <c>desk</c>. Default none: terms go as tags only.
    /// </summary>
    [RegularExpression("^[A-Za-z0-9_-]{1,40}$", ErrorMessage = "DeepL:Glossary is a name of letters, digits, - and _, at most 40")]
    public string? Glossary { get; set; }

    /// <summary>A glossary of your own at DeepL, used besides the terms of this program. Default none.</summary>
    public string? GlossaryId { get; set; }

    /// <summary>Whether each sentence goes in a request of its own, with the sentences before and after it as context. Not billed, but slower. Default false.</summary>
    public bool Context { get; set; }

    /// <summary>Texts in one request. Default 50, what the service takes; from 1.</summary>
    [Range(1, 50)]
    public int RequestElements { get; set; } = 50;

    /// <summary>Characters in one request. Default 20,000, so that it stays below the 128 KiB that the service takes; from 500 to 40,000.</summary>
    [Range(500, 40_000)]
    public int RequestCharacters { get; set; } = 20_000;

    /// <summary>US dollars for a million characters, for estimates. Default 0 with a key of the free plan, else 25; from 0 to 10,000.</summary>
    [Range(0.0, 10_000.0)]
    public decimal? PricePerMillion { get; set; }

    /// <summary>Whether there is a key.</summary>
    internal bool HasKey => !string.IsNullOrWhiteSpace(ApiKey);

    /// <summary>Where requests go.</summary>
    internal Uri EffectiveEndpoint => Endpoint ?? new Uri(IsFree ? "https://api-free.deepl.com" : "https://api.deepl.com");

    /// <summary>The price for estimates.</summary>
    internal decimal EffectivePrice => PricePerMillion ?? (IsFree ? 0 : ProPrice);

    /// <summary>Whether the key is one of the free plan.</summary>
    internal bool IsFree => ApiKey?.Trim().EndsWith(FreeKeyEnding, StringComparison.Ordinal) == true;

    /// <summary>Whether an address belongs to the service itself, so that a key for it can be sent there.</summary>
    internal static bool IsOfDeepL(Uri endpoint) => endpoint.Host.EndsWith(".deepl.com", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Endpoint is not null && EndpointRules.FindFault(Endpoint, isHere => isHere, "DEEPL_AUTH_KEY") is { } fault)
        {
            yield return new ValidationResult($"DeepL:Endpoint (DEEPL_SERVER_URL) {fault}");
        }

        if (Glossary is not null && GlossaryId is not null)
        {
            yield return new ValidationResult(
                "DeepL:Glossary and DeepL:GlossaryId exclude each other: DeepL takes one glossary for a request"
            );
        }

        if (ApiKey is not null && !EndpointRules.IsKey(ApiKey))
        {
            yield return new ValidationResult("DEEPL_AUTH_KEY holds a character that no key has");
        }
    }
}
