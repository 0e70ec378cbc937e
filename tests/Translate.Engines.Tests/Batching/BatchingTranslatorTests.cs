using CsCheck;
using Microsoft.Extensions.Time.Testing;
using Translate.Core.Problems;
using Translate.Core.Translators;
using Translate.Engines.Batching;
using static Translate.Engines.Tests.Batching.RecordingTranslator;

namespace Translate.Engines.Tests.Batching;

public class BatchingTranslatorTests
{
    private static readonly TimeSpan Linger = TimeSpan.FromMilliseconds(20);

    private readonly FakeTimeProvider _time = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Callers_share_a_request_and_each_gets_its_own_results_in_order()
    {
        var engine = new RecordingTranslator();
        var batching = Batching(engine);

        var first = batching.TranslateAsync(Requests("a", "b"), Token);
        var second = batching.TranslateAsync(Requests("c"), Token);
        Assert.Empty(engine.Calls);
        _time.Advance(Linger);

        Assert.Equal(["[a]", "[b]"], Targets(await first));
        Assert.Equal(["[c]"], Targets(await second));
        Assert.Equal(["a", "b", "c"], Assert.Single(engine.Calls));
    }

    [Fact]
    public async Task A_full_request_is_sent_immediately_and_the_rest_waits_briefly()
    {
        var engine = new RecordingTranslator(new EngineLimits(RequestElements: 2, RequestCharacters: 100, long.MaxValue));

        var call = Batching(engine).TranslateAsync(Requests("a", "b", "c", "d", "e"), Token);
        Assert.Equal(
            [
                ["a", "b"],
                ["c", "d"],
            ],
            engine.Calls
        );
        _time.Advance(Linger);

        Assert.Equal(["[a]", "[b]", "[c]", "[d]", "[e]"], Targets(await call));
        Assert.Equal(["e"], engine.Calls[^1]);
    }

    [Fact]
    public async Task A_request_holds_no_more_characters_than_the_engine_accepts()
    {
        var engine = new RecordingTranslator(new EngineLimits(RequestElements: 100, RequestCharacters: 10, long.MaxValue));

        var call = Batching(engine).TranslateAsync(Requests("aaaa", "bbbb", "cccc", "d"), Token);
        _time.Advance(Linger);

        await call;
        Assert.Equal(
            [
                ["aaaa", "bbbb"],
                ["cccc", "d"],
            ],
            engine.Calls
        );
    }

    [Fact]
    public async Task Concurrent_requests_are_limited_and_waiting_segments_fill_the_next()
    {
        var open = new TaskCompletionSource();
        var engine = new RecordingTranslator(new EngineLimits(RequestElements: 3, RequestCharacters: 100, long.MaxValue))
        {
            Before = _ => open.Task,
        };
        var batching = Batching(engine, concurrency: 1);

        var first = batching.TranslateAsync(Requests("a", "b", "c"), Token);
        var second = batching.TranslateAsync(Requests("d"), Token);
        _time.Advance(Linger);
        var third = batching.TranslateAsync(Requests("e", "f"), Token);
        _time.Advance(Linger);
        Assert.Single(engine.Calls);
        open.SetResult();

        await Task.WhenAll(first, second, third);
        Assert.Equal(
            [
                ["a", "b", "c"],
                ["d", "e", "f"],
            ],
            engine.Calls
        );
    }

    [Fact]
    public async Task A_failed_request_fails_only_its_own_segments()
    {
        var engine = new RecordingTranslator(new EngineLimits(RequestElements: 2, RequestCharacters: 100, long.MaxValue))
        {
            Fault = texts => texts.Contains("c") ? Problem(ProblemKind.Network) : null,
        };

        var call = Batching(engine).TranslateAsync(Requests("a", "b", "c", "d", "e"), Token);
        _time.Advance(Linger);

        Assert.Equal(["[a]", "[b]", "Network", "Network", "[e]"], Targets(await call));
    }

