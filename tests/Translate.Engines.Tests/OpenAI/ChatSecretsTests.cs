using Translate.Core.Translators;
using Translate.EngineEmulators.Chat;
using Translate.Engines.Azure;
using Translate.Engines.Offline;
using Translate.Engines.OpenAI;
using Translate.Engines.Resilience;
using Translate.Engines.Tests.Azure;

namespace Translate.Engines.Tests.OpenAI;

/// <summary>Everything is logged while a model answers wrongly; then the logs are searched. What any service does wrong is in <c>ServiceSecretsTests</c>.</summary>
public class ChatSecretsTests
{
    private const string Key = "sk-SECRETCHATKEY0123456789abcdef";
    private const string Source = "Rahasiachat membuka Konferensichat di Jakartachat.";

    private static readonly string[] Words = [Key, "Rahasiachat", "rahasiachat", "Konferensichat", "Jakartachat"];

    private static readonly string[] Faults =
    [
        "nth 1000: 500",
        "always: 400",
        "first 1: 400 content_filter",
        "first 1: refusal",
        "always: not-json",
        "always: german",
        "always: no-echo",
        "always: other-content",
        "first 1: 429 insufficient_quota",
    ];

    [Fact]
    public async Task No_key_or_text_of_an_article_is_in_any_log_or_error()
    {
        await using var service = await ChatEmulator.StartAsync(
            new ChatEmulatorOptions { Key = Key },
            TestContext.Current.CancellationToken
        );
        using var logs = new CapturedLogs();
        foreach (var fault in Faults)
        {
            service.Faults.Replace(fault);
            var resilience = new ResilienceOptions { AttemptTimeout = TimeSpan.FromMinutes(5), TotalTimeout = TimeSpan.FromHours(5) };
            using var catalog = new EngineCatalog(
                new OfflineOptions(),
                new AzureOptions(),
                resilience,
                new ScaledTime(factor: 1_000),
                logs,
                openAI: new OpenAIOptions { Endpoint = service.Endpoint, ApiKey = Key }
            );
            var results = await catalog
                .Create("openai")
                .TranslateAsync([new TranslationRequest(Source, [])], TestContext.Current.CancellationToken);
            Assert.All(
                results.OfType<TranslationResult.Failure>(),
                failure => Assert.DoesNotContain(Words, word => failure.Problem.ToString().Contains(word, StringComparison.Ordinal))
            );
        }

        foreach (var word in Words)
        {
            Assert.DoesNotContain(logs.Lines, line => line.Text.Contains(word, StringComparison.Ordinal));
        }

        // The search would have found something: the channels have spoken of these very requests.
        Assert.Contains(logs.Lines, line => line.Channel == "logger" && line.Text.Contains("openai", StringComparison.Ordinal));
        Assert.Contains(
            logs.Lines,
            line => line.Channel == "System.Net.Http" && line.Text.Contains("/chat/completions", StringComparison.Ordinal)
        );
        Assert.Contains(
            logs.Lines,
            line => line.Channel == "meter" && line.Text.Contains("translate.engine.characters", StringComparison.Ordinal)
        );
    }
}
