using System.Globalization;
using Azure;
using Azure.AI.Translation.Text;
using Azure.Core;
using Azure.Identity;

namespace Translate.Engines.Azure;

/// <summary>Asks the service through the official client, <c>Azure.AI.Translation.Text</c> 1.0.0, which speaks version 3.0 only.</summary>
/// <remarks>
/// Compiled only with <c>-p:UseAzureSdk=true</c>, where the package can be restored. It differs from <see cref="AzureCoreTransport"/> in
/// nothing that a user can see. The client's own retries are off: all patience is in <see cref="Resilience.ResilientTranslator"/>.
/// </remarks>
internal sealed class AzureSdkTransport : ITranslatorTransport
{
    private readonly TextTranslationClient _client;
    private readonly AzureOptions _options;
    private readonly TimeProvider _time;

    /// <summary>Makes the client; nothing is sent yet.</summary>
    /// <param name="options">Validated, with a key unless there is a credential, and for version 3.0.</param>
    /// <param name="credential">The identity to sign in as, used where the options have no key.</param>
    /// <param name="time">The clock that a Retry-After date is compared with.</param>
    public AzureSdkTransport(AzureOptions options, TokenCredential? credential, TimeProvider time)
    {
        if (options.ApiVersion != AzureOptions.Version3)
        {
            throw new Core.Problems.ProblemException(new Core.Problems.Problem(
                Core.Problems.ProblemKind.BadConfiguration,
                $"this build asks through the official client, which does not speak version {options.ApiVersion}",
                "Set Azure:ApiVersion to 3.0, or build without -p:UseAzureSdk=true"));
        }

        _options = options;
        _time = time;
        var client = new TextTranslationClientOptions();
        client.Retry.MaxRetries = 0;
        client.Retry.NetworkTimeout = Timeout.InfiniteTimeSpan;
        client.Diagnostics.IsLoggingContentEnabled = false;
        client.Diagnostics.IsTelemetryEnabled = false;
        var region = options.NamedRegion ?? "global";
        _client = (string.IsNullOrWhiteSpace(options.ApiKey), string.IsNullOrWhiteSpace(options.ResourceId)) switch
        {
            (false, _) => new TextTranslationClient(new AzureKeyCredential(options.ApiKey!.Trim()), options.Endpoint, region, options: client),
            (true, true) => new TextTranslationClient(credential, options.Endpoint, options: client),
            (true, false) => new TextTranslationClient(credential, options.Endpoint, options.ResourceId, region, options: client),
        };
    }

    /// <inheritdoc/>
    public async Task<TransportResponse> TranslateAsync(TransportRequest request, CancellationToken cancellationToken)
    {
        var asked = new TextTranslationTranslateOptions(["en"], request.Inputs.Select(input => input.Html))
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
            var html = response.Value.Select(item => item.Translations is [var translation, ..] ? translation.Text : string.Empty).ToList();
            return html.Count == request.Inputs.Count
                ? new TransportResponse(html, ResponseHeader.Metered(raw), ResponseHeader.RequestId(raw))
                : throw AzureErrorCode.Unreadable(raw.Status, string.Create(CultureInfo.InvariantCulture, $"{html.Count} translations for {request.Inputs.Count} texts"), ResponseHeader.RequestId(raw));
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
        catch (Exception e) when (e is System.Text.Json.JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw AzureErrorCode.Unreadable(200, "it is not the JSON of a translation", requestId: null);
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException or IOException or HttpRequestException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw AzureErrorCode.Unreachable(_options.Endpoint.Host, e);
        }
    }
}
