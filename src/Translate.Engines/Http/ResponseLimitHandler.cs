using System.Net;

namespace Translate.Engines.Http;

/// <summary>Lets no answer be longer than what was sent can explain, so that a service or a proxy cannot fill the memory.</summary>
internal sealed class ResponseLimitHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <summary>What any answer may have: an error page, the notation around a translation.</summary>
    private const long Least = 256 * 1024;

    /// <summary>A character may become six bytes in JSON, and a translation is a few times as long as its source at most.</summary>
    private const long PerByteSent = 32;

    /// <summary>Returns the longest answer to a request, in bytes.</summary>
    public static long GetLimit(long bytesSent) => Least + (PerByteSent * bytesSent);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var limit = GetLimit(request.Content?.Headers.ContentLength ?? 0);
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        var headers = response.Headers.NonValidated.ToDictionary(
            header => header.Key,
            header => header.Value.ToString(),
            StringComparer.OrdinalIgnoreCase
        );
        response.Content = new LimitedContent(response.Content, (int)response.StatusCode, headers, limit);
        return response;
    }

    private sealed class LimitedContent : HttpContent
    {
        private readonly HttpContent _inner;
        private readonly Func<Stream, LimitedStream> _limit;

        public LimitedContent(HttpContent inner, int status, IReadOnlyDictionary<string, string> headers, long limit)
        {
            _inner = inner;
            _limit = stream => new LimitedStream(stream, status, headers, limit);
            foreach (var (name, values) in inner.Headers.NonValidated)
            {
                Headers.TryAddWithoutValidation(name, values);
            }
        }

        protected override async Task<Stream> CreateContentReadStreamAsync() =>
            _limit(await _inner.ReadAsStreamAsync().ConfigureAwait(false));

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await using var limited = _limit(await _inner.ReadAsStreamAsync().ConfigureAwait(false));
            await limited.CopyToAsync(stream).ConfigureAwait(false);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _inner.Headers.ContentLength ?? 0;
            return _inner.Headers.ContentLength is not null;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                _inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
