using System.ComponentModel.DataAnnotations;
using Translate.Core.Problems;
using Translate.Core.Tests.Codes;
using Translate.Core.Translators;
using Translate.Emulation;
using Translate.EngineEmulators.DeepL;
using Translate.EngineEmulators.Hosting;
using Translate.Engines.Azure;
using Translate.Engines.DeepL;
using Translate.Engines.Http;
using Translate.Engines.Offline;
using Translate.Engines.Resilience;
using Translate.Engines.Tests.Azure;

namespace Translate.Engines.Tests.DeepL;

public sealed class DeepLTranslatorTests
{
    [Fact]
    public async Task Sentences_are_sent_fifty_at_a_time_and_billed_characters_are_counted()
    {
        await using var service = await StartAsync();
        var engine = Engine(service);

        var results = await engine.TranslateAsync(SomeSegments.Numbered(120), TestContext.Current.CancellationToken);

        Assert.Equal("The president opened the 120th conference.", Assert.IsType<TranslationResult.Success>(results[119]).Target);
        Assert.Equal([50, 50, 20], service.Translations.Select(request => request.Elements).OrderDescending());
        Assert.Equal((3, service.BilledCharacters, 0), (engine.Usage.Requests, engine.Usage.Characters, engine.Usage.PossiblyBilled));
    }

    [Fact]
    public async Task The_billed_characters_are_known_in_advance()
    {
        await using var service = await StartAsync();
        var engine = Engine(service);
        TranslationRequest[] requests =
        [
            SomeSegments.WithTerms("Dewan Keamanan & PBB bersidang 😀.", ("Dewan Keamanan", "Security Council")),
            new TranslationRequest("Presiden tiba.", []) { Codes = CodedText.Parse("<1>Presiden</1> tiba.").Codes },
        ];

        await engine.TranslateAsync(requests, TestContext.Current.CancellationToken);

        Assert.Equal(service.BilledCharacters, requests.Sum(engine.CountBilledCharacters));
    }

    [Fact]
    public async Task A_term_is_returned_as_its_rendering_with_its_codes()
    {
        await using var service = await StartAsync();
        var request = SomeSegments.WithTerms("Dewan Keamanan bersidang di Jakarta.", ("Dewan Keamanan", "Security Council")) with
        {
            Codes = CodedText.Parse("<1>Dewan Keamanan</1> bersidang di Jakarta.").Codes,
        };

        var result = Assert.IsType<TranslationResult.Success>(
            Assert.Single(await Engine(service).TranslateAsync([request], TestContext.Current.CancellationToken))
        );

        Assert.Contains("Security Council", result.Target, StringComparison.Ordinal);
        Assert.DoesNotContain('<', result.Target);
        Assert.Equal(2, result.Codes.Count);
    }

    [Fact]
    public async Task An_exhausted_quota_stops_the_run_and_reports_the_usage()
    {
        await using var service = await StartAsync(new EmulatorOptions { FreeQuota = 100 });
        var engine = Engine(service, options => options.RequestElements = 2);

        var results = await engine.TranslateAsync(SomeSegments.Numbered(20), TestContext.Current.CancellationToken);

        var problem = results.OfType<TranslationResult.Failure>().Last().Problem;
        Assert.Equal(
            (ProblemKind.OverQuota, $"the quota is used up, {service.BilledCharacters} of 100 characters (status 456)"),
            (problem.Kind, problem.Message)
        );
        Assert.Equal(engine.Usage.Characters, service.BilledCharacters);
        Assert.Equal((2, 0), (results.OfType<TranslationResult.Success>().Count(), engine.Usage.PossiblyBilled));
    }

    [Fact]
    public async Task A_wrong_key_stops_the_run()
    {
        await using var service = await StartAsync();
        var engine = Engine(service, options => options.ApiKey = "another-key");

        Assert.Equal(ProblemKind.Credentials, (await FailAsync(engine)).Kind);
        Assert.Equal("the service refused the credentials: Forbidden (status 403)", (await FailAsync(engine)).Message);
        Assert.Single(service.Requests);
    }

    [Fact]
    public async Task A_refused_setting_stops_the_run()
    {
        await using var service = await StartAsync();

        Assert.Equal(
            (ProblemKind.BadConfiguration, "the service refused a setting: No glossary found for id (status 400)"),
            await FailAsync(Engine(service, options => options.GlossaryId = "mine"))
        );
    }

