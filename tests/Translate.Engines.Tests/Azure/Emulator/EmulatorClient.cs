using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Translate.Emulation;

namespace Translate.Engines.Tests.Azure.Emulator;

/// <summary>A plain client of an emulator of its own.</summary>
internal sealed class EmulatorClient : IAsyncDisposable
{
    private readonly HttpClient _http;

    private EmulatorClient(AzureEmulator emulator)
    {
        Emulator = emulator;
        _http = new HttpClient { BaseAddress = emulator.Endpoint };
    }

    public const string Key = "Ocp-Apim-Subscription-Key";

    public AzureEmulator Emulator { get; }

    public static async Task<EmulatorClient> StartAsync(EmulatorOptions? options = null) =>
        new(await AzureEmulator.StartAsync(options ?? new EmulatorOptions(), TestContext.Current.CancellationToken));

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Emulator.DisposeAsync();
    }

    /// <summary>Texts to version 3.0, Indonesian to English unless the query says otherwise.</summary>
    public Task<EmulatorAnswer> TranslateV3(string[] texts, string query = "from=id&to=en") =>
        Send(Post($"/translate?api-version=3.0&{query}", BodyV3(texts)));

    public Task<EmulatorAnswer> TranslateV3(string text) => TranslateV3([text]);

    /// <summary>A text to version 2026-06-06, Indonesian to English unless the input says otherwise.</summary>
    public Task<EmulatorAnswer> TranslateV2026(params JsonObject[] inputs) =>
        Send(Post("/translate?api-version=2026-06-06", new JsonObject { ["inputs"] = new JsonArray([.. inputs]) }.ToJsonString()));

    public static JsonObject Input(string text) =>
        new()
        {
            ["text"] = text,
            ["language"] = "id",
            ["targets"] = new JsonArray(new JsonObject { ["language"] = "en" }),
        };

    public static string BodyV3(params string[] texts) =>
        new JsonArray([.. texts.Select(text => new JsonObject { ["Text"] = text })]).ToJsonString();

    /// <summary>A request with the key.</summary>
    public static HttpRequestMessage Post(string path, string body, string mediaType = "application/json")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent(body, Encoding.UTF8, MediaTypeHeaderValue.Parse(mediaType)),
        };
        request.Headers.Add(Key, EmulatorOptions.DefaultKey);
        return request;
    }

    public Task<EmulatorAnswer> Get(string path) => Send(new HttpRequestMessage(HttpMethod.Get, path));

    public Task<EmulatorAnswer> Send(HttpRequestMessage request) => Send(_http, request);

    public static async Task<EmulatorAnswer> Send(HttpClient http, HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
            var headers = response
                .Headers.Concat(response.Content.Headers)
                .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
            return new EmulatorAnswer(
                (int)response.StatusCode,
                headers,
                await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)
            );
        }
    }
}
