using System.ComponentModel.DataAnnotations;
using Translate.Core.Problems;
using Translate.Core.Tests.Codes;
using Translate.Core.Translators;
using Translate.Emulation;
using Translate.EngineEmulators.Hosting;
using Translate.EngineEmulators.LibreTranslate;
using Translate.Engines.Azure;
using Translate.Engines.LibreTranslate;
using Translate.Engines.Offline;
using Translate.Engines.Resilience;
using Translate.Engines.Tests.Azure;

namespace Translate.Engines.Tests.LibreTranslate;

public sealed class LibreTranslateTranslatorTests
{
    private const string Key = "SECRETKEY0123456789abcdef";

    [Fact]
    public async Task Sentences_are_translated_one_request_at_a_time()
    {
        await using var service = await StartAsync(new LibreTranslateLimits());
        var engine = Engine(service, options => options.RequestElements = 10);

        var results = await engine.TranslateAsync(SomeSegments.Numbered(25), TestContext.Current.CancellationToken);

        Assert.Equal("The president opened the 25th conference.", Assert.IsType<TranslationResult.Success>(results[24]).Target);
        Assert.Equal([10, 10, 5], service.Translations.Select(request => request.Elements).OrderDescending());
        Assert.Equal((3, service.BilledCharacters), (engine.Usage.Requests, engine.Usage.Characters));

        // What the server takes was read once.
        Assert.Equal(
            ["/frontend/settings", "/languages"],
            service.Requests.Select(request => request.Path).Where(path => path != "/translate")
        );
    }

    [Fact]
    public async Task Codes_stay_with_their_words()
    {
        await using var service = await StartAsync(new LibreTranslateLimits());
        var (text, codes) = CodedText.Parse("<1>Presiden</1> membuka konferensi<2/>.");

        var result = Assert.IsType<TranslationResult.Success>(
            Assert.Single(
                await Engine(service)
                    .TranslateAsync([new TranslationRequest(text, []) { Codes = codes }], TestContext.Current.CancellationToken)
            )
        );

        Assert.Equal("<b id=\"1\">Presiden</b> membuka konferensi<i id=\"3\"></i>.", service.Translations[0].Texts[0]);
        Assert.Equal(3, result.Codes.Count);
        Assert.DoesNotContain('<', result.Target);
    }

    [Theory]
    [InlineData("5 < 6 & 7 > 3")]
    [InlineData("&lt;b&gt; &amp;amp; &quot;x&quot;")]
    [InlineData("<b id=\"1\">x</b>")]
    [InlineData("</p><script>")]
    public async Task HTML_characters_in_a_text_are_kept(string text)
    {
        await using var service = await StartAsync(new LibreTranslateLimits());
        var request = new TranslationRequest(text, []) { Codes = CodedText.Parse("a<1/>").Codes };

        Assert.Equal(
            text,
            LibreTranslateMarkup.Decode(System.Net.WebUtility.HtmlDecode(LibreTranslateMarkup.Encode(request)), request).Text
        );
        Assert.Equal(
            string.Concat(text.Where(char.IsPunctuation)),
            string.Concat(
                Assert
                    .IsType<TranslationResult.Success>(
                        Assert.Single(await Engine(service).TranslateAsync([request], TestContext.Current.CancellationToken))
                    )
                    .Target.Where(char.IsPunctuation)
            )
        );
    }

    [Fact]
    public async Task A_known_server_limit_is_respected_without_a_request()
    {
        await using var service = await StartAsync(new LibreTranslateLimits { CharLimit = 100 });
        var results = await Engine(service)
            .TranslateAsync(
                [.. SomeSegments.Numbered(9), new TranslationRequest(string.Concat(Enumerable.Repeat("konferensi ", 12)), [])],
                TestContext.Current.CancellationToken
            );

        Assert.All(results.SkipLast(1), result => Assert.IsType<TranslationResult.Success>(result));
        var problem = Assert.IsType<TranslationResult.Failure>(results[^1]).Problem;
        Assert.Equal(
            (ProblemKind.BadInput, "Set LibreTranslate:RequestCharacters to 100, so that long sentences are cut"),
            (problem.Kind, problem.Advice)
        );
        Assert.All(service.Translations, request => Assert.Equal(200, request.Status));
    }