    [Theory]
    [InlineData("first 2: 429 retry-after=1s")]
    [InlineData("first 2: 529")]
    [InlineData("first 2: 503")]
    [InlineData("first 1: reset")]
    public async Task Transient_failures_are_retried(string faults)
    {
        await using var service = await StartAsync();
        service.Faults.Replace(faults);

        Assert.IsType<TranslationResult.Success>(
            (await Engine(service).TranslateAsync(SomeSegments.Numbered(1), TestContext.Current.CancellationToken))[0]
        );
    }

    [Fact]
    public async Task A_refused_sentence_fails_alone()
    {
        await using var service = await StartAsync();
        service.Faults.Replace("always containing \"ke-7.\": 400");

        var results = await Engine(service).TranslateAsync(SomeSegments.Numbered(20), TestContext.Current.CancellationToken);

        Assert.Equal([6], results.Index().Where(result => result.Item is TranslationResult.Failure).Select(result => result.Index));
    }

    [Fact]
    public async Task With_context_each_sentence_is_sent_alone()
    {
        await using var service = await StartAsync();
        var engine = Engine(service, options => options.Context = true);

        await engine.TranslateAsync(
            [.. SomeSegments.Numbered(3).Select(request => request with { Previous = "Satu.", Next = "Dua." })],
            TestContext.Current.CancellationToken
        );

        Assert.True(engine.Info.Features.HasFlag(EngineFeatures.Context));
        Assert.Equal([1, 1, 1], service.Translations.Select(request => request.Elements));
        Assert.Equal(engine.Usage.Characters, service.Translations.Sum(request => request.Texts[0].Length));
    }

    [Theory]
    [InlineData("key", "api.deepl.com", 25)]
    [InlineData("key:fx", "api-free.deepl.com", 0)]
    [InlineData(" key:fx ", "api-free.deepl.com", 0)]
    public void The_key_decides_host_and_price(string key, string host, int price)
    {
        var info = new EngineCatalog(
            new OfflineOptions(),
            new AzureOptions(),
            new ResilienceOptions(),
            TimeProvider.System,
            deepL: new DeepLOptions { ApiKey = key }
        )
            .Create("deepl")
            .Info;

        Assert.StartsWith($"DeepL at {host}, by key", info.Description, StringComparison.Ordinal);
        Assert.Equal(price, info.PricePerMillion);
    }

    [Theory]
    [InlineData("https://api.deepl.com", "key", true)]
    [InlineData("http://127.0.0.1:5000", "key", true)]
    [InlineData("http://deepl.lan", "key", false)]
    [InlineData("https://api.deepl.com/?auth_key=x", "key", false)]
    [InlineData("https://api.deepl.com", "ke\ny", false)]
    public void A_key_is_not_sent_unencrypted(string endpoint, string key, bool isValid)
    {
        var options = new DeepLOptions { Endpoint = new Uri(endpoint), ApiKey = key };

        Assert.Equal(isValid, Validator.TryValidateObject(options, new ValidationContext(options), [], validateAllProperties: true));
    }

    [Fact]
    public void A_message_contains_no_text_of_the_article()
    {
        var answer = new ServiceAnswer(
            400,
            System.Text.Encoding.UTF8.GetBytes("""{"message":"Text Rahasiadunia is odd."}"""),
            RetryAfter: null
        );

        Assert.Equal(
            "the service refused a text: Text … is odd (status 400)",
            DeepLError.Create(answer, ["Rahasiadunia membuka."], string.Empty).Problems[0].Message
        );
    }

    private static Task<ServiceEmulator> StartAsync(EmulatorOptions? options = null) =>
        DeepLEmulator.StartAsync(options ?? new EmulatorOptions(), TestContext.Current.CancellationToken);

    private static ITranslator Engine(ServiceEmulator service, Action<DeepLOptions>? configure = null)
    {
        var options = new DeepLOptions { Endpoint = service.Endpoint, ApiKey = EmulatorOptions.DefaultKey };
        configure?.Invoke(options);
        var resilience = new ResilienceOptions
        {
            AttemptTimeout = TimeSpan.FromMinutes(10),
            TotalTimeout = TimeSpan.FromHours(5),
            MaxConcurrency = 1,
        };
        return new EngineCatalog(new OfflineOptions(), new AzureOptions(), resilience, new ScaledTime(factor: 200), deepL: options).Create(
            "deepl"
        );
    }

    private static async Task<(ProblemKind Kind, string Message)> FailAsync(ITranslator engine)
    {
        var problem = Assert
            .IsType<TranslationResult.Failure>(
                Assert.Single(await engine.TranslateAsync(SomeSegments.Numbered(1), TestContext.Current.CancellationToken))
            )
            .Problem;
        return (problem.Kind, problem.Message);
    }
}
