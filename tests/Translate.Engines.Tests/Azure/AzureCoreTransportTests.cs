using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Translate.Core.Problems;
using Translate.Core.Translators;
using Translate.Emulation;
using Translate.Emulation.Faults;
using Translate.Engines.Azure;
using Translate.Engines.Resilience;

namespace Translate.Engines.Tests.Azure;

public sealed class AzureCoreTransportTests
{
    private const string Answer3 = """[{"translations":[{"to":"en","text":"one"}]},{"translations":[{"to":"en","text":"two"}]}]""";
    private const string Answer2026 =
        """{"value":[{"detectedLanguage":{"language":"id","score":1},"translations":[{"language":"en","text":"one","sourceCharacters":4}]},{"translations":[{"language":"en","text":"two"}]}]}""";

    private static readonly TransportRequest Two = new(
        [
            new TranslationRequest("satu", []),
            new TranslationRequest("du\u00E9 <", []) { References = [new ReferencePair("tiga", "three")] },
        ],
        Guid.NewGuid()
    );

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Version_3_has_its_options_in_the_query_and_its_texts_in_an_array()
    {
        var http = new CapturingHandler(Answer3);

        var response = await Transport(http, options => options.Category = "id-NEWS").TranslateAsync(Two, Token);

        Assert.Equal(["one", "two"], response.Html);
        Assert.Equal(
            "https://example.cognitiveservices.azure.com/translator/text/v3.0/translate?api-version=3.0&from=id&to=en&textType=html&profanityAction=NoAction&category=id-NEWS",
            http.Address?.AbsoluteUri
        );
        Assert.Equal("""[{"text":"satu"},{"text":"dué &lt;"}]""", http.Body);
    }

    [Fact]
    public async Task Version_2026_has_everything_in_the_body()
    {
        var http = new CapturingHandler(Answer2026);

        var response = await Transport(
                http,
                options =>
                    (options.ApiVersion, options.DeploymentName, options.Tone, options.Gender) = ("2026-06-06", "gpt", "formal", "neutral")
            )
            .TranslateAsync(Two, Token);

        Assert.Equal(["one", "two"], response.Html);
        Assert.Equal(
            "https://example.cognitiveservices.azure.com/translator/text/translate?api-version=2026-06-06",
            http.Address?.AbsoluteUri
        );
        const string Target =
            "\"language\":\"en\",\"profanityAction\":\"NoAction\",\"deploymentName\":\"gpt\",\"tone\":\"formal\",\"gender\":\"neutral\"";
        Assert.Equal(
            "{\"inputs\":[{\"text\":\"satu\",\"language\":\"id\",\"textType\":\"Html\",\"targets\":[{"
                + Target
                + "}]},{\"text\":\"dué &lt;\",\"language\":\"id\",\"textType\":\"Html\",\"targets\":[{"
                + Target
                + ",\"referenceTextPairs\":[{\"source\":\"tiga\",\"target\":\"three\"}]}]}]}",
            http.Body
        );
    }

