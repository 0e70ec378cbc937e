using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Translate.Core.Problems;
using Translate.Core.Translators;
using Translate.Engines.Resilience;

namespace SampleEngine;

/// <summary>Asks a service that takes a list of texts and returns a list of texts, as LibreTranslate does. One call is one request; it never waits or retries.</summary>
/// <param name="endpoint">The service.</param>
public sealed class SampleTranslator(Uri endpoint) : ITranslator, IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = endpoint, Timeout = Timeout.InfiniteTimeSpan };
    private long _requests;
    private long _characters;

    /// <inheritdoc/>
    public EngineInfo Info { get; } = new("sample", "1", TranslationQuality.Draft, $"a sample at {endpoint.Authority}", [TermStrategy.Placeholder])
    {
        Limits = EngineLimits.None with { RequestElements = 20, RequestCharacters = 2_000 },
        PricePerMillion = 5,
        Concurrency = 16,
    };

    /// <inheritdoc/>
    public EngineUsage Usage => new(Interlocked.Read(ref _requests), Interlocked.Read(ref _characters));

    /// <inheritdoc/>
    public long CountBilledCharacters(TranslationRequest request) => request.Text.Length;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<TranslationResult>> TranslateAsync(IReadOnlyList<TranslationRequest> requests, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await _http.PostAsJsonAsync("translate", new { q = requests.Select(request => request.Text), source = "id", target = "en" }, cancellationToken);
            if (!response.IsSuccessStatusCode)
            {
                throw Refused(response.StatusCode);
            }

            var answer = await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
            var targets = answer.GetProperty("translatedText").EnumerateArray().Select(text => text.GetString() ?? string.Empty).ToList();
            Interlocked.Increment(ref _requests);
            Interlocked.Add(ref _characters, requests.Sum(CountBilledCharacters));
            return targets.Count == requests.Count ? targets.ConvertAll(Result) : throw Unusable();
        }
        catch (HttpRequestException e)
        {
            throw new EngineException("the service cannot be reached", RetryClass.Transient, ProblemKind.Network, "Check the address", cause: e);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw Unusable();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private static TranslationResult Result(string target) => target.Trim().Length > 0
        ? new TranslationResult.Success(target, [])
        : new TranslationResult.Failure(new Problem(ProblemKind.Network, "the service returned a blank translation", "Run the same command again"));

    private static EngineException Unusable() => new("the answer cannot be used", RetryClass.Once, ProblemKind.Network, "Run the same command again later", new EngineFailure { Status = 200 });

    /// <summary>The retry class decides what happens next: nothing, a retry, a wait, or the same request in halves.</summary>
    private static EngineException Refused(HttpStatusCode status) => status switch
    {
        HttpStatusCode.BadRequest => new EngineException("the service refused a text", RetryClass.Halve, ProblemKind.BadInput, "Look at this sentence"),
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new EngineException("the service refused the key", RetryClass.Never, ProblemKind.Credentials, "Check the key"),
        HttpStatusCode.TooManyRequests => new EngineException("the service refused the pace", RetryClass.Pace, ProblemKind.RateLimited, "Run the same command again later"),
        _ => new EngineException($"the service failed with status {(int)status}", RetryClass.Transient, ProblemKind.Network, "Run the same command again later"),
    };
}
