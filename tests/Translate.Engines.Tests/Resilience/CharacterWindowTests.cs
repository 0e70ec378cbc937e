using CsCheck;
using Microsoft.Extensions.Time.Testing;
using Translate.Engines.Resilience;

namespace Translate.Engines.Tests.Resilience;

public class CharacterWindowTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly FakeTimeProvider _time = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_fitting_attempt_starts_immediately_and_another_waits_for_a_window()
    {
        var window = new CharacterWindow(100, Minute, _time);
        var first = await window.AcquireAsync(60, Token);
        _ = await window.AcquireAsync(40, Token);
        var third = window.AcquireAsync(50, Token).AsTask();

        _time.Advance(TimeSpan.FromSeconds(10));
        first.Used();
        _time.Advance(Minute);
        Assert.False(third.IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(1));

        await third;
    }

    [Fact]
    public async Task Uncounted_characters_are_freed_immediately()
    {
        var window = new CharacterWindow(100, Minute, _time);
        var lease = await window.AcquireAsync(100, Token);
        var second = window.AcquireAsync(100, Token).AsTask();
        Assert.False(second.IsCompleted);

        lease.Unused();

        await second;
    }

    [Fact]
    public async Task The_queue_is_first_in_first_out()
    {
        var window = new CharacterWindow(100, Minute, _time);
        _ = await window.AcquireAsync(50, Token);
        var large = window.AcquireAsync(80, Token).AsTask();
        var small = window.AcquireAsync(10, Token).AsTask();

        Assert.False(large.IsCompleted || small.IsCompleted);
    }

    [Fact]
    public async Task A_canceled_waiter_leaves_the_queue()
    {
        using var cancellation = new CancellationTokenSource();
        var window = new CharacterWindow(100, Minute, _time);
        _ = await window.AcquireAsync(50, Token);
        var large = window.AcquireAsync(80, cancellation.Token).AsTask();
        var small = window.AcquireAsync(10, Token).AsTask();

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => large);
        await small;
    }

    [Fact]
    public async Task An_attempt_larger_than_the_window_waits_until_it_is_empty()
    {
        var window = new CharacterWindow(100, Minute, _time);
        var small = await window.AcquireAsync(1, Token);
        var large = window.AcquireAsync(500, Token).AsTask();
        Assert.False(large.IsCompleted);

        small.Unused();

        await large;
    }

    [Fact]
    public async Task No_service_window_exceeds_the_limit_at_any_counting_time() =>
        await Gen.Select(Gen.Int[1, 100], Gen.Int[0, 30], Gen.Int[0, 100])
            .Array[1, 30]
            .SampleAsync(
                async attempts =>
                {
                    var time = new FakeTimeProvider();
                    var window = new CharacterWindow(100, Minute, time);
                    var counted = new List<(DateTimeOffset At, int Characters)>();
                    var work = Task.WhenAll(attempts.Select(attempt => AttemptAsync(attempt.Item1, attempt.Item2, attempt.Item3)));
                    while (!work.IsCompleted)
                    {
                        time.Advance(TimeSpan.FromSeconds(1));
                        await Task.Yield();
                    }

                    await work;
                    Assert.All(
                        counted,
                        last =>
                            Assert.True(
                                counted.Where(other => other.At <= last.At && other.At > last.At - Minute).Sum(other => other.Characters)
                                    <= 100
                            )
                    );

                    async Task AttemptAsync(int characters, int seconds, int share)
                    {
                        var lease = await window.AcquireAsync(characters, CancellationToken.None);
                        await Task.Delay(TimeSpan.FromSeconds(seconds * share / 100.0), time);
                        lock (counted)
                        {
                            counted.Add((time.GetUtcNow(), characters));
                        }

                        await Task.Delay(TimeSpan.FromSeconds(seconds * (100 - share) / 100.0), time);
                        lease.Used();
                    }
                },
                iter: 30
            );
}
