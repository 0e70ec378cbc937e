using Azure.Core;
using Azure.Core.Pipeline;
using Translate.Core.Translators;
using Translate.Emulation;
using Translate.Engines.Azure;
using Translate.Engines.Offline;
using Translate.Engines.Resilience;

namespace Translate.Engines.Tests.Azure;

/// <summary>Everything is logged while a request with a token goes right and wrong, in both versions; then the logs are searched. A key is in <c>ServiceSecretsTests</c>.</summary>
public sealed class TokenSecretsTests
{
    private const string Bearer = "SECRETTOKEN0123456789abcdef";
    private const string Source = "Rahasiadunia membuka Konferensiagung di Jakartaraya.";
    private static readonly string[] Words = [Bearer, "Rahasiadunia", "rahasiadunia", "Konferensiagung", "GRANDCONFERENCE", "Jakartaraya"];

    private static readonly string[] Faults =
    [
        "nth 1000: 500",
        "first 1: 401000",
        "first 1: 403001",
        "first 1: 400005",
        "always: 400074",
        "first 2: 429000 retry-after=1s",
        "always: 503000",
        "first 1: 408001",
        "first 1: html 502",
        "always: html 200",
        "first 1: truncated",
        "first 1: count +1",
        "first 1: reset",
        "always: reset-midway",
        "first 1: empty",
        "first 1: hang",
        "first 1: bom",
    ];

    [Theory]
    [InlineData("3.0")]
    [InlineData("2026-06-06")]
    public async Task No_token_or_text_of_an_article_is_in_any_log(string version)
    {
        var time = new ScaledTime(factor: 1_000);
        await using var emulator = await AzureEmulator.StartAsync(
            new EmulatorOptions { Token = Bearer },
            TestContext.Current.CancellationToken
        );
        using var logs = new CapturedLogs();
        foreach (var fault in Faults)
        {
            emulator.Faults.Replace(fault);
            using var catalog = Catalog(
                logs,
                time,
                new AzureOptions
                {
                    Endpoint = emulator.SecureEndpoint,
                    UseIdentity = true,
                    ApiVersion = version,
                },
                emulator
            );
            await AskAsync(catalog);
        }

        foreach (var word in Words)
        {
            Assert.DoesNotContain(logs.Lines, line => line.Text.Contains(word, StringComparison.Ordinal));
        }

        // The search would have found something: every channel has spoken of these very requests.
        Assert.Contains(logs.Lines, line => line.Channel == "Azure-Core" && line.Text.Contains("/translate", StringComparison.Ordinal));
        Assert.Contains(logs.Lines, line => line.Channel == "logger" && line.Text.Contains("azure", StringComparison.Ordinal));
        Assert.Contains(logs.Lines, line => line.Channel == "activity" && line.Text.Contains("client_trace_id", StringComparison.Ordinal));
        Assert.Contains(
            logs.Lines,
            line => line.Channel == "meter" && line.Text.Contains("translate.engine.characters", StringComparison.Ordinal)
        );
        Assert.Contains(logs.Lines, line => line.Channel == "meter" && line.Text.StartsWith("Polly ", StringComparison.Ordinal));
    }

    private static EngineCatalog Catalog(CapturedLogs logs, TimeProvider time, AzureOptions options, AzureEmulator secure)
    {
        options.Tier = AzureTier.S4;
        var resilience = new ResilienceOptions { AttemptTimeout = TimeSpan.FromMinutes(5), TotalTimeout = TimeSpan.FromHours(5) };
        return new EngineCatalog(new OfflineOptions(), options, resilience, time, logs)
        {
            Transport = _ => new AzureCoreTransport(
                options,
                new OneToken(),
                time,
                new HttpClientTransport(
                    new HttpClientHandler
                    {
                        ServerCertificateCustomValidationCallback = (_, certificate, _, _) =>
                            certificate?.Thumbprint == secure.Certificate.Thumbprint,
                    }
                )
            ),
        };
    }

    private static async Task AskAsync(EngineCatalog catalog)
    {
        TranslationRequest[] requests =
        [
            SomeSegments.WithTerms(Source, ("Konferensiagung", "GRANDCONFERENCE")) with
            {
                References = [new ReferencePair("Rahasiadunia", "Jakartaraya")],
            },
            new TranslationRequest(Source, []),
        ];
        var engine = catalog.Create("azure");
        var results = await engine.TranslateAsync(requests, TestContext.Current.CancellationToken);

        // What a person is shown of a failure holds no secret either.
        Assert.All(
            results.OfType<TranslationResult.Failure>(),
            failure => Assert.DoesNotContain(Words, word => failure.Problem.ToString().Contains(word, StringComparison.Ordinal))
        );
        Assert.DoesNotContain(Words, word => engine.Info.ToString().Contains(word, StringComparison.Ordinal));
    }

    private sealed class OneToken : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(Bearer, DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}
