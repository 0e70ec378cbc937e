namespace Translate.Engines.OpenAI;

/// <summary>Whose server an address is.</summary>
internal static class OpenAIEndpoint
{
    /// <summary>What an Entra token for Azure OpenAI must be for.</summary>
    public const string TokenScope = "https://cognitiveservices.azure.com/.default";

    private static readonly string[] AzureHosts = [".openai.azure.com", ".cognitiveservices.azure.com", ".services.ai.azure.com"];

    /// <summary>Whether it is Azure OpenAI.</summary>
    public static bool IsAzure(Uri endpoint) => AzureHosts.Any(host => endpoint.Host.EndsWith(host, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether it is OpenAI or Azure OpenAI: they need a credential, bill tokens, and a key for them can be sent there.</summary>
    public static bool IsHosted(Uri endpoint) =>
        IsAzure(endpoint)
        || endpoint.Host.Equals("api.openai.com", StringComparison.OrdinalIgnoreCase)
        || endpoint.Host.EndsWith(".api.openai.com", StringComparison.OrdinalIgnoreCase);
}
