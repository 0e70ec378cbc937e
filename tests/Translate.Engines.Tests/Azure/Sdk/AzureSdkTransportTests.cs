using Azure.Core;
using Azure.Core.Pipeline;
using Translate.Core.Problems;
using Translate.Core.Translators;
using Translate.Engines.Azure;
using Translate.Engines.Resilience;

namespace Translate.Engines.Tests.Azure.Sdk;

/// <summary>The transport of the official client, compiled against the published listing, does what the default transport does.</summary>
public sealed class AzureSdkTransportTests
{
    private const string Answer = """[{"translations":[{"to":"en","text":"one"}]}]""";
    private const string Resource = "/subscriptions/1/accounts/3";

    private static readonly TransportRequest One = new([new TranslationRequest("satu", [])], Guid.NewGuid());

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("https://api.cognitive.microsofttranslator.com")]
    [InlineData("https://mine.cognitiveservices.azure.com")]
    [InlineData("https://mine.services.ai.azure.com")]
    [InlineData("https://westeurope.api.cognitive.microsoft.com")]
    [InlineData("https://proxy.example/azure")]
    public async Task Address_and_headers_match_the_default_transport(string endpoint)
    {
        foreach (var withKey in new[] { true, false })
        {
            var (expected, actual) = (new CapturingHandler(Answer), new CapturingHandler(Answer));
            var (ours, theirs) = (new RecordingCredential(), new RecordingCredential());
            var options = new AzureOptions
            {
                Endpoint = new Uri(endpoint),
                ApiKey = withKey ? "secret-key" : null,
                UseIdentity = !withKey,
                Region = "westeurope",
                ResourceId = Resource,
                Category = "id-NEWS",
                TokenScope = "https://other.example/.default",
            };

            using var core = new AzureCoreTransport(options, ours, TimeProvider.System, Over(expected));
            using var sdk = new AzureSdkTransport(options, theirs, TimeProvider.System, Over(actual));
            Assert.Equal((await core.TranslateAsync(One, Token)).Html, (await sdk.TranslateAsync(One, Token)).Html);

            Assert.Equal(expected.Address!.GetLeftPart(UriPartial.Path), actual.Address!.GetLeftPart(UriPartial.Path));
            Assert.Equal(Query(expected), Query(actual));
            Assert.All(
                ["Ocp-Apim-Subscription-Key", "Ocp-Apim-Subscription-Region", "Ocp-Apim-ResourceId", "Authorization", "X-ClientTraceId"],
                header => Assert.Equal(expected.Headers.GetValueOrDefault(header), actual.Headers.GetValueOrDefault(header))
            );
            Assert.Equal(ours.Scopes, theirs.Scopes);
            Assert.Equal(expected.Body, actual.Body);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("[{}]")]
    [InlineData("""[{"translations":[]}]""")]
    [InlineData("<html></html>")]
    [InlineData("""[{"translations":[{"text":null}]}]""")]
    public async Task An_unusual_answer_has_the_same_result(string answer)
    {
        Assert.Equal(
            await AskAsync(http => new AzureCoreTransport(Options(), credential: null, TimeProvider.System, http)),
            await AskAsync(http => new AzureSdkTransport(Options(), credential: null, TimeProvider.System, http))
        );

        async Task<(string?, RetryClass?)> AskAsync(Func<HttpClientTransport, ITranslatorTransport> create)
        {
            try
            {
                return ((await create(Over(new CapturingHandler(answer))).TranslateAsync(One, Token)).Html[0], null);
            }
            catch (EngineException e)
            {
                return (null, e.Retry);
            }
        }
    }

    [Theory]
    [InlineData("always: 429001 retry-after=3s")]
    [InlineData("always: 401000")]
    [InlineData("always: truncated")]
    [InlineData("always: reset-midway")]
    [InlineData("always: reset")]
    public async Task A_failure_has_the_same_result(string fault)
    {
        await using var service = await EmulatedAzure.StartAsync();
        service.Emulator.Faults.Replace(fault);
        using var core = service.Transport();
        using var sdk = new AzureSdkTransport(service.Options, credential: null, TimeProvider.System);

        var expected = await Assert.ThrowsAsync<EngineException>(() => core.TranslateAsync(One, Token));
        var actual = await Assert.ThrowsAsync<EngineException>(() => sdk.TranslateAsync(One, Token));

        Assert.Equal(
            (expected.Retry, expected.Failure.Status, expected.Failure.Code, expected.RetryAfter, expected.IsUncharged),
            (actual.Retry, actual.Failure.Status, actual.Failure.Code, actual.RetryAfter, actual.IsUncharged)
        );
        Assert.Equal(expected.Problems[0].Kind, actual.Problems[0].Kind);
    }

    [Fact]
    public void The_newer_version_is_refused()
    {
        var options = Options();
        options.ApiVersion = AzureOptions.Version2026;

        Assert.Equal(
            ProblemKind.BadConfiguration,
            Assert.Throws<ProblemException>(() => new AzureSdkTransport(options, credential: null, TimeProvider.System)).Problems[0].Kind
        );
    }

    private static AzureOptions Options() => new() { Endpoint = new Uri("https://mine.services.ai.azure.com"), ApiKey = "secret-key" };

    private static HttpClientTransport Over(CapturingHandler handler) => new(new HttpClient(handler));

    private static IEnumerable<string> Query(CapturingHandler http) =>
        http.Address!.Query.TrimStart('?').Split('&').Select(pair => pair.ToLowerInvariant()).Order(StringComparer.Ordinal);

    private sealed class RecordingCredential : TokenCredential
    {
        public List<string> Scopes { get; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes.AddRange(requestContext.Scopes);
            return new AccessToken("token", DateTimeOffset.MaxValue);
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}
