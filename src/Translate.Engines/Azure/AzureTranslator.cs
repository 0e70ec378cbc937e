using System.Globalization;
using Translate.Core.Translators;
using Translate.Engines.Http;
using Translate.Engines.Resilience;
using Translate.Engines.Telemetry;

namespace Translate.Engines.Azure;

/// <summary>Azure AI Translator (Text). One call is one request to the service; nothing is tried twice here.</summary>
internal sealed class AzureTranslator : ITranslator
{
    /// <summary>The engine's name.</summary>
    public const string Id = "azure";

    private const int DocumentsInRequest = 8;

    /// <summary>The most that the setting <c>Concurrency</c> may say too: more would only be kept in memory.</summary>
    private const int MaxDocuments = 64;

    private const decimal GeneralPrice = 10;
    private const decimal CustomPrice = 40;

    /// <summary>The longest that the service documents for the general model.</summary>
    private static readonly TimeSpan GeneralLatency = TimeSpan.FromSeconds(15);

    /// <summary>The longest that it documents for a custom model; a language model is no faster.</summary>
    private static readonly TimeSpan CustomLatency = TimeSpan.FromSeconds(120);

    private readonly ITranslatorTransport _transport;
    private readonly RequestMeter _meter;

    /// <summary>Puts the engine on a transport.</summary>
    /// <param name="options">Validated.</param>
    /// <param name="transport">Asks the service.</param>
    /// <param name="telemetry">Receives every request.</param>
    /// <param name="concurrency">Requests that may be under way at once.</param>
    internal AzureTranslator(AzureOptions options, ITranslatorTransport transport, EngineTelemetry telemetry, int concurrency)
    {
        _transport = transport;
        _meter = new RequestMeter(Id, telemetry);
        Info = new EngineInfo(
            Id,
            GetVersion(options),
            TranslationQuality.Draft,
            GetDescription(options),
            [TermStrategy.Native, TermStrategy.Placeholder]
        )
        {
            Limits = new EngineLimits(
                options.RequestElements,
                (int)Math.Min(options.RequestCharacters, options.CharactersPerMinute),
                options.CharactersPerMinute
            ),
            PricePerMillion = options.PricePerMillion ?? (options.Model is null ? GeneralPrice : CustomPrice),
            IsMetered = true,
            MaxReferences = options.ApiVersion == AzureOptions.Version2026 ? Version2026Codec.MaxReferences : 0,
            Features = EngineFeatures.InlineCodes,
            WorstLatency = options.Model is null ? GeneralLatency : CustomLatency,

            // A request holds several documents.
            Concurrency = Math.Min(DocumentsInRequest * concurrency, MaxDocuments),
        };
    }

    /// <inheritdoc/>
    public EngineInfo Info { get; }

    /// <inheritdoc/>
    public EngineUsage Usage => _meter.Usage;

    /// <inheritdoc/>
    public long CountBilledCharacters(TranslationRequest request) => AzureMarkup.Encode(request).Length;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<TranslationResult>> TranslateAsync(
        IReadOnlyList<TranslationRequest> requests,
        CancellationToken cancellationToken
    )
    {
        if (requests.Count == 0)
        {
            return [];
        }

        var response = await _meter
            .MeasureAsync(
                requests.Count,
                requests.Sum(request => request.BilledCharacters ?? CountBilledCharacters(request)),
                traceId => _transport.TranslateAsync(new TransportRequest(requests, traceId), cancellationToken),
                answer => answer.MeteredCharacters
            )
            .ConfigureAwait(false);
        return [.. requests.Zip(response.Html, (request, html) => Result(request, html, response.RequestId))];
    }

    private static TranslationResult Result(TranslationRequest request, string html, string? requestId)
    {
        var (target, codes) = AzureMarkup.DecodeWithCodes(html, request);
        return string.IsNullOrWhiteSpace(target)
            ? new TranslationResult.Failure(ServiceRefusal.Blank(requestId).Problems[0])
            : new TranslationResult.Success(target, []) { Codes = codes };
    }

    /// <summary>All that decides how a source is rendered.</summary>
    private static string GetVersion(AzureOptions options) =>
        string.Join(
            ' ',
            new[]
            {
                options.ApiVersion,
                options.Model ?? "general",
                options.Tone,
                options.Gender is { } gender ? "gender=" + gender : null,
            }.Where(part => part is not null)
        );

    private static string GetDescription(AzureOptions options)
    {
        var who =
            !string.IsNullOrWhiteSpace(options.ApiKey) ? "by key"
            : options.UseIdentity ? "by identity"
            : "without credentials";
        var where = options.NamedRegion is { } region ? $", region {region}" : string.Empty;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Azure AI Translator at {options.Endpoint.Authority}, {who}{where}, tier {options.Tier}: {options.CharactersPerMinute:N0} characters per minute"
        );
    }
}