    [Fact]
    public async Task An_exception_reaches_the_callers()
    {
        var call = Batching(new RecordingTranslator { Fault = _ => new InvalidOperationException() }).TranslateAsync(Requests("a"), Token);
        _time.Advance(Linger);

        await Assert.ThrowsAsync<InvalidOperationException>(() => call);
    }

    [Fact]
    public async Task A_canceled_caller_does_not_affect_the_others()
    {
        using var cancellation = new CancellationTokenSource();
        var open = new TaskCompletionSource();
        var engine = new RecordingTranslator { Before = token => open.Task.WaitAsync(token) };
        var batching = Batching(engine);
        var first = batching.TranslateAsync(Requests("a"), cancellation.Token);
        var second = batching.TranslateAsync(Requests("b"), Token);
        _time.Advance(Linger);

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        open.SetResult();

        Assert.Equal(["[b]"], Targets(await second));
    }

    [Fact]
    public async Task A_request_is_canceled_when_all_its_callers_cancel()
    {
        using var cancellation = new CancellationTokenSource();
        var gone = new TaskCompletionSource();
        var engine = new RecordingTranslator
        {
            Before = async token =>
            {
                await using var registration = token.Register(gone.SetResult);
                await Task.Delay(Timeout.InfiniteTimeSpan, token);
            },
        };
        var batching = Batching(engine);
        Task[] calls =
        [
            batching.TranslateAsync(Requests("a"), cancellation.Token),
            batching.TranslateAsync(Requests("b"), cancellation.Token),
        ];
        _time.Advance(Linger);

        await cancellation.CancelAsync();

        await gone.Task;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(calls));
    }

    [Fact]
    public async Task A_segment_canceled_before_sending_is_not_sent()
    {
        using var cancellation = new CancellationTokenSource();
        var engine = new RecordingTranslator();
        var batching = Batching(engine);
        var first = batching.TranslateAsync(Requests("a"), cancellation.Token);
        var second = batching.TranslateAsync(Requests("b"), Token);

        await cancellation.CancelAsync();
        _time.Advance(Linger);

        await second;
        Assert.Equal(["b"], Assert.Single(engine.Calls));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
    }

    [Fact]
    public async Task An_empty_call_sends_nothing()
    {
        var engine = new RecordingTranslator();

        Assert.Empty(await Batching(engine).TranslateAsync([], Token));
        Assert.Empty(engine.Calls);
    }

    [Fact]
    public async Task Any_number_of_callers_get_each_result_once_and_in_order() =>
        await Gen.Select(Gen.Int[0, 7].Array[1, 8], Gen.Int[1, 5], Gen.Int[1, 20], Gen.Int[1, 3])
            .SampleAsync(
                async (sizes, elements, characters, concurrency) =>
                {
                    var engine = new RecordingTranslator(new EngineLimits(elements, characters, long.MaxValue))
                    {
                        Before = async _ => await Task.Yield(),
                    };
                    var batching = new BatchingTranslator(engine, concurrency, TimeSpan.FromMilliseconds(1), TimeProvider.System);
                    var texts = sizes.Select((size, caller) => Enumerable.Range(0, size).Select(i => $"{caller}.{i}").ToArray()).ToArray();

                    var results = await Task.WhenAll(
                        texts.Select(mine => Task.Run(() => batching.TranslateAsync(Requests(mine), CancellationToken.None)))
                    );

                    foreach (var (mine, theirs) in texts.Zip(results))
                    {
                        Assert.Equal(mine.Select(text => $"[{text}]"), Targets(theirs));
                    }

                    Assert.Equal(texts.SelectMany(mine => mine).Order(), engine.Calls.SelectMany(call => call).Order());
                    Assert.All(
                        engine.Calls,
                        call => Assert.True(call.Count == 1 || (call.Count <= elements && call.Sum(text => text.Length) <= characters))
                    );
                },
                iter: 200
            );

    private BatchingTranslator Batching(RecordingTranslator engine, int concurrency = 8) => new(engine, concurrency, Linger, _time);
}