    [Theory]
    [InlineData("westeurope", "westeurope")]
    [InlineData("global", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public async Task Key_region_and_trace_id_are_headers(string? region, string? header)
    {
        var http = new CapturingHandler(Answer3);

        await Transport(http, options => options.Region = region).TranslateAsync(Two, Token);

        Assert.Equal("secret-key", http.Headers["Ocp-Apim-Subscription-Key"]);
        Assert.Equal(header, http.Headers.GetValueOrDefault("Ocp-Apim-Subscription-Region"));
        Assert.Equal(Two.TraceId.ToString(), http.Headers["X-ClientTraceId"]);
        Assert.Equal("application/json; charset=UTF-8", http.Headers["Content-Type"]);
    }

    [Theory]
    [InlineData("3.0")]
    [InlineData("2026-06-06")]
    public async Task The_service_accepts_and_meters_both_versions(string version)
    {
        await using var service = await EmulatedAzure.StartAsync(new EmulatorOptions { Region = "westeurope" });

        var response = await service
            .Transport(options => (options.ApiVersion, options.Region) = (version, "westeurope"))
            .TranslateAsync(Two, Token);

        Assert.Equal(2, response.Html.Count);
        Assert.Equal(Two.Segments.Sum(segment => AzureMarkup.Encode(segment).Length), response.MeteredCharacters);
        Assert.Equal(Two.TraceId.ToString(), Assert.Single(service.Emulator.Requests).TraceId);
    }

    [Fact]
    public async Task A_refusal_has_status_code_wait_and_service_error_code()
    {
        await using var service = await EmulatedAzure.StartAsync();
        service.Emulator.Faults.OnAll(new Fault.Refusal(429001) { RetryAfter = TimeSpan.FromSeconds(3) });

        var exception = await Assert.ThrowsAsync<EngineException>(() => service.Transport().TranslateAsync(Two, Token));

        Assert.Equal(
            (429, 429001, TimeSpan.FromSeconds(3), RetryClass.Pace),
            (exception.Failure.Status, exception.Failure.Code, exception.RetryAfter, exception.Retry)
        );
        Assert.Equal(service.Emulator.Requests[0].RequestId, exception.Failure.RequestId);
        Assert.EndsWith(
            $"(status 429, code 429001, X-RequestId {exception.Failure.RequestId})",
            exception.Problems[0].Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(RetryAfterFormat.Seconds, 5, 5)]
    [InlineData(RetryAfterFormat.Milliseconds, 1.5, 1.5)]
    [InlineData(RetryAfterFormat.PrefixedMilliseconds, 1.5, 1.5)]
    [InlineData(RetryAfterFormat.HttpDate, 60, 61)]
    [InlineData(RetryAfterFormat.HttpDate, -60, 0)]
    public async Task The_service_may_state_the_wait_in_four_ways(RetryAfterFormat form, double seconds, double most)
    {
        await using var service = await EmulatedAzure.StartAsync();
        service.Emulator.Faults.OnAll(new Fault.Refusal(503000) { RetryAfter = TimeSpan.FromSeconds(seconds), RetryAfterFormat = form });

        var wait = (await Assert.ThrowsAsync<EngineException>(() => service.Transport().TranslateAsync(Two, Token))).RetryAfter;

        Assert.InRange(wait!.Value.TotalSeconds, Math.Max(0, seconds - (form == RetryAfterFormat.HttpDate ? 5 : 0)), most);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("[{},{}]")]
    [InlineData("""[{"translations":[]},{"translations":[]}]""")]
    [InlineData("""{"value":7}""")]
    [InlineData("<html></html>")]
    [InlineData("""[{"translations":[{"text":"one"}]}]""")]
    public async Task An_answer_with_another_shape_is_requested_once_more(string answer)
    {
        var exception = await Assert.ThrowsAsync<EngineException>(() => Transport(new CapturingHandler(answer)).TranslateAsync(Two, Token));

        Assert.Equal((RetryClass.Once, ProblemKind.Network), (exception.Retry, exception.Problems[0].Kind));
    }

    [Fact]
    public async Task An_unreachable_host_is_transient()
    {
        await using var service = await EmulatedAzure.StartAsync();
        var transport = service.Transport();
        await service.Emulator.DisposeAsync();

        var exception = await Assert.ThrowsAsync<EngineException>(() => transport.TranslateAsync(Two, Token));

        Assert.Equal((RetryClass.Transient, 0), (exception.Retry, exception.Failure.Status));
        Assert.StartsWith("127.0.0.1 cannot be reached", exception.Message, StringComparison.Ordinal);
        Assert.True(exception.IsUncharged);
    }

    [Fact]
    public async Task A_truncated_answer_may_have_been_billed()
    {
        await using var service = await EmulatedAzure.StartAsync();
        service.Emulator.Faults.Replace("always: reset-midway");

        var exception = await Assert.ThrowsAsync<EngineException>(() => service.Transport().TranslateAsync(Two, Token));

        Assert.False(exception.IsUncharged);
        Assert.Equal(
            (RetryClass.Once, 200, service.Emulator.BilledCharacters),
            (exception.Retry, exception.Failure.Status, exception.Failure.MeteredCharacters)
        );
    }

    [Fact]
    public async Task A_slow_answer_can_be_canceled()
    {
        await using var service = await EmulatedAzure.StartAsync();
        service.Emulator.Faults.OnAll(new Fault.SlowDrip(1, TimeSpan.FromMilliseconds(200)));
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => service.Transport().TranslateAsync(Two, cancellation.Token));
    }

    [Theory]
    [InlineData("3.0")]
    [InlineData("2026-06-06")]
    public async Task An_identity_signs_in_over_HTTPS_with_a_trusted_certificate(string version)
    {
        const string Resource = "/subscriptions/1/resourceGroups/2/providers/Microsoft.CognitiveServices/accounts/3";
        await using var service = await EmulatedAzure.StartAsync(new EmulatorOptions { ResourceId = Resource });
        var credential = new FakeCredential(_ => new AccessToken(EmulatorOptions.DefaultToken, DateTimeOffset.MaxValue));

        var transport = Secure(
            service,
            credential,
            options => (options.ApiVersion, options.ResourceId, options.Region) = (version, Resource, "westeurope")
        );

        Assert.Equal(2, (await transport.TranslateAsync(Two, Token)).Html.Count);
        Assert.Equal(["https://cognitiveservices.azure.com/.default"], credential.Scopes);
        Assert.Equal("bearer", Assert.Single(service.Emulator.Requests).CredentialKind);
    }

    [Fact]
    public async Task A_foreign_token_is_a_credential_problem()
    {
        await using var service = await EmulatedAzure.StartAsync();

        var exception = await Assert.ThrowsAsync<EngineException>(() =>
            Secure(service, new FakeCredential(_ => new AccessToken("other", DateTimeOffset.MaxValue))).TranslateAsync(Two, Token)
        );

        Assert.Equal((401, ProblemKind.Credentials), (exception.Failure.Status, exception.Problems[0].Kind));
    }

    [Fact]
    public async Task An_identity_that_cannot_sign_in_gives_advice()
    {
        await using var service = await EmulatedAzure.StartAsync();

        var exception = await Assert.ThrowsAsync<EngineException>(() =>
            Secure(service, new FakeCredential(_ => throw new AuthenticationFailedException("no account.\nlong tale")))
                .TranslateAsync(Two, Token)
        );

        Assert.Equal("signing in to Azure failed: no account", exception.Problems[0].Message);
        Assert.Contains("az login", exception.Problems[0].Advice, StringComparison.Ordinal);
        Assert.Empty(service.Emulator.Requests);
    }

    private static AzureCoreTransport Transport(CapturingHandler http, Action<AzureOptions>? configure = null)
    {
        var options = new AzureOptions { Endpoint = new Uri("https://example.cognitiveservices.azure.com"), ApiKey = "secret-key" };
        configure?.Invoke(options);
        return new AzureCoreTransport(options, credential: null, TimeProvider.System, new HttpClientTransport(new HttpClient(http)));
    }

    private static AzureCoreTransport Secure(EmulatedAzure service, TokenCredential credential, Action<AzureOptions>? configure = null)
    {
        var options = new AzureOptions { Endpoint = service.Emulator.SecureEndpoint, UseIdentity = true };
        configure?.Invoke(options);
        var handler = new HttpClientHandler
        {
            ServerCertificateCustomValidationCallback = (_, certificate, _, _) =>
                certificate?.Thumbprint == service.Emulator.Certificate.Thumbprint,
        };
        return new AzureCoreTransport(options, credential, TimeProvider.System, new HttpClientTransport(handler));
    }

    private sealed class FakeCredential(Func<TokenRequestContext, AccessToken> token) : TokenCredential
    {
        public List<string> Scopes { get; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes.AddRange(requestContext.Scopes);
            return token(requestContext);
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}
