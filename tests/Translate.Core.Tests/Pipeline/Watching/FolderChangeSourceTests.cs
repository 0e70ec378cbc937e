using Translate.Core.Pipeline.Watching;

namespace Translate.Core.Tests.Pipeline.Watching;

/// <summary>Each change must be told long before the wait would end by itself.</summary>
public sealed class FolderChangeSourceTests : IDisposable
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(1);

    private readonly TemporaryFolder _folder = new();
    private readonly FolderChangeSource _source;
    private readonly List<string> _warnings = [];

    public FolderChangeSourceTests()
    {
        _folder.Write("in/a.txt");
        _folder.Write("single.txt");
        _source = new FolderChangeSource([_folder["in"], _folder["later"], _folder["single.txt"]], _warnings.Add, TimeProvider.System);
    }

    public void Dispose()
    {
        _source.Dispose();
        _folder.Dispose();
        Assert.Empty(_warnings);
    }

    [Fact]
    public Task A_new_file_is_reported() => MustTellAsync(() => _folder.Write("in/b.txt"));

    [Fact]
    public Task A_change_is_reported() => MustTellAsync(() => _folder.Write("in/a.txt", "Lain."));

    [Fact]
    public Task A_rename_is_reported() => MustTellAsync(() => File.Move(_folder["in/a.txt"], _folder["in/b.txt"]));

    [Fact]
    public Task A_removal_is_reported() => MustTellAsync(() => File.Delete(_folder["in/a.txt"]));

    [Fact]
    public Task A_change_of_a_single_file_is_reported() => MustTellAsync(() => _folder.Write("single.txt", "Lain."));

    [Fact]
    public Task A_rename_over_a_single_file_is_reported()
    {
        var other = _folder.Write("other.txt", "Lain.");
        return MustTellAsync(() => File.Move(other, _folder["single.txt"], overwrite: true));
    }

    [Fact]
    public async Task A_file_in_a_folder_created_later_is_reported()
    {
        await MustTellAsync(() => Directory.CreateDirectory(_folder["in/deep"]));
        await MustTellAsync(() => _folder.Write("in/deep/b.txt"));
    }

    [Fact]
    public async Task A_watched_folder_created_later_is_reported_and_watched()
    {
        await MustTellAsync(() => Directory.CreateDirectory(_folder["later"]));
        await MustTellAsync(() => _folder.Write("later/b.txt"));
    }

    [Fact]
    public async Task A_watched_folder_that_is_recreated_is_watched_again()
    {
        await MustTellAsync(() => Directory.Move(_folder["in"], _folder["away"]));
        await MustTellAsync(() => Directory.Move(_folder["away"], _folder["in"]));
        await MustTellAsync(() => _folder.Write("in/b.txt"));
    }

    [Fact]
    public async Task A_wait_times_out_and_the_next_change_is_still_reported()
    {
        await _source.WaitAsync(Short, TestData.CancellationToken);
        await MustTellAsync(() => _folder.Write("in/b.txt"));
    }

    [Fact]
    public async Task A_wait_can_be_canceled()
    {
        using var stop = new CancellationTokenSource(Short);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _source.WaitAsync(Long, stop.Token));
    }

    /// <summary>Lets what was told before go by, makes the change, and waits until it is told.</summary>
    private async Task MustTellAsync(Action change)
    {
        var isTold = true;
        while (isTold)
        {
            isTold = await IsToldAsync(TimeSpan.FromMilliseconds(200));
        }

        change();
        Assert.True(await IsToldAsync(Long), "The change was not told.");
    }

    private async Task<bool> IsToldAsync(TimeSpan atMost)
    {
        var started = TimeProvider.System.GetTimestamp();
        await _source.WaitAsync(atMost, TestData.CancellationToken);
        return TimeProvider.System.GetElapsedTime(started) < atMost;
    }
}
