using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Translate.Core.Glossaries;
using Translate.Core.Memory;
using Translate.Core.Output;
using Translate.Core.Output.Html;
using Translate.Core.Pipeline;
using Translate.Core.Translators;

namespace Translate.Review.Tests;

/// <summary>A review over a temporary folder with a scripted engine, and a client that is signed in.</summary>
internal sealed class TestReview : IAsyncDisposable
{
    private readonly HttpClientHandler _handler = new() { CookieContainer = new CookieContainer(), AllowAutoRedirect = false };
    private readonly TemporaryFolder _folder;
    private readonly bool _ownsFolder;
    private bool _isStopped;

    private TestReview(TemporaryFolder folder, bool ownsFolder)
    {
        (_folder, _ownsFolder) = (folder, ownsFolder);
        Client = new HttpClient(_handler);
    }

    public static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    public HttpClient Client { get; }

    public ReviewServer Server { get; private set; } = null!;

    public List<Uri> Addresses { get; } = [];

    public List<string> Messages { get; } = [];

    public Uri Root => Server.Root;

    public string Output => _folder["out"];

    public string MemoryPath => _folder["memory.db"];

    public static async Task<TestReview> StartAsync(
        TemporaryFolder folder,
        Func<ReviewOptions, ReviewOptions>? configure = null,
        ITranslator? engine = null,
        bool ownsFolder = false,
        params TermEntry[] terms
    )
    {
        var review = new TestReview(folder, ownsFolder);
        var options = new ReviewOptions
        {
            Inputs = [folder["in"]],
            Output = review.Output,
            Formats = ["target", "html", "jsonl", "tsv"],
            User = "Sari",
            OnAddress = review.Addresses.Add,
            OnMessage = review.Messages.Add,
        };
        review.Server = await ReviewServer.StartAsync(
            withheld => CreateBuilder(folder, withheld, terms),
            engine ?? SampleArticles.Translator(),
            configure?.Invoke(options) ?? options,
            CancellationToken
        );
        review.Client.BaseAddress = review.Root;
        return review;
    }

    /// <summary>Starts a review of the given articles and signs in.</summary>
    public static async Task<TestReview> OpenAsync(params (string Name, string Text)[] articles)
    {
        var folder = new TemporaryFolder();
        foreach (var (name, text) in articles.Length > 0 ? articles : [("a.txt", SampleArticles.Sample)])
        {
            folder.Write($"in/{name}", text);
        }

        var review = await StartAsync(folder, ownsFolder: true, terms: SampleArticles.Terms);
        await review.SignInAsync();
        return review;
    }

    public static TranslationPipeline CreatePipeline(TemporaryFolder folder, ITranslator engine, params TermEntry[] terms) =>
        CreateBuilder(folder, engine, terms).Build();

    public static TranslationPipeline CreatePipeline(
        TemporaryFolder folder,
        ITranslator engine,
        ITranslator other,
        params TermEntry[] terms
    ) => CreateBuilder(folder, engine, terms).CompareWith(other).Build();

    private static TranslationPipelineBuilder CreateBuilder(TemporaryFolder folder, ITranslator engine, params TermEntry[] terms) =>
        new TranslationPipelineBuilder()
            .UseEngine(engine)
            .UseGlossary(new Glossary(terms))
            .UseMemory(folder["memory.db"])
            .WriteTo(folder["out"])
            .AddWriter(new TargetWriter(TestData.Formats))
            .AddWriter(new HtmlWriter())
            .AddWriter(new JsonlWriter())
            .AddWriter(new TsvWriter());

    public async Task SignInAsync()
    {
        using var response = await Client.GetAsync(Server.Address, CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    public async Task<JsonElement> GetAsync(string path) => await Client.GetFromJsonAsync<JsonElement>(path, CancellationToken);

    public Task<HttpResponseMessage> PostAsync(string path, object body) =>
        PostAsync(path, new StringContent(JsonSerializer.Serialize(body, JsonSerializerOptions.Web), Encoding.UTF8, "application/json"));

    public async Task<HttpResponseMessage> PostAsync(string path, HttpContent content, string? origin = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.Add("Origin", origin ?? Root.GetLeftPart(UriPartial.Authority));
        return await Client.SendAsync(request, CancellationToken);
    }

    /// <summary>Posts, and expects success.</summary>
    public async Task<JsonElement> SendAsync(string path, object body)
    {
        using var response = await PostAsync(path, body);
        var text = await response.Content.ReadAsStringAsync(CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{response.StatusCode}: {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    public async Task<JsonElement> GetUnitAsync(string id, int article = 0) =>
        (await GetAsync($"api/articles/{article}"))
            .GetProperty("units")
            .EnumerateArray()
            .Single(unit => unit.GetProperty("id").GetString() == id);

    /// <summary>Approves a unit with a text; null for the one that it has.</summary>
    public async Task<JsonElement> ApproveAsync(string id, string? target = null, int article = 0)
    {
        var unit = await GetUnitAsync(id, article);
        return await SendAsync(
            $"api/articles/{article}/units/{id}/decision",
            new
            {
                kind = "approve",
                version = unit.GetProperty("version").GetString(),
                target = target ?? unit.GetProperty("target").GetString(),
            }
        );
    }

    public async Task<JsonElement> DecideAsync(string id, string kind, int article = 0)
    {
        var unit = await GetUnitAsync(id, article);
        return await SendAsync(
            $"api/articles/{article}/units/{id}/decision",
            new { kind, version = unit.GetProperty("version").GetString() }
        );
    }

    public TranslationMemory OpenMemory() => TranslationMemory.Open(MemoryPath);

    public string ReadOutput(string name) => _folder.Read($"out/{name}");

    /// <summary>Closes the memory under the server, so that every request fails.</summary>
    public Task StopMemoryAsync()
    {
        Server.Memory.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>Ends the server, so that all outputs are written.</summary>
    public async Task StopAsync()
    {
        _isStopped = true;
        await Server.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_isStopped)
        {
            await StopAsync();
        }

        Client.Dispose();
        _handler.Dispose();
        if (_ownsFolder)
        {
            _folder.Dispose();
        }
    }
}
