using Translate.Core.Files;

namespace Translate.Core.Tests.Files;

public sealed class AtomicFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Only_the_committed_file_exists()
    {
        await WriteAsync("a.txt", "baru");
        Assert.Equal(["a.txt"], _folder.Files());
        Assert.Equal("baru", _folder.Read("a.txt"));
    }

    [Fact]
    public async Task Missing_folders_are_created()
    {
        await WriteAsync("x/y/a.txt", "baru");
        Assert.Equal(["x/y/a.txt"], _folder.Files());
    }

    [Fact]
    public async Task The_old_file_stays_until_the_new_one_is_committed()
    {
        _folder.Write("a.txt", "lama");
        await using var file = new AtomicFile(_folder["a.txt"]);
        file.Content.Write("baru"u8);
        await file.FinishAsync(TestData.CancellationToken);
        Assert.Equal("lama", _folder.Read("a.txt"));
        file.Commit();
        Assert.Equal("baru", _folder.Read("a.txt"));
    }

    [Fact]
    public async Task A_file_disposed_before_the_commit_leaves_nothing()
    {
        await using (var file = new AtomicFile(_folder["a.txt"]))
        {
            file.Content.Write("baru"u8);
        }

        Assert.Empty(_folder.Files());
    }

    [Fact]
    public async Task An_uncommitted_file_is_hidden_from_article_searches()
    {
        await using var file = new AtomicFile(_folder["a.txt"]);
        Assert.Equal([".a.txt.partial"], _folder.Files());
    }

    [Fact]
    public async Task Leftovers_of_a_killed_run_are_replaced()
    {
        _folder.Write(".a.txt.partial", "a long rest of the run before");
        await WriteAsync("a.txt", "baru");
        Assert.Equal(["a.txt"], _folder.Files());
        Assert.Equal("baru", _folder.Read("a.txt"));
    }

    [Theory]
    [InlineData(null, FileChange.New)]
    [InlineData("baru", FileChange.Unchanged)]
    [InlineData("bary", FileChange.Changed)]
    [InlineData("baru!", FileChange.Changed)]
    [InlineData("", FileChange.CutOff)]
    [InlineData("bar", FileChange.CutOff)]
    [InlineData("ba\0\0", FileChange.CutOff)]
    [InlineData("bary and more\0", FileChange.CutOff)]
    internal async Task The_difference_from_the_old_file_is_known_before_the_commit(string? old, FileChange change)
    {
        if (old is not null)
        {
            _folder.Write("a.txt", old);
        }

        await using var file = new AtomicFile(_folder["a.txt"]);
        file.Content.Write("baru"u8);
        await file.FinishAsync(TestData.CancellationToken);
        Assert.Equal(change, await file.CompareAsync(TestData.CancellationToken));
    }

    [Fact]
    public async Task A_long_file_is_compared_completely()
    {
        var text = new string('a', 100_000);
        _folder.Write("a.txt", text + "b");
        await using var file = new AtomicFile(_folder["a.txt"]);
        file.Content.Write(System.Text.Encoding.UTF8.GetBytes(text + "c"));
        await file.FinishAsync(TestData.CancellationToken);
        Assert.Equal(FileChange.Changed, await file.CompareAsync(TestData.CancellationToken));
    }

    [Fact]
    public async Task A_link_under_the_temporary_name_is_not_followed()
    {
        _folder.Write("mine", "keep");
        File.CreateSymbolicLink(_folder[".a.txt.partial"], _folder["mine"]);
        await WriteAsync("a.txt", "baru");
        Assert.Equal(("keep", "baru"), (_folder.Read("mine"), _folder.Read("a.txt")));
        Assert.Null(new FileInfo(_folder["a.txt"]).LinkTarget);
    }

    [Fact]
    public async Task A_dangling_link_under_the_temporary_name_creates_nothing()
    {
        File.CreateSymbolicLink(_folder[".a.txt.partial"], _folder["planted"]);
        await WriteAsync("a.txt", "baru");
        Assert.Equal(["a.txt"], _folder.Files());
    }

    [Fact]
    public async Task A_hard_link_under_the_temporary_name_is_not_written_through()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no command for hard links.");
        UnixCommand.Run("ln", _folder.Write("mine", "keep"), _folder[".a.txt.partial"]);
        await WriteAsync("a.txt", "baru");
        Assert.Equal(("keep", "baru"), (_folder.Read("mine"), _folder.Read("a.txt")));
    }

    [Fact]
    public async Task A_pipe_under_the_temporary_name_is_replaced()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Pipes are told from files on Linux.");
        UnixCommand.Run("mkfifo", _folder[".a.txt.partial"]);
        await WriteAsync("a.txt", "baru");
        Assert.Equal("baru", _folder.Read("a.txt"));
    }

    [Fact]
    public async Task An_uncommitted_file_of_another_writer_is_not_replaced()
    {
        await using var first = new AtomicFile(_folder["a.txt"]);
        var second = Task.Run(() => WriteAsync("a.txt", "kedua"), TestData.CancellationToken);
        first.Content.Write("pertama"u8);
        await first.FinishAsync(TestData.CancellationToken);
        await Task.Delay(50, TestData.CancellationToken);
        Assert.False(second.IsCompleted);
        first.Commit();
        await second;
        Assert.Equal("kedua", _folder.Read("a.txt"));
    }

    [Fact]
    public async Task Writers_of_the_same_file_wait_for_each_other()
    {
        await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(writer =>
                    Task.Run(async () =>
                    {
                        for (var i = 0; i < 20; i++)
                        {
                            await WriteAsync("a.txt", $"{writer} {i}");
                        }
                    })
                )
        );

        Assert.Equal(["a.txt"], _folder.Files());
        Assert.EndsWith(" 19", _folder.Read("a.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unfinished_file_cannot_be_committed()
    {
        await using var file = new AtomicFile(_folder["a.txt"]);
        Assert.Throws<InvalidOperationException>(file.Commit);
    }

    private async Task WriteAsync(string name, string text)
    {
        await using var file = new AtomicFile(_folder[name]);
        await file.Content.WriteAsync(System.Text.Encoding.UTF8.GetBytes(text), TestData.CancellationToken);
        await file.FinishAsync(TestData.CancellationToken);
        file.Commit();
    }
}
