using System.Text;
using System.Text.Json;
using Translate.Core.Glossaries;
using Translate.Core.Pipeline;
using Translate.Core.Problems;
using Translate.Core.Translators;
using Translate.Emulation;
using Translate.EngineEmulators.DeepL;
using Translate.EngineEmulators.Hosting;
using Translate.Engines.Azure;
using Translate.Engines.DeepL;
using Translate.Engines.Offline;
using Translate.Engines.Resilience;
using Translate.Engines.Tests.Azure;

namespace Translate.Engines.Tests.DeepL;

public sealed class DeepLGlossaryTests : IAsyncLifetime
{
    private const string Sentence = "Dewan Keamanan bertemu di Jakarta.";

    private readonly HttpClient _client = new();
    private ServiceEmulator _service = null!;

    public async ValueTask InitializeAsync()
    {
        _service = await DeepLEmulator.StartAsync(
            new EmulatorOptions { Key = "key" },
            TestContext.Current.CancellationToken,
            maxGlossaries: 3
        );
        _client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "DeepL-Auth-Key key");
        _client.BaseAddress = _service.Endpoint;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _service.DisposeAsync();
    }

    [Fact]
    public async Task Terms_are_sent_unchanged_and_the_service_translates_them()
    {
        var target = await TranslateAsync(SomeSegments.Entry("Dewan Keamanan", "Security Council"));
        Assert.Contains("Security Council", target, StringComparison.Ordinal);
        Assert.Equal([Sentence], Assert.Single(_service.Translations).Texts);
        var (name, count) = Assert.Single(await ListAsync());
        Assert.StartsWith("translate:desk:", name, StringComparison.Ordinal);
        Assert.Equal(1, count);
    }

    [Fact]
    public async Task An_equal_glossary_is_reused_and_a_changed_glossary_replaces_it()
    {
        await TranslateAsync(SomeSegments.Entry("Dewan Keamanan", "Security Council"));
        var first = Assert.Single(await ListAsync());
        await TranslateAsync(SomeSegments.Entry("Dewan Keamanan", "Security Council"));
        Assert.Equal(first, Assert.Single(await ListAsync()));
        Assert.Equal(1, _service.Requests.Count(request => request is { Method: "POST", Path: "/v2/glossaries" }));

        Assert.Contains("UNSC", await TranslateAsync(SomeSegments.Entry("Dewan Keamanan", "UNSC")), StringComparison.Ordinal);
        Assert.NotEqual(first.Name, Assert.Single(await ListAsync()).Name);
    }

    [Fact]
    public async Task Only_glossaries_of_this_program_and_this_name_are_deleted()
    {
        await CreateAsync("mine");
        await CreateAsync("translate:other:0123456789abcdef");
        await CreateAsync("translate:desk:0123456789abcdef");

        // The account has room for three, so the old one must go before the new one comes.
        await TranslateAsync(SomeSegments.Entry("Dewan Keamanan", "Security Council"));
        Assert.Equal(
            ["mine", "translate:desk", "translate:other"],
            (await ListAsync())
                .Select(item =>
                    item.Name.Contains("desk", StringComparison.Ordinal)
                        ? "translate:desk"
                        : item.Name.Replace(":0123456789abcdef", string.Empty, StringComparison.Ordinal)
                )
                .Order(StringComparer.Ordinal)
        );
        Assert.DoesNotContain("translate:desk:0123456789abcdef", (await ListAsync()).Select(item => item.Name));
    }

    [Fact]
    public async Task A_full_account_is_reported()
    {
        foreach (var name in (string[])["a", "b", "c"])
        {
            await CreateAsync(name);
        }

        var (catalog, engine) = Create(SomeSegments.Entry("Dewan Keamanan", "Security Council"));
        using var owned = catalog;
        var failed = Assert.IsType<TranslationResult.Failure>(
            Assert.Single(await engine.TranslateAsync([new TranslationRequest(Sentence, [])], TestContext.Current.CancellationToken))
        );
        Assert.Equal(ProblemKind.BadConfiguration, failed.Problem.Kind);
        Assert.Contains("no further glossary", failed.Problem.Message, StringComparison.Ordinal);
        Assert.Equal(3, (await ListAsync()).Count);
    }

    [Fact]
    public async Task A_deleted_glossary_is_recreated()
    {
        var (catalog, engine) = Create(SomeSegments.Entry("Dewan Keamanan", "Security Council"));
        using var owned = catalog;
        await engine.TranslateAsync([new TranslationRequest("Presiden tiba.", [])], TestContext.Current.CancellationToken);
        var id = (await ReadAsync())[0].GetProperty("glossary_id").GetString();
        (
            await _client.DeleteAsync(new Uri($"v2/glossaries/{id}", UriKind.Relative), TestContext.Current.CancellationToken)
        ).EnsureSuccessStatusCode();
        Assert.IsType<TranslationResult.Success>(
            Assert.Single(
                await engine.TranslateAsync([new TranslationRequest("Rapat ditunda.", [])], TestContext.Current.CancellationToken)
            )
        );
        Assert.Single(await ListAsync());
    }

    [Fact]
    public async Task Without_glossary_terms_no_service_glossary_is_created()
    {
        await TranslateAsync();
        Assert.Empty(await ListAsync());
    }

    [Fact]
    public void Phrases_respect_the_service_limits()
    {
        var phrases = DeepLPhrases.From(
            new Glossary([
                SomeSegments.Entry("Dewan Keamanan", "Security Council") with
                {
                    Aliases = ["DK"],
                },
                SomeSegments.Entry("dk", "other thing"),
                SomeSegments.Entry("tembak jatuh", "shoot down") with
                {
                    PartOfSpeech = PartOfSpeech.Verb,
                },
                SomeSegments.Entry(new string('é', 513), "too long"),
                SomeSegments.Entry("baris\u0085dua", "two lines"),
                SomeSegments.Entry("bisa", "poison") with
                {
                    When = new TermCondition { Before = ["ular"] },
                },
                SomeSegments.Entry("gencatan senjata", "ceasefire"),
            ])
        );
        Assert.Equal("Dewan Keamanan\tSecurity Council\ngencatan senjata\tceasefire\n", phrases.Entries);

        var many = DeepLPhrases.From(
            new Glossary([
                .. Enumerable.Range(0, 20_000).Select(i => SomeSegments.Entry($"istilah {i} {new string('a', 500)}", new string('b', 500))),
            ])
        );
        Assert.InRange(Encoding.UTF8.GetByteCount(many.Entries), 10_000_000, 10 * 1024 * 1024);
    }

    private (EngineCatalog Catalog, ITranslator Engine) Create(params TermEntry[] terms)
    {
        var catalog = new EngineCatalog(
            new OfflineOptions(),
            new AzureOptions(),
            new ResilienceOptions { BaseDelay = TimeSpan.Zero },
            TimeProvider.System,
            deepL: new DeepLOptions
            {
                Endpoint = _service.Endpoint,
                ApiKey = "key",
                Glossary = "desk",
            }
        );
        var engine = catalog.Create("deepl");
        engine.UseGlossary(new Glossary(terms));
        return (catalog, engine);
    }

    private async Task<string> TranslateAsync(params TermEntry[] terms)
    {
        var (catalog, engine) = Create(terms);
        using var owned = catalog;
        using var pipeline = new TranslationPipelineBuilder().UseEngine(engine).UseGlossary(new Glossary(terms)).Build();
        var bitext = await pipeline.TranslateAsync(Sentence, TestContext.Current.CancellationToken);
        Assert.All(bitext.Units[0].Terms, term => Assert.Equal(TermOutcomeKind.Applied, term.Kind));
        return bitext.TargetText;
    }

    private async Task CreateAsync(string name)
    {
        using var body = new StringContent(
            JsonSerializer.Serialize(
                new
                {
                    name,
                    source_lang = "id",
                    target_lang = "en",
                    entries = "a\tb",
                    entries_format = "tsv",
                }
            ),
            Encoding.UTF8,
            "application/json"
        );
        (
            await _client.PostAsync(new Uri("v2/glossaries", UriKind.Relative), body, TestContext.Current.CancellationToken)
        ).EnsureSuccessStatusCode();
    }

    private async Task<IReadOnlyList<JsonElement>> ReadAsync() =>
        [
            .. JsonDocument
                .Parse(await _client.GetStringAsync(new Uri("v2/glossaries", UriKind.Relative), TestContext.Current.CancellationToken))
                .RootElement.GetProperty("glossaries")
                .EnumerateArray(),
        ];

    private async Task<IReadOnlyList<(string Name, int Count)>> ListAsync() =>
        [.. (await ReadAsync()).Select(item => (item.GetProperty("name").GetString()!, item.GetProperty("entry_count").GetInt32()))];
}
