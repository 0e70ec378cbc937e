using Microsoft.Extensions.Time.Testing;
using Translate.Core.Translators;
using Translate.Emulation;
using Translate.Engines.Azure;
using Translate.Engines.Resilience;

namespace Translate.Engines.Tests.Azure;

public sealed class QuotaTests
{
    /// <summary>The clock is moved by hand, so timeouts must not end what takes real time.</summary>
    private static readonly ResilienceOptions Patience = new()
    {
        AttemptTimeout = TimeSpan.FromHours(1),
        TotalTimeout = TimeSpan.FromDays(1),
    };

    [Fact]
    public async Task The_free_tier_accepts_200_000_characters_without_a_refusal()
    {
        var time = new FakeTimeProvider();
        await using var service = await EmulatedAzure.StartAsync(new EmulatorOptions { HourlyQuota = 2_000_000, Time = time });
        var requests = SomeSegments.Numbered(200_000 / 30);
        var characters = requests.Sum(request => request.Text.Length);
        var started = time.GetUtcNow();

        var engine = service.Engine(options => options.Tier = AzureTier.F0, Patience);

        // Several documents at once, each in pieces of its own.
        var calls = Task.WhenAll(requests.Chunk(500).Select(document => engine.TranslateAsync(document, CancellationToken.None)));
        while (!calls.IsCompleted)
        {
            await Task.Delay(1, TestContext.Current.CancellationToken);
            time.Advance(TimeSpan.FromMilliseconds(100));
        }

        Assert.True(characters >= 200_000);
        Assert.All((await calls).SelectMany(results => results), result => Assert.IsType<TranslationResult.Success>(result));
        Assert.All(service.Emulator.Requests, request => Assert.Equal(200, request.Status));
        Assert.Equal(characters, service.Emulator.BilledCharacters);

        // And it is not slower than the quota by more than a third.
        Assert.InRange((time.GetUtcNow() - started).TotalMinutes, (characters / 33_333.0) - 1, characters / 33_300.0 * 4 / 3);
    }
}
