namespace Translate.Engines.Azure;

/// <summary>Where requests go: each kind of host has its own path.</summary>
/// <remarks>
/// The service's documentation, and for Foundry Azure/azure-sdk-for-net#61912. The sovereign clouds' token scopes are by analogy, so
/// <see cref="AzureOptions.TokenScope"/> overrides them.
/// </remarks>
internal static class AzureEndpoint
{
    private static readonly string[] SubDomainHosts =
    [
        ".cognitiveservices.azure.com",
        ".cognitiveservices.azure.us",
        ".cognitiveservices.azure.cn",
        ".services.ai.azure.com",
        ".services.ai.azure.us",
        ".api.cognitive.microsoft.com",
        ".api.cognitive.microsoft.us",
        ".api.cognitive.azure.cn",
    ];

    private static readonly string[] GlobalHosts =
    [
        "cognitive.microsofttranslator.com",
        "cognitive.microsofttranslator.us",
        "api.translator.azure.cn",
    ];

    /// <summary>Whether an address belongs to the service itself, so that a key for it can be sent there.</summary>
    public static bool IsOfAzure(Uri endpoint) =>
        SubDomainHosts.Any(host => endpoint.Host.EndsWith(host, StringComparison.OrdinalIgnoreCase))
        || GlobalHosts.Any(host =>
            endpoint.Host.Equals(host, StringComparison.OrdinalIgnoreCase)
            || endpoint.Host.EndsWith("." + host, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>The address of the translate operation, without a query.</summary>
    /// <param name="endpoint">As configured: a host, or a host with the path in front of <c>/translate</c>.</param>
    /// <param name="apiVersion">Version 3.0 has its own path on the hosts of a resource.</param>
    public static Uri TranslateUri(Uri endpoint, string apiVersion)
    {
        var path = endpoint.AbsolutePath.TrimEnd('/');
        if (path.Length == 0 && SubDomainHosts.Any(host => endpoint.Host.EndsWith(host, StringComparison.OrdinalIgnoreCase)))
        {
            path = apiVersion == AzureOptions.Version3 ? "/translator/text/v3.0" : "/translator/text";
        }

        return new UriBuilder(endpoint)
        {
            Path = path.EndsWith("/translate", StringComparison.OrdinalIgnoreCase) ? path : path + "/translate",
            Query = string.Empty,
        }.Uri;
    }

    /// <summary>What an Entra token must be for.</summary>
    public static string TokenScope(Uri endpoint) =>
        endpoint.Host switch
        {
            var host when host.EndsWith(".us", StringComparison.OrdinalIgnoreCase) => "https://cognitiveservices.azure.us/.default",
            var host when host.EndsWith(".cn", StringComparison.OrdinalIgnoreCase) => "https://cognitiveservices.azure.cn/.default",
            _ => "https://cognitiveservices.azure.com/.default",
        };
}
