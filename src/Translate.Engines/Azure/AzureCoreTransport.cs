using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Translate.Engines.Http;
using Translate.Engines.Resilience;

namespace Translate.Engines.Azure;

/// <summary>Asks the service over the HTTP pipeline of Azure.Core, in either version.</summary>
/// <remarks>Azure.Core's own retries and timeout are off: all patience is in <see cref="ResilientTranslator"/>.</remarks>
internal sealed class AzureCoreTransport : ITranslatorTransport, IDisposable
{
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ITranslateCodec _codec;
    private readonly HttpPipeline _pipeline;
    private readonly Uri _address;
    private readonly string _host;
    private readonly TimeProvider _time;
    private readonly IDisposable? _connection;

    /// <summary>Makes the pipeline; nothing is sent yet.</summary>
    /// <param name="options">Validated, with a key unless there is a credential.</param>
    /// <param name="credential">The identity to sign in as, used where the options have no key.</param>
    /// <param name="time">The clock that a Retry-After date is compared with.</param>
    /// <param name="http">Sends the requests; null for a client of its own.</param>
    public AzureCoreTransport(AzureOptions options, TokenCredential? credential, TimeProvider time, HttpPipelineTransport? http = null)
    {
        _codec = options.ApiVersion == AzureOptions.Version3 ? new Version3Codec(options) : new Version2026Codec(options);
        _time = time;
        _host = options.Endpoint.Host;
        _address = Address(options);

        if (http is null)
        {
            var own = new HttpClientTransport(ServiceConnection.Create(options.Endpoint));
            (http, _connection) = (own, own);
        }

        var client = new AzureClientOptions { Transport = http };
        HttpPipelinePolicy authentication = string.IsNullOrWhiteSpace(options.ApiKey)
            ? new BearerTokenAuthenticationPolicy(
                credential ?? throw new ArgumentNullException(nameof(credential)),
                options.TokenScope ?? AzureEndpoint.TokenScope(options.Endpoint)
            )
            : new HeaderPolicy("Ocp-Apim-Subscription-Key", options.ApiKey.Trim());
        HttpPipelinePolicy[] headers =
        [
            authentication,
            .. options.NamedRegion is { } region
                ? [new HeaderPolicy("Ocp-Apim-Subscription-Region", region)]
                : Array.Empty<HttpPipelinePolicy>(),
            .. string.IsNullOrWhiteSpace(options.ResourceId)
                ? Array.Empty<HttpPipelinePolicy>()
                : [new HeaderPolicy("Ocp-Apim-ResourceId", options.ResourceId)],
        ];
        _pipeline = HttpPipelineBuilder.Build(client, headers);
    }

    /// <summary>Closes its own client.</summary>
    public void Dispose() => _connection?.Dispose();

    /// <inheritdoc/>
    public async Task<TransportResponse> TranslateAsync(TransportRequest request, CancellationToken cancellationToken)
    {
        using var message = CreateMessage(request);
        try
        {
            await _pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
        }
        catch (AuthenticationFailedException e)
        {
            throw AzureErrorCode.NoIdentity(e.Message.Split('\n', 2)[0].Trim().TrimEnd('.'), e);
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException or IOException or HttpRequestException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw ResponseBodyException.Find(e) is { } answer
                ? AzureErrorCode.Unreadable(answer.Status, answer.Message, ResponseHeader.RequestId(answer), ResponseHeader.Metered(answer))
                : AzureErrorCode.Unreachable(_host, e);
        }

        var response = message.Response;
        var requestId = ResponseHeader.RequestId(response);
        if (response.Status != 200)
        {
            var (code, text) = AzureErrorBody.Parse(response.Content.ToMemory());
            throw AzureErrorCode.Exception(response.Status, code, text, ResponseHeader.RetryAfter(response, _time), requestId);
        }

        var metered = ResponseHeader.Metered(response);
        return new TransportResponse(Read(response, request.Segments.Count, requestId, metered), metered, requestId);
    }

    private Uri Address(AzureOptions options)
    {
        var address = new RequestUriBuilder();
        address.Reset(AzureEndpoint.TranslateUri(options.Endpoint, options.ApiVersion));
        foreach (var (name, value) in _codec.Query)
        {
            address.AppendQuery(name, value, escapeValue: true);
        }

        return address.ToUri();
    }

    private HttpMessage CreateMessage(TransportRequest request)
    {
        var body = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(body, WriterOptions))
        {
            _codec.Write(writer, request.Segments);
        }

        var message = _pipeline.CreateMessage();
        message.Request.Method = RequestMethod.Post;
        message.Request.Uri.Reset(_address);
        message.Request.Headers.Add("Accept", "application/json");
        message.Request.Headers.Add("Content-Type", "application/json; charset=UTF-8");
        message.Request.Headers.Add("X-ClientTraceId", request.TraceId.ToString("D"));
        message.Request.Content = RequestContent.Create(BinaryData.FromBytes(body.WrittenMemory));
        return message;
    }

    private List<string> Read(Response response, int count, string? requestId, long? metered)
    {
        try
        {
            using var document = JsonDocument.Parse(Utf8Bom.Without(response.Content.ToMemory()));
            var items = _codec.GetItems(document.RootElement);
            var html = new List<string>(count);
            foreach (var item in items.EnumerateArray())
            {
                html.Add(item.GetProperty("translations")[0].GetProperty("text").GetString() ?? string.Empty);
            }

            return html.Count == count
                ? html
                : throw AzureErrorCode.Unreadable(
                    response.Status,
                    string.Create(CultureInfo.InvariantCulture, $"{html.Count} translations for {count} texts"),
                    requestId,
                    metered
                );
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException)
        {
            throw AzureErrorCode.Unreadable(response.Status, "it is not the JSON of a translation", requestId, metered);
        }
    }

    private sealed class AzureClientOptions : ClientOptions
    {
        public AzureClientOptions()
        {
            Retry.MaxRetries = 0;
            Retry.NetworkTimeout = Timeout.InfiniteTimeSpan;
            Diagnostics.IsLoggingContentEnabled = false;
            Diagnostics.IsTelemetryEnabled = false;
        }
    }
}
