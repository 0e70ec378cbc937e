using System.Globalization;
using Azure;
using Azure.AI.Translation.Text;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Translate.Engines.Http;

namespace Translate.Engines.Azure;

/// <summary>Asks the service through the official client, <c>Azure.AI.Translation.Text</c> 1.0.0, which speaks version 3.0 only.</summary>
/// <remarks>
/// Compiled only with <c>-p:UseAzureSdk=true</c>, where the package can be restored. It uses the two constructors that every published
/// listing has, and sets address, region, resource and token scope by policies of its own, as <see cref="AzureCoreTransport"/> does. What
/// differs: it has no version 2026-06-06, and an answer that the client cannot read has no name of the request in its message. The client's
/// own retries are off: all patience is in <see cref="Resilience.ResilientTranslator"/>.
/// </remarks>
internal sealed class AzureSdkTransport : ITranslatorTransport, IDisposable
{
    private readonly TextTranslationClient _client;
    private readonly AzureOptions _options;
    private readonly TimeProvider _time;
    private readonly HttpClientTransport _connection;

    /// <summary>Makes the client; nothing is sent yet.</summary>
    /// <param name="options">Validated, with a key unless there is a credential, and for version 3.0.</param>
    /// <param name="credential">The identity to sign in as, used where the options have no key.</param>
    /// <param name="time">The clock that a Retry-After date is compared with.</param>
    /// <param name="http">Sends the requests; null for a client of its own.</param>
    public AzureSdkTransport(AzureOptions options, TokenCredential? credential, TimeProvider time, HttpClientTransport? http = null)
    {
        if (options.ApiVersion != AzureOptions.Version3)
        {
            throw new Core.Problems.ProblemException(
                new Core.Problems.Problem(
                    Core.Problems.ProblemKind.BadConfiguration,
                    $"this build asks through the official client, which does not speak version {options.ApiVersion}",
                    "Set Azure:ApiVersion to 3.0, or build without -p:UseAzureSdk=true"
                )
            );
        }

        _options = options;
        _time = time;
        _connection = http ?? new HttpClientTransport(ServiceConnection.Create(options.Endpoint));
        var client = new TextTranslationClientOptions { Transport = _connection };
        client.Retry.MaxRetries = 0;
        client.Retry.NetworkTimeout = Timeout.InfiniteTimeSpan;
        client.Diagnostics.IsLoggingContentEnabled = false;
        client.Diagnostics.IsTelemetryEnabled = false;
        client.AddPolicy(new AddressPolicy(AzureEndpoint.TranslateUri(options.Endpoint, options.ApiVersion)), HttpPipelinePosition.PerCall);
        if (options.NamedRegion is { } region)
        {
            client.AddPolicy(new HeaderPolicy("Ocp-Apim-Subscription-Region", region), HttpPipelinePosition.PerCall);
        }

        if (!string.IsNullOrWhiteSpace(options.ResourceId))
        {
            client.AddPolicy(new HeaderPolicy("Ocp-Apim-ResourceId", options.ResourceId), HttpPipelinePosition.PerCall);
        }

        _client = string.IsNullOrWhiteSpace(options.ApiKey)
            ? new TextTranslationClient(
                new ScopedCredential(
                    credential ?? throw new ArgumentNullException(nameof(credential)),
                    options.TokenScope ?? AzureEndpoint.TokenScope(options.Endpoint)
                ),
                options.Endpoint,
                options: client
            )
            : new TextTranslationClient(new AzureKeyCredential(options.ApiKey.Trim()), options.Endpoint, options: client);
    }

    /// <summary>Closes its connections.</summary>
    public void Dispose() => _connection.Dispose();

    /// <inheritdoc/>
    public async Task<TransportResponse> TranslateAsync(TransportRequest request, CancellationToken cancellationToken)
    {
        var asked = new TextTranslationTranslateOptions(["en"], request.Segments.Select(AzureMarkup.Encode))
        {
            SourceLanguage = "id",
            TextType = TextType.Html,
            ProfanityAction = ProfanityAction.NoAction,
            Category = _options.Model,
            ClientTraceId = request.TraceId,
        };
        try
        {
            var response = await _client.TranslateAsync(asked, cancellationToken).ConfigureAwait(false);
            var raw = response.GetRawResponse();
            var (requestId, metered) = (ResponseHeader.RequestId(raw), ResponseHeader.Metered(raw));
            var items = response.Value;
            if (items.Count != request.Segments.Count)
            {
                throw AzureErrorCode.Unreadable(
                    raw.Status,
                    string.Create(CultureInfo.InvariantCulture, $"{items.Count} translations for {request.Segments.Count} texts"),
                    requestId,
                    metered
                );
            }

            return items.All(item => item.Translations is [_, ..])
                ? new TransportResponse([.. items.Select(item => item.Translations[0].Text ?? string.Empty)], metered, requestId)
                : throw AzureErrorCode.Unreadable(raw.Status, "it is not the JSON of a translation", requestId, metered);
        }
        catch (AuthenticationFailedException e)
        {
            throw AzureErrorCode.NoIdentity(e.Message.Split('\n', 2)[0].Trim().TrimEnd('.'), e);
        }
        catch (RequestFailedException e) when (e.GetRawResponse() is { } raw)
        {
            var (code, text) = AzureErrorBody.Parse(raw.Content.ToMemory());
            throw AzureErrorCode.Exception(raw.Status, code, text, ResponseHeader.RetryAfter(raw, _time), ResponseHeader.RequestId(raw));
        }
        catch (Exception e)
            when (e
                    is System.Text.Json.JsonException
                        or KeyNotFoundException
                        or InvalidOperationException
                        or ArgumentException
                        or FormatException
            )
        {
            throw AzureErrorCode.Unreadable(200, "it is not the JSON of a translation", requestId: null, metered: null);
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException or IOException or HttpRequestException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw ResponseBodyException.Find(e) is { } answer
                ? AzureErrorCode.Unreadable(answer.Status, answer.Message, ResponseHeader.RequestId(answer), ResponseHeader.Metered(answer))
                : AzureErrorCode.Unreachable(_options.Endpoint.Host, e);
        }
    }

    /// <summary>Sends each request to the address that its host needs. The client itself knows only some of the hosts.</summary>
    private sealed class AddressPolicy(Uri address) : HttpPipelineSynchronousPolicy
    {
        public override void OnSendingRequest(HttpMessage message)
        {
            var query = message.Request.Uri.Query;
            message.Request.Uri.Reset(address);
            message.Request.Uri.Query = query;
        }
    }

    /// <summary>Asks an identity for a token of a given scope, whatever the client asks for.</summary>
    private sealed class ScopedCredential(TokenCredential inner, string scope) : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            inner.GetToken(WithScope(requestContext), cancellationToken);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            inner.GetTokenAsync(WithScope(requestContext), cancellationToken);

        private TokenRequestContext WithScope(TokenRequestContext context) =>
            new([scope], context.ParentRequestId, context.Claims, context.TenantId, context.IsCaeEnabled);
    }
}
