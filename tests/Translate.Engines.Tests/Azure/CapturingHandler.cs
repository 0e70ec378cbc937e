using System.Net;
using System.Text;

namespace Translate.Engines.Tests.Azure;

/// <summary>Keeps the last request and answers with what it is told; the connection that a test can see into.</summary>
internal sealed class CapturingHandler(string answer, HttpStatusCode status = HttpStatusCode.OK) : HttpMessageHandler
{
    public Uri? Address { get; private set; }

    public string Body { get; private set; } = string.Empty;

    public Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Address = request.RequestUri;
        Body = await request.Content!.ReadAsStringAsync(cancellationToken);
        foreach (var (name, values) in request.Headers.Concat(request.Content.Headers))
        {
            Headers[name] = string.Join(", ", values);
        }

        return new HttpResponseMessage(status) { Content = new StringContent(answer, Encoding.UTF8, "application/json") };
    }
}
