using System.Net;

namespace Translate.Server.Tests.Support;

/// <summary>A client that behaves like a browser: it keeps cookies and says where a request comes from.</summary>
internal sealed class Browser : IDisposable
{
    private readonly HttpClientHandler _handler = new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        ServerCertificateCustomValidationCallback = (_, certificate, _, _) => certificate?.Subject == "CN=localhost",
    };
    private readonly HttpClient _client;
    private readonly Uri _root;

    public Browser(TestServer test)
    {
        _root = test.Server.Address;
        _client = new HttpClient(_handler) { BaseAddress = _root };
    }

    public async Task<HttpResponseMessage> SignInAsync(string token) =>
        await PostAsync("sign-in", new FormUrlEncodedContent([new("token", token)]));

    public async Task<HttpResponseMessage> PostAsync(string path, HttpContent content, string? origin = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        if (origin != string.Empty)
        {
            request.Headers.Add("Origin", origin ?? _root.GetLeftPart(UriPartial.Authority));
        }

        return await _client.SendAsync(request, TestServer.Token);
    }

    public async Task<HttpStatusCode> GetStatusAsync(string path)
    {
        using var response = await _client.GetAsync(path, TestServer.Token);
        return response.StatusCode;
    }

    public void Dispose()
    {
        _client.Dispose();
        _handler.Dispose();
    }
}
