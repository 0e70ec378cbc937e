using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.AI;
using Translate.Core.Problems;
using Translate.Core.Translators;
using Translate.Engines.OpenAI;
using Translate.Engines.Telemetry;
using Translate.Engines.Tests.Azure;

namespace Translate.Engines.Tests.OpenAI;

/// <summary>How the client signs in to each kind of service.</summary>
public class ChatConnectionTests
{
    private const string Answer =
        """{"id":"1","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"message":{"role":"assistant","content":"Hello"},"finish_reason":"stop"}]}""";

    [Theory]
    [InlineData("https://api.openai.com/v1", "key", false, "Bearer key", null)]
    [InlineData("https://mine.openai.azure.com/openai/v1", "key", false, null, "key")]
    [InlineData("https://mine.openai.azure.com/openai/v1", null, true, "Bearer token", null)]
    [InlineData("https://gpu.example/v1", null, false, null, null)]
    public async Task Each_service_gets_the_credential_that_it_requires(
        string endpoint,
        string? key,
        bool identity,
        string? authorization,
        string? header
    )
    {
        using var handler = new CapturingHandler(Answer);
        using var http = new HttpClient(handler);
        using var client = ChatConnection.Create(
            new OpenAIOptions
            {
                Endpoint = new Uri(endpoint),
                ApiKey = key,
                UseIdentity = identity,
            },
            http,
            new SomeIdentity()
        );

        await client.GetResponseAsync("Halo", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(endpoint + "/chat/completions", handler.Address!.AbsoluteUri);
        Assert.Equal(authorization, handler.Headers.GetValueOrDefault("Authorization"));
        Assert.Equal(header, handler.Headers.GetValueOrDefault("api-key"));
    }

    [Fact]
    public async Task An_identity_that_cannot_sign_in_is_a_problem_with_advice()
    {
        var options = new OpenAIOptions { Endpoint = new Uri("https://mine.openai.azure.com/openai/v1"), UseIdentity = true };
        using var http = new HttpClient(new CapturingHandler(Answer));
        using var telemetry = new EngineTelemetry();
        using var client = ChatConnection.Create(options, http, new SomeIdentity { Fails = true });
        var engine = new OpenAITranslator(options, client, telemetry, concurrency: 1, TimeProvider.System);

        var problem = (
            await Assert.ThrowsAnyAsync<ProblemException>(() =>
                engine.TranslateAsync([new TranslationRequest("Halo.", [])], TestContext.Current.CancellationToken)
            )
        ).Problems[0];

        Assert.Equal((ProblemKind.Credentials, "signing in to Azure failed"), (problem.Kind, problem.Message));
    }

    private sealed class SomeIdentity : TokenCredential
    {
        public bool Fails { get; init; }

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            Fails ? throw new AuthenticationFailedException("no one is here") : new AccessToken("token", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}
