using Microsoft.Extensions.Time.Testing;
using Translate.Core.Pipeline;
using Translate.Core.Problems;
using Translate.Core.Translators;
using Translate.Engines.Azure;
using Translate.Engines.Offline;
using Translate.Engines.Resilience;

namespace Translate.Engines.Tests;

public class BilledOnceTests
{
    [Fact]
    public async Task A_sentence_is_counted_once_through_all_layers()
    {
        var engine = new CountingEngine();
        using var catalog = new EngineCatalog(new OfflineOptions(), new AzureOptions(), new ResilienceOptions(), TimeProvider.System);
        using var pipeline = new TranslationPipelineBuilder().UseEngine(catalog.Decorate(engine)).LimitBilledCharacters(1_000_000).Build();

        var bitext = await pipeline.TranslateAsync("Satu datang. Dua pulang. Tiga tinggal.", TestContext.Current.CancellationToken);

        Assert.Equal(3, bitext.Work.New);
        Assert.Equal(["Dua pulang.", "Satu datang.", "Tiga tinggal."], engine.Counted.Order(StringComparer.Ordinal));
        Assert.Equal(engine.Counted.Sum(text => text.Length), bitext.Work.Characters);
    }

    [Fact]
    public async Task Retry_delays_use_the_injected_randomness()
    {
        Assert.Equal(await GetWaitAsync(new Random(7)), await GetWaitAsync(new Random(7)));
        Assert.NotEqual(await GetWaitAsync(new Random(7)), await GetWaitAsync(new Random(8)));
    }

    private static async Task<TimeSpan> GetWaitAsync(Random random)
    {
        var time = new FakeTimeProvider();
        using var catalog = new EngineCatalog(
            new OfflineOptions(),
            new AzureOptions(),
            new ResilienceOptions { MaxRetries = 1 },
            time,
            random: random
        );
        var started = time.GetTimestamp();
        var call = catalog
            .Decorate(new CountingEngine { Failures = 1 })
            .TranslateAsync([new TranslationRequest("Satu.", [])], TestContext.Current.CancellationToken);
        while (!call.IsCompleted)
        {
            time.Advance(TimeSpan.FromMilliseconds(10));
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }

        await call;
        return time.GetElapsedTime(started);
    }

    private sealed class CountingEngine : ITranslator
    {
        private int _asked;

        public int Failures { get; init; }

        public List<string> Counted { get; } = [];

        public EngineInfo Info { get; } = new("counting", "1", TranslationQuality.Draft, "for tests", [TermStrategy.Native]);

        public EngineUsage Usage => default;

        public long CountBilledCharacters(TranslationRequest request)
        {
            lock (Counted)
            {
                Counted.Add(request.Text);
            }

            return request.Text.Length;
        }

        public Task<IReadOnlyList<TranslationResult>> TranslateAsync(
            IReadOnlyList<TranslationRequest> requests,
            CancellationToken cancellationToken
        ) =>
            Interlocked.Increment(ref _asked) <= Failures
                ? throw new EngineException("the service failed", RetryClass.Transient, ProblemKind.Network, "Try again")
                : Task.FromResult<IReadOnlyList<TranslationResult>>([
                    .. requests.Select(request => new TranslationResult.Success(request.Text, [])),
                ]);
    }
}
