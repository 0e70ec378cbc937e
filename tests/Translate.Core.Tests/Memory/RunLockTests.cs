using Translate.Core.Memory;
using Translate.Core.Problems;

namespace Translate.Core.Tests.Memory;

public sealed class RunLockTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _told = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Second_run_waits_and_reports_holder()
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
    public async Task A_link_to_the_memory_has_the_same_lock()
    {
        File.CreateSymbolicLink(_folder["link.db"], _folder["memory.db"]);
        Directory.CreateSymbolicLink(_folder["deep"], _folder.Path);
        using var first = await AcquireAsync();
        foreach (var path in new[] { "link.db", "deep/memory.db", "deep/link.db" })
        {
            using var waiting = new CancellationTokenSource();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
                RunLock.AcquireAsync(_folder[path], _ => waiting.Cancel(), TimeProvider.System, waiting.Token)
            );
        }
    }

    [Fact]
    public async Task Links_in_place_of_its_files_are_not_written_through()
    {
        _folder.Write("mine", "keep");
        File.CreateSymbolicLink(_folder["memory.db.run"], _folder["mine"]);
        (await AcquireAsync()).Dispose();
        Assert.Equal("keep", _folder.Read("mine"));

        File.Delete(_folder["memory.db.lock"]);
        File.CreateSymbolicLink(_folder["memory.db.lock"], _folder["planted"]);
        Assert.Contains(
            "its lock file is a link",
            (await Assert.ThrowsAsync<ProblemException>(AcquireAsync)).Message,
            StringComparison.Ordinal
        );
        Assert.False(File.Exists(_folder["planted"]));
    }

    [Fact]
    public async Task Canceling_stops_waiting()
    {
        using var stop = new CancellationTokenSource();
        using var first = await AcquireAsync();
        var second = RunLock.AcquireAsync(_folder["memory.db"], _ => stop.Cancel(), TimeProvider.System, stop.Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
    }

    [Fact]
    public async Task Failed_lock_is_reported_and_released()
    {
        Directory.CreateDirectory(_folder["memory.db.run"]);
        Assert.Contains("Choose a writable file", (await Assert.ThrowsAsync<ProblemException>(AcquireAsync)).Message);
        Directory.Delete(_folder["memory.db.run"]);
        (await AcquireAsync()).Dispose();
        Assert.Empty(_told);
    }

    [Fact]
    public async Task Releases_lock_if_holder_file_cannot_be_deleted()
    {
        var first = await AcquireAsync();
        File.Delete(_folder["memory.db.run"]);
        Directory.CreateDirectory(_folder["memory.db.run"]);
        first.Dispose();
        Directory.Delete(_folder["memory.db.run"]);
        (await AcquireAsync()).Dispose();
        Assert.Empty(_told);
    }

    private Task<RunLock> AcquireAsync() =>
        RunLock.AcquireAsync(_folder["memory.db"], _told.Add, TimeProvider.System, TestData.CancellationToken);
}
