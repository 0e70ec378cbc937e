using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;
using Translate.Core.Pipeline.Watching;

namespace Translate.Core.Tests.Pipeline.Watching;

public sealed class FolderWatchTests : IDisposable
{
    private static readonly WatchOptions Options = new() { QuietPeriod = TimeSpan.FromSeconds(2), RescanPeriod = TimeSpan.FromSeconds(30) };

    private readonly Clock _clock = new();
    private readonly FakeChanges _changes;
    private readonly CancellationTokenSource _stop = new();
    private readonly Dictionary<string, FileStamp> _files = [];
    private readonly List<string> _worked = [];
    private readonly Task _watch;
    private bool _succeeds = true;

    public FolderWatchTests()
    {
        _changes = new FakeChanges(_clock);
        Write("a");
        _watch = new FolderWatch(() => new Dictionary<string, FileStamp>(_files), _changes, Options, _clock).RunAsync(
            WorkAsync,
            _stop.Token
        );
    }

    public void Dispose() => _stop.Dispose();

    [Fact]
    public async Task Processes_existing_files_and_then_waits()
    {
        await _clock.NextWaitAsync(30);
        Assert.Equal(["a"], _worked);
    }

    [Fact]
    public async Task A_notification_triggers_a_run_when_the_file_is_stable()
    {
        await _clock.NextWaitAsync(30);
        Write("b");
        _changes.Notify();
        await _clock.NextWaitAsync(0.5);
        _clock.Advance(TimeSpan.FromSeconds(0.5));
        await _clock.NextWaitAsync(2);
        Assert.Equal(["a"], _worked);
        _clock.Advance(TimeSpan.FromSeconds(2));
        await _clock.NextWaitAsync(30);
        Assert.Equal(["a", "b"], _worked);
    }

    [Fact]
    public async Task A_change_without_a_notification_is_found_by_the_rescan()
    {
        await _clock.NextWaitAsync(30);
        Write("b");
        _clock.Advance(TimeSpan.FromSeconds(30));
        await _clock.NextWaitAsync(0.5);
        _clock.Advance(TimeSpan.FromSeconds(0.5));
        await _clock.NextWaitAsync(2);
        _clock.Advance(TimeSpan.FromSeconds(2));
        await _clock.NextWaitAsync(30);
        Assert.Equal(["a", "b"], _worked);
    }

    [Fact]
    public async Task A_notification_without_a_change_triggers_nothing()
    {
        await _clock.NextWaitAsync(30);
        _changes.Notify();
        await _clock.NextWaitAsync(0.5);
        _clock.Advance(TimeSpan.FromSeconds(0.5));
        await _clock.NextWaitAsync(30);
        Assert.Equal(["a"], _worked);
    }

    [Fact]
    public async Task A_failed_run_is_retried()
    {
        await _clock.NextWaitAsync(30);
        Write("b");
        _succeeds = false;
        _changes.Notify();
        await _clock.NextWaitAsync(0.5);
        _clock.Advance(TimeSpan.FromSeconds(0.5));
        await _clock.NextWaitAsync(2);
        _clock.Advance(TimeSpan.FromSeconds(2));
        _succeeds = true;
        foreach (var wait in new[] { 30, 29.5 })
        {
            await _clock.NextWaitAsync(wait);
            _clock.Advance(TimeSpan.FromSeconds(wait));
            await _clock.NextWaitAsync(0.5);
            _clock.Advance(TimeSpan.FromSeconds(0.5));
        }

        await _clock.NextWaitAsync(30);
        Assert.Equal(["a", "b", ""], _worked);
    }

    [Fact]
    public async Task Stops_during_a_wait()
    {
        await _clock.NextWaitAsync(30);
        await _stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _watch);
    }

    private void Write(string path) => _files[path] = new FileStamp(1, DateTime.UnixEpoch);

    private Task<bool> WorkAsync(WatchDecision.Work work, CancellationToken cancellationToken)
    {
        _worked.Add(string.Join(' ', work.Changed));
        return Task.FromResult(_succeeds);
    }

    /// <summary>A clock that says when somebody begins to wait.</summary>
    private sealed class Clock : FakeTimeProvider
    {
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

        private readonly Channel<TimeSpan> _waits = Channel.CreateUnbounded<TimeSpan>();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            _waits.Writer.TryWrite(dueTime);
            return timer;
        }

        public async Task NextWaitAsync(double seconds) =>
            Assert.Equal(
                seconds,
                (
                    await _waits.Reader.ReadAsync(TestData.CancellationToken).AsTask().WaitAsync(Patience, TestData.CancellationToken)
                ).TotalSeconds
            );
    }

    private sealed class FakeChanges(TimeProvider time) : IChangeSource
    {
        private volatile TaskCompletionSource _changed = new();

        public void Notify() => _changed.SetResult();

        public async Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken)
        {
            _changed = new();
            await Task.WhenAny(_changed.Task, Task.Delay(atMost, time, cancellationToken));
            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}