    [Fact]
    public async Task An_unknown_server_limit_is_found_by_halving()
    {
        await using var service = await StartAsync(new LibreTranslateLimits { BatchLimit = 3 });

        Assert.All(
            await Engine(service).TranslateAsync(SomeSegments.Numbered(20), TestContext.Current.CancellationToken),
            result => Assert.IsType<TranslationResult.Success>(result)
        );
    }

    [Fact]
    public async Task Without_the_required_key_no_text_is_sent()
    {
        await using var service = await StartAsync(new LibreTranslateLimits { Key = Key, IsKeyRequired = true });

        Assert.Equal((ProblemKind.Credentials, "the server wants a key (status 403)"), await FailAsync(Engine(service)));
        Assert.Empty(service.Translations);
        Assert.IsType<TranslationResult.Success>(
            (
                await Engine(service, options => options.ApiKey = Key)
                    .TranslateAsync(SomeSegments.Numbered(1), TestContext.Current.CancellationToken)
            )[0]
        );
    }

    [Fact]
    public async Task A_wrong_key_stops_the_run()
    {
        await using var service = await StartAsync(new LibreTranslateLimits { Key = Key });
        var engine = Engine(service, options => options.ApiKey = "another");

        Assert.Equal(
            (ProblemKind.Credentials, "the service refused the credentials: Invalid API key (status 403)"),
            await FailAsync(engine)
        );
        await FailAsync(engine);
        Assert.Single(service.Translations);
    }

    [Fact]
    public async Task A_server_without_the_languages_is_refused()
    {
        await using var service = await StartAsync(new LibreTranslateLimits { Languages = ["en", "de"] });

        Assert.Equal(
            (ProblemKind.BadConfiguration, "the server cannot translate Indonesian to English (status 400)"),
            await FailAsync(Engine(service))
        );
    }

    [Fact]
    public void A_message_contains_no_text_of_the_article()
    {
        var answer = new Http.ServiceAnswer(
            500,
            System.Text.Encoding.UTF8.GetBytes("""{"error":"Cannot translate text: bad token Rahasiadunia in batch."}"""),
            RetryAfter: null
        );

        Assert.Equal(
            "the server cannot translate a text: Cannot translate text: bad token … in batch (status 500)",
            LibreTranslateError.Create(answer, ["Rahasiadunia membuka."]).Problems[0].Message
        );
    }

    [Theory]
    [InlineData("https://libre.example/api", Key, true)]
    [InlineData("http://127.0.0.1:5000", Key, true)]
    [InlineData("http://libre.lan:5000", null, true)]
    [InlineData("http://libre.lan:5000", Key, false)]
    [InlineData("https://libre.example/?api_key=x", null, false)]
    [InlineData("https://me:secret@libre.example", null, false)]
    [InlineData("libre.example", null, false)]
    public void A_key_is_not_sent_unencrypted(string endpoint, string? key, bool isValid)
    {
        var options = new LibreTranslateOptions { Endpoint = new Uri(endpoint, UriKind.RelativeOrAbsolute), ApiKey = key };

        Assert.Equal(isValid, Validator.TryValidateObject(options, new ValidationContext(options), []));
    }

    private static Task<ServiceEmulator> StartAsync(LibreTranslateLimits limits) =>
        LibreTranslateEmulator.StartAsync(limits, new EmulatorOptions(), TestContext.Current.CancellationToken);

    private static ITranslator Engine(ServiceEmulator service, Action<LibreTranslateOptions>? configure = null)
    {
        var options = new LibreTranslateOptions { Endpoint = service.Endpoint };
        configure?.Invoke(options);
        return new EngineCatalog(
            new OfflineOptions(),
            new AzureOptions(),
            new ResilienceOptions(),
            TimeProvider.System,
            libreTranslate: options
        ).Create("libretranslate");
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
