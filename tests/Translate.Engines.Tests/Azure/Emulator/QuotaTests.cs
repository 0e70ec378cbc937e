using CsCheck;
using Microsoft.Extensions.Time.Testing;
using Translate.Emulation;
using Translate.Emulation.Quota;
using static Translate.Engines.Tests.Azure.Emulator.EmulatorClient;

namespace Translate.Engines.Tests.Azure.Emulator;

public class QuotaTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task A_sliding_minute_has_a_sixtieth_of_the_hourly_quota()
    {
        await using var client = await StartAsync(new EmulatorOptions { HourlyQuota = 600, Time = _time });

        Assert.Equal(200, (await client.TranslateV3("saya")).Status);
        _time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(200, (await client.TranslateV3("kamu")).Status);
        Assert.Equal(429000, (await client.TranslateV3("dia")).Code);
        _time.Advance(TimeSpan.FromSeconds(29.9));
        Assert.Equal(429000, (await client.TranslateV3("dia")).Code);
        _time.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Equal(200, (await client.TranslateV3("dia")).Status);
        Assert.Equal(429000, (await client.TranslateV3("kita")).Code);
        Assert.Equal(4 + 4 + 3, client.Emulator.BilledCharacters);
    }

    [Fact]
    public async Task A_request_above_the_minute_share_is_always_refused_immediately()
    {
        await using var client = await StartAsync(new EmulatorOptions { HourlyQuota = 2_000_000, Time = _time });

        var answer = await client.TranslateV3(new string('a', 45_099));

        Assert.Equal((429, 429001), (answer.Status, answer.Code));
        Assert.False(answer.Headers.ContainsKey("Retry-After"));
        _time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(429001, (await client.TranslateV3(new string('a', 45_099))).Code);
        Assert.Equal(200, (await client.TranslateV3(new string('a', 33_333))).Status);
    }

    [Fact]
    public async Task An_exhausted_free_quota_is_permanent()
    {
        await using var client = await StartAsync(new EmulatorOptions { FreeQuota = 10, Time = _time });

        Assert.Equal(200, (await client.TranslateV3("saya")).Status);
        var answer = await client.TranslateV3("makan nasi");

        Assert.Equal((403, 403001), (answer.Status, answer.Code));
        Assert.Equal(200, (await client.TranslateV3("kamu")).Status);
        Assert.Equal(8, client.Emulator.BilledCharacters);
    }

    /// <summary>Whatever is asked and whenever, no 60 seconds hold more than the share, and nothing is refused that would have fitted.</summary>
    [Fact]
    public void No_window_ever_holds_more_than_the_share() =>
        Gen.Select(Gen.Int[0, 40], Gen.Int[1, 120])
            .Array[1, 60]
            .Sample(steps =>
            {
                var time = new FakeTimeProvider();
                var quota = new SlidingQuota(100, time);
                var taken = new List<(int At, int Characters)>();
                var now = 0;
                foreach (var (wait, characters) in steps)
                {
                    time.Advance(TimeSpan.FromSeconds(wait));
                    now += wait;
                    var inWindow = taken.Where(one => one.At > now - 60).Sum(one => one.Characters);
                    var expected =
                        characters > 100 ? 429001
                        : inWindow + characters > 100 ? 429000
                        : 0;
                    if (quota.Take(characters) != expected)
                    {
                        return false;
                    }

                    if (expected == 0)
                    {
                        taken.Add((now, characters));
                    }
                }

                return true;
            });
}
