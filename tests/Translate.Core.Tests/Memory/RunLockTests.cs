using Translate.Core.Memory;
using Translate.Core.Problems;

namespace Translate.Core.Tests.Memory;

public sealed class RunLockTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _told = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_second_run_waits_for_the_first_and_is_told_who_it_is()
    {
        var first = await AcquireAsync();
        Assert.Empty(_told);
        var second = AcquireAsync();
        await Task.Delay(TimeSpan.FromMilliseconds(300), TestData.CancellationToken);
        Assert.False(second.IsCompleted);
        Assert.Contains($"process {Environment.ProcessId} on {Environment.MachineName}, since ", Assert.Single(_told));

        first.Dispose();
        (await second).Dispose();
        Assert.Single(_told);
    }

    [Fact]
    public async Task Waiting_can_be_given_up()
    {
        using var stop = new CancellationTokenSource();
        using var first = await AcquireAsync();
        var second = RunLock.AcquireAsync(_folder["memory.db"], _ => stop.Cancel(), TimeProvider.System, stop.Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
    }

    [Fact]
    public async Task A_lock_that_cannot_be_made_is_told_in_words_and_not_held()
    {
        Directory.CreateDirectory(_folder["memory.db.run"]);
        Assert.Contains("Choose a writable file", (await Assert.ThrowsAsync<ProblemException>(AcquireAsync)).Message);
        Directory.Delete(_folder["memory.db.run"]);
        (await AcquireAsync()).Dispose();
        Assert.Empty(_told);
    }

    [Fact]
    public async Task The_lock_is_let_go_though_what_tells_who_holds_it_cannot_be_deleted()
    {
        var first = await AcquireAsync();
        File.Delete(_folder["memory.db.run"]);
        Directory.CreateDirectory(_folder["memory.db.run"]);
        first.Dispose();
        Directory.Delete(_folder["memory.db.run"]);
        (await AcquireAsync()).Dispose();
        Assert.Empty(_told);
    }

    private Task<RunLock> AcquireAsync() => RunLock.AcquireAsync(_folder["memory.db"], _told.Add, TimeProvider.System, TestData.CancellationToken);
}
