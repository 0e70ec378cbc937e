using Translate.Core.Translators;
using Translate.Engines.Resilience;
using Translate.Engines.Tests.Azure;

namespace Translate.Engines.Tests.Faults;

/// <summary>Everything is logged, at the lowest level and through every channel, while everything goes right and wrong; then the logs are searched.</summary>
public sealed class ServiceSecretsTests
{
    private const string Key = "SECRETKEY0123456789abcdef";
    private const string Source = "Rahasiadunia membuka Konferensiagung di Jakartaraya.";
    private static readonly string[] Words = [Key, "Rahasiadunia", "rahasiadunia", "Konferensiagung", "GRANDCONFERENCE", "Jakartaraya"];

    private static readonly string[] Faults =
    [
        "nth 1000: 500",
        "first 1: 401",
        "first 1: 403",
        "first 1: 456",
        "always: 400",
        "first 2: 429 retry-after=1s",
        "always: 503",
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

    public static TheoryData<string> Engines => [.. NetworkedEngine.All.Select(engine => engine.Id)];

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task No_key_or_text_of_an_article_is_in_any_log(string id)
    {
        var (engine, time) = (NetworkedEngine.Get(id), new ScaledTime(factor: 1_000));
        await using var service = await engine.StartAsync(Key, TimeProvider.System);
        using var logs = new CapturedLogs();
        foreach (var fault in Faults)
        {
            service.Faults.Replace(fault);
            var resilience = new ResilienceOptions { AttemptTimeout = TimeSpan.FromMinutes(5), TotalTimeout = TimeSpan.FromHours(5) };
            using var catalog = engine.CreateCatalog(service, Key, resilience, time, logs);
            var translator = catalog.Create(id);
            var results = await translator.TranslateAsync(
                [SomeSegments.WithTerms(Source, ("Konferensiagung", "GRANDCONFERENCE")), new TranslationRequest(Source, [])],
                TestContext.Current.CancellationToken
            );

            // What a person is shown of a failure holds no secret either.
            Assert.All(
                results.OfType<TranslationResult.Failure>(),
                failure => Assert.DoesNotContain(Words, word => failure.Problem.ToString().Contains(word, StringComparison.Ordinal))
            );
            Assert.DoesNotContain(Words, word => translator.Info.ToString().Contains(word, StringComparison.Ordinal));
        }

        foreach (var word in Words)
        {
            Assert.DoesNotContain(logs.Lines, line => line.Text.Contains(word, StringComparison.Ordinal));
        }

        // The search would have found something: the channels have spoken of these very requests.
        Assert.Contains(
            logs.Lines,
            line => line.Channel == "System.Net.Http" && line.Text.Contains(service.ReadTranslations()[0].Path, StringComparison.Ordinal)
        );
        Assert.Contains(logs.Lines, line => line.Channel == "logger" && line.Text.Contains(id, StringComparison.Ordinal));
        Assert.Contains(
            logs.Lines,
            line => line.Channel == "meter" && line.Text.Contains("translate.engine.characters", StringComparison.Ordinal)
        );
    }
}
