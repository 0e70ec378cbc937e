using CsCheck;
using Translate.Core.Codes;
using Translate.Core.Problems;
using Translate.Core.Tests.Codes;
using Translate.Core.Translators;
using Translate.Emulation;
using Translate.Emulation.Faults;
using Translate.Engines.Azure;
using Translate.Engines.Offline;
using Translate.Engines.Resilience;

namespace Translate.Engines.Tests.Azure;

public sealed class AzureTranslatorTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Terms_have_the_renderings_of_the_glossary()
    {
        await using var service = await EmulatedAzure.StartAsync();
        var request = SomeSegments.WithTerms(
            "Dewan Keamanan membahas gencatan senjata.",
            ("Dewan Keamanan", "Security Council"),
            ("gencatan senjata", "cease-fire <now> & \"here\"")
        );

        var target = Assert
            .IsType<TranslationResult.Success>(Assert.Single(await service.Engine().TranslateAsync([request], Token)))
            .Target;

        Assert.Contains("Security Council", target, StringComparison.Ordinal);
        Assert.Contains("cease-fire <now> & \"here\"", target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Codes_round_trip_through_the_service_and_are_billed_as_sent()
    {
        await using var service = await EmulatedAzure.StartAsync();
        var (text, codes) = CodedText.Parse("<1>Presiden Prabowo</1> tiba di Jakarta<2/>.");
        var request = new TranslationRequest(text, []) { Codes = codes };
        var engine = service.Engine();

        var success = Assert.IsType<TranslationResult.Success>(Assert.Single(await engine.TranslateAsync([request], Token)));

        Assert.True(CodeLaw.Holds(text, codes, success.Target, success.Codes), CodedText.Format(success.Target, success.Codes));
        Assert.Equal(engine.CountBilledCharacters(request), service.Emulator.BilledCharacters);
    }

    [Fact]
    public async Task The_billed_characters_match_the_service_including_markup()
    {
        await using var service = await EmulatedAzure.StartAsync();
        var engine = service.Engine();
        TranslationRequest[] requests =
        [
            SomeSegments.WithTerms("Dewan Keamanan PBB & lainnya <bersidang>.", ("Dewan Keamanan", "Security \"Council\"")),
            SomeSegments.WithTerm("Istana Kumsusan 😀 megah.", SomeSegments.Kept("Kumsusan")),
            new TranslationRequest("Tanpa istilah e\u0301.", []),
        ];

        var before = engine.Usage.Characters;
        foreach (var request in requests)
        {
            await engine.TranslateAsync([request], Token);
            Assert.Equal(engine.CountBilledCharacters(request), engine.Usage.Characters - before);
            before = engine.Usage.Characters;
        }

        Assert.Equal(service.Emulator.BilledCharacters, engine.Usage.Characters);
        Assert.Equal(3, engine.Usage.Requests);
    }

    [Fact]
    public async Task The_billed_characters_match_the_service_for_any_text()
    {
        await using var service = await EmulatedAzure.StartAsync();
        var engine = service.Engine();

        await Gen.String[Gen.Char[' ', '\u02FF'], 1, 40]
            .Where(text => !string.IsNullOrWhiteSpace(text))
            .Array[1, 5]
            .SampleAsync(
                async texts =>
                {
                    var before = service.Emulator.BilledCharacters;
                    TranslationRequest[] requests = [.. texts.Select(text => new TranslationRequest(text, []))];
                    await engine.TranslateAsync(requests, CancellationToken.None);
                    return service.Emulator.BilledCharacters - before == requests.Sum(engine.CountBilledCharacters);
                },
                iter: 50,
                threads: 1
            );
    }

    [Fact]
    public void Version_changes_with_everything_that_affects_the_target()
    {
        AzureOptions[] settings =
        [
            new(),
            new() { Category = "id-NEWS" },
            new() { ApiVersion = "2026-06-06" },
            new() { ApiVersion = "2026-06-06", DeploymentName = "gpt" },
            new() { ApiVersion = "2026-06-06", Tone = "formal" },
            new() { ApiVersion = "2026-06-06", Tone = "neutral" },
            new() { ApiVersion = "2026-06-06", Gender = "neutral" },
        ];

        var versions = settings.Select(options => Info(options).Version).ToList();

        Assert.Equal(versions.Count, versions.Distinct().Count());
        Assert.Equal("3.0 general", versions[0]);
    }

    [Fact]
    public void Declares_limits_price_and_model_sentences()
    {
        var general = Info(new AzureOptions());
        Assert.Equal((new EngineLimits(1_000, 33_300, 33_300), 10m, 0), (general.Limits, general.PricePerMillion, general.MaxReferences));

        var custom = Info(
            new AzureOptions
            {
                ApiVersion = "2026-06-06",
                DeploymentName = "id-NEWS",
                Tier = AzureTier.S1,
            }
        );
        Assert.Equal((new EngineLimits(1_000, 50_000, 666_600), 40m, 5), (custom.Limits, custom.PricePerMillion, custom.MaxReferences));
        Assert.Equal(7m, Info(new AzureOptions { PricePerMillion = 7 }).PricePerMillion);
    }

    [Theory]
    [InlineData(1, 8)]
    [InlineData(8, 64)]
    [InlineData(64, 64)]
    public void A_request_holds_several_documents_up_to_the_configured_limit(int requests, int documents) =>
        Assert.Equal(
            documents,
            new EngineCatalog(
                new OfflineOptions(),
                new AzureOptions { ApiKey = "key" },
                new ResilienceOptions { MaxConcurrency = requests },
                TimeProvider.System
            )
                .Create("azure")
                .Info.Concurrency
        );

    [Fact]
    public async Task A_blank_translation_fails_and_names_the_request()
    {
        var engine = new EngineCatalog(
            new OfflineOptions(),
            new AzureOptions { ApiKey = "key" },
            new ResilienceOptions(),
            TimeProvider.System
        )
        {
            Transport = _ => new BlankTransport(),
        }.Create("azure");

        var result = Assert.Single(await engine.TranslateAsync([new TranslationRequest("Selamat pagi.", [])], Token));

        Assert.Equal(
            "the service returned a blank translation (status 200, X-RequestId abc)",
            Assert.IsType<TranslationResult.Failure>(result).Problem.Message
        );
    }

    [Fact]
    public void The_description_names_the_account_and_never_the_key()
    {
        var info = Info(new AzureOptions { ApiKey = "secret-key", Region = "westeurope" });

        Assert.Equal(
            "Azure AI Translator at api.cognitive.microsofttranslator.com, by key, region westeurope, tier F0: 33,300 characters per minute",
            info.Description
        );
        Assert.DoesNotContain("secret-key", info.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_rejected_segment_among_thousands_fails_alone()
    {
        await using var service = await EmulatedAzure.StartAsync();
        service.Emulator.Faults.OnText("ke-1234.", new Fault.Refusal(400000));

        var results = await service.Engine().TranslateAsync(SomeSegments.Numbered(2_500), Token);

        Assert.Equal(1_233, Assert.Single(results.Index(), result => result.Item is TranslationResult.Failure).Index);
    }

    [Fact]
    public async Task A_segment_larger_than_a_request_is_split_and_joined()
    {
        await using var service = await EmulatedAzure.StartAsync();
        var text = string.Join(' ', Enumerable.Range(1, 4_000).Select(i => $"Presiden membuka konferensi ke-{i},"));

        var target = Assert
            .IsType<TranslationResult.Success>(
                Assert.Single(await service.Engine().TranslateAsync([new TranslationRequest(text, [])], Token))
            )
            .Target;

        Assert.True(text.Length > 2 * 50_000);
        Assert.All(Enumerable.Range(1, 4_000), i => Assert.Contains($"{i}", target, StringComparison.Ordinal));
        Assert.All(service.Emulator.Requests, request => Assert.InRange(request.Texts.Sum(piece => piece.Length), 1, 50_000));
    }

    [Fact]
    public async Task An_exhausted_quota_stops_the_run_without_another_request()
    {
        await using var service = await EmulatedAzure.StartAsync(new EmulatorOptions { FreeQuota = 500 });
        var engine = service.Engine(options => options.RequestElements = 10, new ResilienceOptions { MaxConcurrency = 1 });

        var results = await engine.TranslateAsync(SomeSegments.Numbered(100), Token);

        Assert.All(results.Take(10), result => Assert.IsType<TranslationResult.Success>(result));
        Assert.All(
            results.Skip(10),
            result => Assert.Equal(ProblemKind.OverQuota, Assert.IsType<TranslationResult.Failure>(result).Problem.Kind)
        );
        Assert.Equal(2, service.Emulator.Requests.Count);
    }

    [Fact]
    public async Task Model_sentences_are_sent_only_to_the_newer_version()
    {
        await using var service = await EmulatedAzure.StartAsync();
        var request = new TranslationRequest("Selamat pagi.", [])
        {
            References = [.. Enumerable.Range(1, 9).Select(i => new ReferencePair($"sumber {i}", $"source {i}"))],
        };

        Assert.IsType<TranslationResult.Success>(
            Assert.Single(await service.Engine(options => options.ApiVersion = "2026-06-06").TranslateAsync([request], Token))
        );
        Assert.IsType<TranslationResult.Success>(Assert.Single(await service.Engine().TranslateAsync([request], Token)));
    }

    private static EngineInfo Info(AzureOptions options)
    {
        options.ApiKey ??= "key";
        return new EngineCatalog(new OfflineOptions(), options, new ResilienceOptions(), TimeProvider.System).Create("azure").Info;
    }

    private sealed class BlankTransport : ITranslatorTransport
    {
        public Task<TransportResponse> TranslateAsync(TransportRequest request, CancellationToken cancellationToken) =>
            Task.FromResult(new TransportResponse([.. request.Segments.Select(_ => " ")], MeteredCharacters: null, "abc"));
    }
}
