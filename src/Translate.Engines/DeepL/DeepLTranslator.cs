using Translate.Core.Glossaries;
using Translate.Core.Translators;
using Translate.Engines.Http;
using Translate.Engines.Resilience;
using Translate.Engines.Telemetry;

namespace Translate.Engines.DeepL;

/// <summary>DeepL's API. One call is one request; nothing is tried twice here. Thread-safe.</summary>
internal sealed class DeepLTranslator : ITranslator, IDisposable
{
    /// <summary>The engine's name.</summary>
    public const string Id = "deepl";

    private const int DocumentsInRequest = 4;

    private static readonly TimeSpan SlowAnswer = TimeSpan.FromSeconds(30);

    private readonly ServiceClient _client;
    private readonly DeepLService _service;
    private readonly DeepLOptions _options;
    private readonly RequestMeter _meter;
    private readonly DeepLGlossary? _glossary;

    /// <summary>Creates the engine. Nothing is sent yet.</summary>
    /// <param name="options">Validated, with a key.</param>
    /// <param name="telemetry">Receives every request.</param>
    /// <param name="concurrency">Requests under way at once.</param>
    /// <param name="time">The clock that a Retry-After date is compared with.</param>
    public DeepLTranslator(DeepLOptions options, EngineTelemetry telemetry, int concurrency, TimeProvider time)
    {
        _options = options;
        _client = new ServiceClient(options.EffectiveEndpoint, "DEEPL_SERVER_URL", $"DeepL-Auth-Key {options.ApiKey!.Trim()}", time);
        _service = new DeepLService(_client, options);
        _meter = new RequestMeter(Id, telemetry);
        _glossary = options.Glossary is { } name ? new DeepLGlossary(_client, name) : null;
        Info = new EngineInfo(
            Id,
            GetVersion(options),
            TranslationQuality.Draft,
            $"DeepL at {options.EffectiveEndpoint.Authority}, by key, {(options.IsFree ? "free plan" : "paid plan")}",
            _glossary is null
                ? [TermStrategy.Native, TermStrategy.Placeholder]
                : [TermStrategy.Glossary, TermStrategy.Native, TermStrategy.Placeholder]
        )
        {
            Limits = EngineLimits.None with
            {
                RequestElements = options.Context ? 1 : options.RequestElements,
                RequestCharacters = options.RequestCharacters,
            },
            PricePerMillion = options.EffectivePrice,
            IsMetered = true,
            Features = EngineFeatures.InlineCodes | (options.Context ? EngineFeatures.Context : EngineFeatures.None),
            WorstLatency = SlowAnswer,
            Concurrency = Math.Min(DocumentsInRequest * concurrency, 64),
        };
    }

    /// <inheritdoc/>
    public EngineInfo Info { get; }

    /// <inheritdoc/>
    public EngineUsage Usage => _meter.Usage;

    /// <inheritdoc/>
    public long CountBilledCharacters(TranslationRequest request) => DeepLMarkup.CountBilled(Encode(request));

    /// <inheritdoc/>
    public void UseGlossary(Glossary glossary) => _glossary?.Use(glossary);

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

        var xml = requests.Select(Encode).ToList();
        var glossaryId = _glossary is null ? _options.GlossaryId : await _glossary.GetIdAsync(cancellationToken).ConfigureAwait(false);
        var context = _options.Context ? $"{requests[0].Previous} {requests[^1].Next}".Trim() : string.Empty;
        var answer = await _meter
            .MeasureAsync(
                xml.Count,
                xml.Sum(DeepLMarkup.CountBilled),
                _ => AskAsync(xml, context, glossaryId, cancellationToken),
                answer => answer.BilledCharacters
            )
            .ConfigureAwait(false);
        return [.. requests.Zip(answer.Xml, GetResult)];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _glossary?.Dispose();
        _client.Dispose();
    }

    private string Encode(TranslationRequest request) => DeepLMarkup.Encode(request, _glossary?.Phrases);

    private async Task<DeepLAnswer> AskAsync(
        IReadOnlyList<string> xml,
        string context,
        string? glossaryId,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await _service.TranslateAsync(xml, context, glossaryId, cancellationToken).ConfigureAwait(false);
        }
        catch (EngineException e) when (_glossary is not null && DeepLError.IsOfGlossary(e))
        {
            // Somebody deleted it at DeepL; the next attempt creates it again.
            _glossary.Forget(glossaryId ?? string.Empty);
            throw DeepLError.CreateForLostGlossary(e);
        }
    }

    private static TranslationResult GetResult(TranslationRequest request, string xml)
    {
        var (target, codes) = DeepLMarkup.Decode(xml, request);
        return string.IsNullOrWhiteSpace(target)
            ? new TranslationResult.Failure(ServiceRefusal.Blank(requestId: null).Problems[0])
            : new TranslationResult.Success(target, []) { Codes = codes };
    }

    /// <summary>All that decides how a source is rendered.</summary>
    private static string GetVersion(DeepLOptions options) =>
        string.Join(
            ' ',
            new[]
            {
                "v2",
                options.Variant,
                options.ModelType,
                options.Formality,
                options.GlossaryId,
                options.Glossary is null ? null : "glossary",
                options.Context ? "context" : null,
            }.Where(part => !string.IsNullOrWhiteSpace(part))
        );
}
