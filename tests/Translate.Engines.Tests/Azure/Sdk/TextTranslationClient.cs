using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.AI.Translation.Text;

// The part of the official client's published listing that the transport uses, so that it is compiled and run without the package.
// The two constructors are those that every published listing has; the client adds a prefix only on one kind of host, as the official one does.

internal sealed class TextTranslationClient
{
    private const string Scope = "https://cognitiveservices.azure.com/.default";

    private readonly HttpPipeline _pipeline;
    private readonly Uri _endpoint;

    public TextTranslationClient(
        AzureKeyCredential credential,
        Uri endpoint,
        string region = "global",
        TextTranslationClientOptions? options = null
    )
        : this(endpoint, options, new KeyPolicy(credential, region)) { }

    public TextTranslationClient(TokenCredential credential, Uri endpoint, TextTranslationClientOptions? options = null)
        : this(endpoint, options, new BearerTokenAuthenticationPolicy(credential, Scope)) { }

    private TextTranslationClient(Uri endpoint, TextTranslationClientOptions? options, HttpPipelinePolicy authentication)
    {
        _pipeline = HttpPipelineBuilder.Build(options ?? new TextTranslationClientOptions(), authentication);
        _endpoint = endpoint.Host.Contains("cognitiveservices", StringComparison.Ordinal)
            ? new Uri(endpoint, "/translator/text/v3.0")
            : endpoint;
    }

    public async Task<Response<IReadOnlyList<TranslatedTextItem>>> TranslateAsync(
        TextTranslationTranslateOptions options,
        CancellationToken cancellationToken = default
    )
    {
        using var message = _pipeline.CreateMessage();
        var request = message.Request;
        request.Method = RequestMethod.Post;
        request.Uri.Reset(_endpoint);
        request.Uri.AppendPath("/translate", escape: false);
        request.Uri.AppendQuery("api-version", "3.0", escapeValue: true);
        foreach (var language in options.TargetLanguages)
        {
            request.Uri.AppendQuery("to", language, escapeValue: true);
        }

        request.Uri.AppendQuery("from", options.SourceLanguage!, escapeValue: true);
        request.Uri.AppendQuery("textType", $"{options.TextType}", escapeValue: true);
        request.Uri.AppendQuery("profanityAction", $"{options.ProfanityAction}", escapeValue: true);
        if (options.Category is not null)
        {
            request.Uri.AppendQuery("category", options.Category, escapeValue: true);
        }

        request.Headers.Add("Content-Type", "application/json");
        request.Headers.Add("X-ClientTraceId", $"{options.ClientTraceId}");
        request.Content = RequestContent.Create(JsonSerializer.SerializeToUtf8Bytes(options.Content.Select(text => new { text })));
        await _pipeline.SendAsync(message, cancellationToken);
        if (message.Response.Status != 200)
        {
            throw new RequestFailedException(message.Response);
        }

        using var document = JsonDocument.Parse(message.Response.Content.ToMemory());
        IReadOnlyList<TranslatedTextItem> items =
        [
            .. document
                .RootElement.EnumerateArray()
                .Select(item => new TranslatedTextItem([
                    .. item.GetProperty("translations")
                        .EnumerateArray()
                        .Select(translation => new TranslationText(translation.GetProperty("text").GetString()!)),
                ])),
        ];
        return Response.FromValue(items, message.Response);
    }

    private sealed class KeyPolicy(AzureKeyCredential credential, string region) : HttpPipelineSynchronousPolicy
    {
        public override void OnSendingRequest(HttpMessage message)
        {
            message.Request.Headers.SetValue("Ocp-Apim-Subscription-Key", credential.Key);
            if (region != "global")
            {
                message.Request.Headers.SetValue("Ocp-Apim-Subscription-Region", region);
            }
        }
    }
}

internal sealed class TextTranslationClientOptions : ClientOptions;

internal sealed class TextTranslationTranslateOptions(IEnumerable<string> targetLanguages, IEnumerable<string> content)
{
    public IList<string> TargetLanguages { get; } = [.. targetLanguages];

    public IList<string> Content { get; } = [.. content];

    public string? SourceLanguage { get; set; }

    public TextType? TextType { get; set; }

    public ProfanityAction? ProfanityAction { get; set; }

    public string? Category { get; set; }

    public Guid ClientTraceId { get; set; }
}

internal sealed record TranslatedTextItem(IReadOnlyList<TranslationText> Translations);

internal sealed record TranslationText(string Text);

internal enum TextType
{
    Plain,
    Html,
}

internal enum ProfanityAction
{
    NoAction,
    Marked,
    Deleted,
}
