using Translate.Core.Problems;
using Translate.Core.Translators;
using Translate.Engines.Offline;
using Translate.Engines.Resilience;

namespace Translate.Engines.Tests.Resilience;

public partial class EngineResilienceTests
{
    [Fact]
    public async Task The_last_engine_of_a_chain_is_reported()
    {
        var once = new ResilienceOptions { MaxRetries = 0 };
        var second = Resilient(new ScriptedTranslator(Refuses(503000)), once, new OfflineTranslator(new OfflineOptions()));

        var result = Assert.Single(
            await Resilient(new ScriptedTranslator(Refuses(503000)), once, second)
                .TranslateAsync([new TranslationRequest("Selamat pagi.", [])], Token)
        );

        Assert.Equal("offline", Assert.IsType<TranslationResult.Success>(result).FallbackEngine?.Id);
    }

    [Fact]
    public async Task The_fallback_answers_immediately_after_the_run_was_stopped()
    {
        var ledger = new RunLedger(maxCharacters: null);
        ledger.BeginBatch();
        var engine = new ScriptedTranslator(Refuses(503000));
        var resilient = Resilient(
            engine,
            new ResilienceOptions
            {
                MaxRetries = 0,
                StopAfterFailures = 2,
                BreakerMinimumRequests = 1000,
            },
            new OfflineTranslator(new OfflineOptions())
        );

        for (var i = 0; i < 5; i++)
        {
            var result = Assert.Single(
                await resilient.TranslateAsync([new TranslationRequest("Selamat pagi.", []) { Ledger = ledger }], Token)
            );
            Assert.Equal("offline", Assert.IsType<TranslationResult.Success>(result).FallbackEngine?.Id);
        }

        Assert.Equal(2, engine.Calls);
        Assert.Contains("failed 2 times in a row", ledger.Stopped?.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(503000)]
    [InlineData(429000)]
    [InlineData(403001)]
    public async Task The_fallback_engine_answers_if_configured_and_is_reported(int code)
    {
        var resilient = Resilient(new ScriptedTranslator(Refuses(code)), fallback: new OfflineTranslator(new OfflineOptions()));

        var result = Assert.Single(await Finish(resilient.TranslateAsync([new TranslationRequest("Selamat pagi.", [])], Token)));

        Assert.Equal("offline", Assert.IsType<TranslationResult.Success>(result).FallbackEngine?.Id);
    }

    [Fact]
    public async Task Wrong_credentials_do_not_use_a_fallback() =>
        await Assert.ThrowsAnyAsync<ProblemException>(() =>
            Resilient(new ScriptedTranslator(Refuses(401000)), fallback: new OfflineTranslator(new OfflineOptions()))
                .TranslateAsync([], Token)
        );
}
