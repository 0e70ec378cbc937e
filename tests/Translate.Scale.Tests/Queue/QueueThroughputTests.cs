using System.Diagnostics;
using Translate.Core.Documents;
using Translate.Scale.Tests.Support;

namespace Translate.Scale.Tests.Queue;

/// <summary>Measures what the queue costs beside the work: <c>TRANSLATE_QUEUE_MESSAGES=10000</c>. Off by default, because it takes time.</summary>
public sealed class QueueThroughputTests(SharedPostgres postgres, ITestOutputHelper output)
{
    [Fact]
    public async Task Many_tiny_articles_are_queued_and_claimed()
    {
        var count = int.TryParse(
            Environment.GetEnvironmentVariable("TRANSLATE_QUEUE_MESSAGES"),
            System.Globalization.CultureInfo.InvariantCulture,
            out var given
        )
            ? given
            : 0;
        Assert.SkipWhen(count == 0, "TRANSLATE_QUEUE_MESSAGES is not set.");

        // Articles that were deleted after they were found: a worker does everything but translate them.
        using var queue = new TestQueue(postgres.Server, FakeTranslator.ToUppercase());
        var gone = Enumerable
            .Range(0, count)
            .Select(i => new DiscoveredDocument(new DocumentSource(queue.Folder[$"in/{i}.txt"], $"{i}.txt", 1)));
        var started = Stopwatch.GetTimestamp();
        await queue.SubmitAsync(articles: gone);
        var queued = Stopwatch.GetElapsedTime(started);

        started = Stopwatch.GetTimestamp();
        var used = Environment.CpuUsage.TotalTime;
        var summary = await queue.WorkAsync(
            change: options => options with { ExitWhenIdle = null, DrainTimeout = TimeSpan.FromMinutes(1) },
            until: async () => (await queue.GetBatchAsync()).Open == 0
        );
        var taken = Stopwatch.GetElapsedTime(started);

        Assert.Equal(count, summary.Failed);
        output.WriteLine(
            FormattableString.Invariant(
                $"{count} messages: {queued.TotalMilliseconds / count:0.00} ms each to queue, {taken.TotalMilliseconds / count:0.00} ms each to take and settle, of it {(Environment.CpuUsage.TotalTime - used).TotalMilliseconds / count:0.00} ms of this process's processor time"
            )
        );
    }
}
