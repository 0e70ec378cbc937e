using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Translate.Engines.Resilience;

namespace Translate.Engines.Http;

/// <summary>Asks a service that speaks JSON. One call is one request; nothing is tried twice here. Thread-safe.</summary>
internal sealed class ServiceClient : IDisposable
{
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly HttpClient _http;
    private readonly Uri _endpoint;
    private readonly string _endpointSetting;
    private readonly TimeProvider _time;

    /// <summary>Creates the client. Nothing is sent yet.</summary>
    /// <param name="endpoint">The service; a path in it comes before the paths of requests.</param>
    /// <param name="endpointSetting">Where the user sets the endpoint.</param>
    /// <param name="authorization">The header Authorization; empty for none.</param>
    /// <param name="time">The clock that a Retry-After date is compared with.</param>
    public ServiceClient(Uri endpoint, string endpointSetting, string authorization, TimeProvider time)
    {
        _http = ServiceConnection.Create(endpoint);
        _http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("translate", "1.0"));
        if (authorization.Length > 0)
        {
            _http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", authorization);
        }

        _endpoint = new UriBuilder(endpoint) { Path = endpoint.AbsolutePath.TrimEnd('/') + '/' }.Uri;
        _endpointSetting = endpointSetting;
        _time = time;
    }

    /// <summary>Sends JSON.</summary>
    /// <exception cref="EngineException">There is no answer, or its body broke off. An answer with any status is returned.</exception>
    public Task<ServiceAnswer> PostAsync(string path, Action<Utf8JsonWriter> write, CancellationToken cancellationToken)
    {
        var body = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(body, WriterOptions))
        {
            write(writer);
        }

        var content = new ReadOnlyMemoryContent(body.WrittenMemory);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        return SendAsync(new HttpRequestMessage(HttpMethod.Post, new Uri(_endpoint, path)) { Content = content }, cancellationToken);
    }

    /// <summary>Asks for a page.</summary>
    /// <exception cref="EngineException">There is no answer, or its body broke off. An answer with any status is returned.</exception>
    public Task<ServiceAnswer> GetAsync(string path, CancellationToken cancellationToken) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(_endpoint, path)), cancellationToken);

    /// <summary>Asks to delete something.</summary>
    /// <exception cref="EngineException">There is no answer, or its body broke off. An answer with any status is returned.</exception>
    public Task<ServiceAnswer> DeleteAsync(string path, CancellationToken cancellationToken) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Delete, new Uri(_endpoint, path)), cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async Task<ServiceAnswer> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var sent = request;
        try
        {
            using var response = await _http
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
                .ConfigureAwait(false);
            if (response.StatusCode == HttpStatusCode.ProxyAuthenticationRequired)
            {
                throw ConnectionFailure.ProxyRefused(response.StatusCode, cause: null);
            }

            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
            var wait = RetryAfter.Read(
                name => response.Headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null,
                _time
            );
            return new ServiceAnswer((int)response.StatusCode, body, wait);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw ResponseBodyException.Find(e) is { } answer
                ? ServiceRefusal.Unreadable(answer.Message, new EngineFailure { Status = answer.Status })
                : ConnectionFailure.Create(_endpoint.Host, _endpointSetting, e);
        }
    }
}
