using Translate.Core.Translators;
using Translate.Engines.Http;
using Translate.Engines.Resilience;
using Translate.Engines.Telemetry;

namespace Translate.Engines.LibreTranslate;

/// <summary>A LibreTranslate server. One call is one request; nothing is tried twice here. Thread-safe.</summary>
internal sealed class LibreTranslateTranslator : ITranslator, IDisposable
{
    /// <summary>The engine's name.</summary>
    public const string Id = "libretranslate";

    private const int DocumentsInRequest = 2;

    /// <summary>A server without a graphics processor takes its time.</summary>
    private static readonly TimeSpan SlowAnswer = TimeSpan.FromMinutes(2);

    private readonly LibreTranslateServer _server;
    private readonly RequestMeter _meter;

    /// <summary>Creates the engine. Nothing is sent yet.</summary>
    /// <param name="options">Validated, with an endpoint.</param>
    /// <param name="telemetry">Receives every request.</param>
    /// <param name="concurrency">Requests under way at once.</param>
    /// <param name="time">The clock that a Retry-After date is compared with.</param>
    public LibreTranslateTranslator(LibreTranslateOptions options, EngineTelemetry telemetry, int concurrency, TimeProvider time)
    {
        _server = new LibreTranslateServer(
            new ServiceClient(options.Endpoint!, "LIBRETRANSLATE_URL", authorization: string.Empty, time),
            options
        );
        _meter = new RequestMeter(Id, telemetry);
        var authority = options.Endpoint!.Authority;
        Info = new EngineInfo(
            Id,
            authority,
            TranslationQuality.Draft,
            $"LibreTranslate at {authority}, {(string.IsNullOrWhiteSpace(options.ApiKey) ? "without a key" : "by key")}",
            [TermStrategy.Placeholder]
        )
        {
            Limits = EngineLimits.None with { RequestElements = options.RequestElements, RequestCharacters = options.RequestCharacters },
            IsMetered = !string.IsNullOrWhiteSpace(options.ApiKey),
            Features = EngineFeatures.InlineCodes,
            WorstLatency = SlowAnswer,
            Concurrency = Math.Min(DocumentsInRequest * concurrency, 64),
        };
    }

    /// <inheritdoc/>
    public EngineInfo Info { get; }

    /// <inheritdoc/>
    public EngineUsage Usage => _meter.Usage;

    /// <inheritdoc/>
    /// <remarks>The engine is free, but servers limit the characters of a request, and a budget may count them.</remarks>
    public long CountBilledCharacters(TranslationRequest request) => LibreTranslateMarkup.Encode(request).Length;

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

        var html = requests.Select(LibreTranslateMarkup.Encode).ToList();
        var answers = await _meter
            .MeasureAsync(html.Count, html.Sum(text => (long)text.Length), _ => _server.TranslateAsync(html, cancellationToken), _ => null)
            .ConfigureAwait(false);
        return [.. requests.Zip(answers, GetResult)];
    }

    /// <inheritdoc/>
    public void Dispose() => _server.Dispose();

    private static TranslationResult GetResult(TranslationRequest request, string answer)
    {
        var (target, codes) = LibreTranslateMarkup.Decode(answer, request);
        return string.IsNullOrWhiteSpace(target)
            ? new TranslationResult.Failure(ServiceRefusal.Blank(requestId: null).Problems[0])
            : new TranslationResult.Success(target, []) { Codes = codes };
    }
}
