using Translate.Engines.Azure;

namespace Translate.Engines.Tests.Azure;

public class AzureEndpointTests
{
    [Theory]
    [InlineData("https://api.cognitive.microsofttranslator.com", "3.0", "https://api.cognitive.microsofttranslator.com/translate")]
    [InlineData("https://api.cognitive.microsofttranslator.com/", "2026-06-06", "https://api.cognitive.microsofttranslator.com/translate")]
    [InlineData("https://api-eur.cognitive.microsofttranslator.com", "3.0", "https://api-eur.cognitive.microsofttranslator.com/translate")]
    [InlineData("https://api.cognitive.microsofttranslator.us", "3.0", "https://api.cognitive.microsofttranslator.us/translate")]
    [InlineData("https://api.translator.azure.cn", "3.0", "https://api.translator.azure.cn/translate")]
    [InlineData(
        "https://mine.cognitiveservices.azure.com",
        "3.0",
        "https://mine.cognitiveservices.azure.com/translator/text/v3.0/translate"
    )]
    [InlineData(
        "https://mine.cognitiveservices.azure.com/",
        "2026-06-06",
        "https://mine.cognitiveservices.azure.com/translator/text/translate"
    )]
    [InlineData(
        "https://mine.cognitiveservices.azure.com/translator/text/v3.0",
        "3.0",
        "https://mine.cognitiveservices.azure.com/translator/text/v3.0/translate"
    )]
    [InlineData("https://mine.cognitiveservices.azure.us", "3.0", "https://mine.cognitiveservices.azure.us/translator/text/v3.0/translate")]
    [InlineData("https://mine.services.ai.azure.com", "2026-06-06", "https://mine.services.ai.azure.com/translator/text/translate")]
    [InlineData(
        "https://westeurope.api.cognitive.microsoft.com",
        "3.0",
        "https://westeurope.api.cognitive.microsoft.com/translator/text/v3.0/translate"
    )]
    [InlineData("http://127.0.0.1:5000", "3.0", "http://127.0.0.1:5000/translate")]
    [InlineData("https://proxy.example/azure/", "2026-06-06", "https://proxy.example/azure/translate")]
    [InlineData("https://proxy.example/azure/translate", "3.0", "https://proxy.example/azure/translate")]
    public void Each_kind_of_host_has_its_path(string endpoint, string version, string address) =>
        Assert.Equal(new Uri(address), AzureEndpoint.TranslateUri(new Uri(endpoint), version));

    [Theory]
    [InlineData("https://api.cognitive.microsofttranslator.com", "https://cognitiveservices.azure.com/.default")]
    [InlineData("https://api.cognitive.microsofttranslator.us", "https://cognitiveservices.azure.us/.default")]
    [InlineData("https://mine.cognitiveservices.azure.cn", "https://cognitiveservices.azure.cn/.default")]
    public void A_token_is_for_the_cloud_of_the_host(string endpoint, string scope) =>
        Assert.Equal(scope, AzureEndpoint.TokenScope(new Uri(endpoint)));
}
