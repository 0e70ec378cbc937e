using System.ComponentModel.DataAnnotations;
using Translate.Core.Translators;

namespace Translate.Engines.OpenAI;

/// <summary>Settings of the engine for OpenAI and servers that speak its chat protocol, section <c>OpenAI</c>. Validated when the program starts.</summary>
public sealed class OpenAIOptions : IValidatableObject
{
    /// <summary>Default of <see cref="Endpoint"/>: OpenAI itself.</summary>
    public const string DefaultEndpoint = "https://api.openai.com/v1";

    /// <summary>Default of <see cref="Model"/>.</summary>
    public const string DefaultModel = "gpt-4.1-mini";

    private const string EndpointName = "OpenAI:Endpoint (OPENAI_BASE_URL)";

    /// <summary>The address in front of <c>/chat/completions</c>. Default <see cref="DefaultEndpoint"/>; the environment's OPENAI_BASE_URL.</summary>
    [Required]
    public Uri Endpoint { get; set; } = new(DefaultEndpoint);

    /// <summary>The host that a key may go to although a settings file names it. Default none. Never from appsettings.json.</summary>
    public string? TrustEndpoint { get; set; }

    /// <summary>The key. Default none; the environment's OPENAI_API_KEY, or user secrets in development. Never from appsettings.json.</summary>
    public string? ApiKey { get; set; }

    /// <summary>Whether to sign in to Azure OpenAI as the identity that Azure.Identity finds, if there is no key. Default false.</summary>
    public bool UseIdentity { get; set; }

    /// <summary>The model; with Azure OpenAI, the deployment. Default <see cref="DefaultModel"/>.</summary>
    [Required]
    public string Model { get; set; } = DefaultModel;

    /// <summary>How freely the model chooses its words, 0 to 2. Default 0. Not sent if there is a <see cref="ReasoningEffort"/>.</summary>
    [Range(0.0, 2.0)]
    public float Temperature { get; set; }

    /// <summary>How much a reasoning model thinks: <c>none</c>, <c>low</c>, <c>medium</c>, <c>high</c>. Default none given, for models that do not reason.</summary>
    [AllowedValues(null, "none", "low", "medium", "high", ErrorMessage = "OpenAI:ReasoningEffort is none, low, medium or high")]
    public string? ReasoningEffort { get; set; }

    /// <summary>How the server is asked to answer in JSON: <c>schema</c>, <c>json</c>, or <c>text</c> for the prompt alone. Default <c>schema</c>.</summary>
    [AllowedValues("schema", "json", "text", ErrorMessage = "OpenAI:ResponseFormat is schema, json or text")]
    public string ResponseFormat { get; set; } = "schema";

    /// <summary>Sentences before and after each one that go with it, and whether the headline does; 0 for neither. Default 1, at most 5.</summary>
    [Range(0, TranslationRequest.MaxSurroundings)]
    public int Context { get; set; } = 1;

    /// <summary>Notes on the house style, in English, such as <c>British spelling.</c> Default none.</summary>
    public string? Style { get; set; }

    /// <summary>Sentences in a request. Default 20.</summary>
    [Range(1, 200)]
    public int RequestElements { get; set; } = 20;

    /// <summary>US dollars for a million tokens of the prompt. Default: the list price of known models at OpenAI and Azure, 0 elsewhere.</summary>
    [Range(0.0, 10_000.0)]
    public decimal? InputPrice { get; set; }

    /// <summary>US dollars for a million tokens of the prompt that the service had cached. Default: as <see cref="InputPrice"/>.</summary>
    [Range(0.0, 10_000.0)]
    public decimal? CachedInputPrice { get; set; }

    /// <summary>US dollars for a million tokens of the answer, including reasoning. Default: as <see cref="InputPrice"/>.</summary>
    [Range(0.0, 10_000.0)]
    public decimal? OutputPrice { get; set; }

    /// <summary>Characters in a token, for estimates. Default 3.5; the tokenizer o200k has 3.5 to 4.4 for Indonesian news.</summary>
    [Range(0.5, 10.0)]
    public double TokenLength { get; set; } = 3.5;

    /// <summary>
    /// Tokens that the model may spend on reasoning in a request of a run that has a budget; beyond them the answer is cut off. Default 8,000,
    /// or 32,000 for a <see cref="ReasoningEffort"/> of <c>high</c>; 0 for <c>none</c> and for a known model that does not reason.
    /// </summary>
    [Range(0, 1_000_000)]
    public int? MaxReasoningTokens { get; set; }

    /// <summary>Whether the settings have what the engine needs: a server of one's own needs no credential.</summary>
    internal bool IsConfigured => HasKey || UseIdentity || !OpenAIEndpoint.IsHosted(Endpoint);

    /// <summary><see cref="MaxReasoningTokens"/> or its default.</summary>
    internal int ReasoningTokens =>
        MaxReasoningTokens
        ?? (ReasoningEffort ?? (KnownModels.Find(Model) is { IsReasoning: false } ? "none" : string.Empty)) switch
        {
            "none" => 0,
            "high" => 32_000,
            _ => 8_000,
        };

    /// <summary>Whether there is a key.</summary>
    internal bool HasKey => !string.IsNullOrWhiteSpace(ApiKey);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Endpoint.IsAbsoluteUri || Endpoint.Scheme is not ("https" or "http"))
        {
            yield return new ValidationResult($"{EndpointName} is an address that begins with https:// or http://");
        }
        else if (Endpoint.Scheme == "http" && (UseIdentity || (HasKey && !Endpoint.IsLoopback)))
        {
            yield return new ValidationResult(
                $"{EndpointName} begins with https://, because a credential must not travel in the clear (http:// is for a server on this machine, or one without a key)"
            );
        }
        else if (Endpoint.UserInfo.Length > 0 || Endpoint.Query.Length > 0)
        {
            yield return new ValidationResult($"{EndpointName} has no user name, password or query: a key belongs in OPENAI_API_KEY");
        }
        else if (UseIdentity && !HasKey && !OpenAIEndpoint.IsAzure(Endpoint))
        {
            yield return new ValidationResult(
                $"OpenAI:UseIdentity is for Azure OpenAI: set {EndpointName} to https://NAME.openai.azure.com/openai/v1"
            );
        }
        else if (OpenAIEndpoint.IsHosted(Endpoint) && (InputPrice is null || OutputPrice is null) && KnownModels.Find(Model) is null)
        {
            yield return new ValidationResult(
                $"OpenAI:InputPrice and OpenAI:OutputPrice are needed, because the list price of the model '{Model}' is not known"
            );
        }

        if (ApiKey is not null && ApiKey.AsSpan().Trim(' ').ContainsAnyExceptInRange('!', '~'))
        {
            yield return new ValidationResult("OPENAI_API_KEY holds a character that no key has");
        }
    }
}
