using Translate.Cli.Tests.Support;

namespace Translate.Cli.Tests;

public sealed class OutputFolderTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public OutputFolderTests() => _folder.WriteArticle("in/a.txt");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_read_only_folder_is_refused()
    {
        using var disk = Tmpfs.MountOrSkip(_folder.GetPath("out"), "ro");

        (await _folder.RunAsync("run", "in")).MustEnd(
            7,
            "out: the output cannot be written (the file system is read-only). Choose a writable folder"
        );
    }

    [Fact]
    public async Task A_file_in_place_of_the_folder_is_refused_and_kept()
    {
        _folder.Write("out", "mine");

        (await _folder.RunAsync("run", "in")).MustEnd(7, "out: the output cannot be written", "Choose a writable folder");
        Assert.Equal("mine", _folder.Read("out"));
    }

    [Fact]
    public async Task An_empty_name_is_refused() => (await _folder.RunAsync("run", "in", "--out", "")).MustEnd(7, "--out is empty");

    [Fact]
    public async Task Articles_that_fit_are_written_before_the_disk_is_full()
    {
        using var disk = Tmpfs.MountOrSkip(_folder.GetPath("out"), "size=64k");
        _folder.Write("in/big.txt", string.Concat(Enumerable.Repeat(TestFolder.Article, 2_000)));
        _folder.Write("in/large.txt", string.Concat(Enumerable.Repeat(TestFolder.Article, 3_000)));
        _folder.WriteArticle("in/z.txt");

        (await _folder.RunAsync("run", "in", "--format", "txt")).MustEnd(
            12,
            "in/big.txt: the output cannot be written to out (the disk is full). Choose a writable folder with room in it",
            "in/large.txt: the output cannot be written to out (the disk is full)."
        );
        Assert.Equal(["a.txt", "index.html", "report.json", "z.txt"], _folder.FilesIn("out"));
    }

    [Fact]
    public async Task A_full_disk_leaves_no_partial_output()
    {
        using var disk = Tmpfs.MountOrSkip(_folder.GetPath("out"), "size=64k");
        _folder.Write("out/mine", new byte[64 * 1024]);

        (await _folder.RunAsync("run", "in")).MustEnd(
            7,
            "in/a.txt: the output cannot be written to out (the disk is full)",
            "report.json: the output cannot be written (the disk is full)"
        );
        Assert.Equal(["mine"], _folder.FilesIn("out"));
    }

    [Theory]
    [InlineData("in", "in/out")]
    [InlineData("in", "in/translated/here")]
    [InlineData(".", "out")]
    [InlineData("link", "link/out")]
    [InlineData("link", "in/out")]
    public async Task A_folder_among_the_articles_is_not_searched_for_articles(string input, string output)
    {
        Directory.CreateSymbolicLink(_folder.GetPath("link"), _folder.GetPath("in"));
        (await _folder.RunAsync("run", input, "--out", output)).MustEnd(0);
        var written = _folder.FilesIn(output);

        var second = (await _folder.RunAsync("run", input, "--out", output, "--json")).MustEnd(0);
        Assert.Equal(1, second.Json.GetProperty("total").GetProperty("documents").GetInt32());
        Assert.Equal(written, _folder.FilesIn(output));
    }

    [Theory]
    [InlineData("in", "in")]
    [InlineData("in", "in/../in/")]
    [InlineData("in", "link")]
    [InlineData("link", "in")]
    [InlineData("in/a.txt", "in")]
    public async Task A_translation_never_overwrites_its_source(string input, string output)
    {
        Directory.CreateSymbolicLink(_folder.GetPath("link"), _folder.GetPath("in"));

        (await _folder.RunAsync("run", input, "--out", output)).MustEnd(
            6,
            "a.txt: its translation would overwrite it. Choose another output folder with --out."
        );
        Assert.Equal(TestFolder.Article, _folder.Read("in/a.txt"));
    }

    [Theory]
    [InlineData("second")]
    [InlineData("second/a.txt")]
    public async Task A_translation_never_overwrites_another_article_of_the_batch(string input)
    {
        _folder.Write("second/a.txt", "Selamat pagi.");

        (await _folder.RunAsync("run", "in", input, "--out", "second")).MustEnd(
            6,
            "in/a.txt: its translation would overwrite the article ",
            "Choose another output folder with --out."
        );
        Assert.Equal("Selamat pagi.", _folder.Read("second/a.txt"));
    }

    [Fact]
    public async Task Pages_may_be_in_the_folder_of_the_articles()
    {
        (await _folder.RunAsync("run", "in", "--out", "in", "--format", "html")).MustEnd(0);
        Assert.Equal(["a.txt", "a.txt.bilingual.html", "index.html", "report.json"], _folder.FilesIn("in"));
        Assert.Equal(TestFolder.Article, _folder.Read("in/a.txt"));
    }

    [Fact]
    public async Task Outputs_of_an_older_run_are_replaced_and_other_files_stay()
    {
        (await _folder.RunAsync("run", "in")).MustEnd(0);
        _folder.Write("in/a.txt", "Dewan Keamanan rapat.");
        _folder.Write("out/index.html", "old");
        _folder.Write("out/mine.txt", "mine");

        (await _folder.RunAsync("run", "in")).MustEnd(0);
        Assert.StartsWith("The Security Council", _folder.Read("out/a.txt"), StringComparison.Ordinal);
        Assert.Contains("a.txt.bilingual.html", _folder.Read("out/index.html"), StringComparison.Ordinal);
        Assert.Equal("mine", _folder.Read("out/mine.txt"));
    }

    [Fact]
    public async Task An_edited_output_is_kept_and_exits_with_12_until_replacing_is_allowed()
    {
        (await _folder.RunAsync("run", "in")).MustEnd(0);
        _folder.Write("out/a.txt", "My own words.");

        (await _folder.RunAsync("run", "in")).MustEnd(
            12,
            "out/a.txt: it was edited after it was written, so it stays as it is. To keep the edit, run 'translate memory import out/a.txt'. To replace it, delete it, or run with --overwrite."
        );
        Assert.Equal("My own words.", _folder.Read("out/a.txt"));
        (await _folder.RunAsync("run", "in", "--overwrite")).MustEnd(0);
        Assert.Contains("Security Council", _folder.Read("out/a.txt"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("typo")]
    [InlineData("help")]
    [InlineData("*.md")]
    public async Task A_run_without_articles_does_not_change_the_index(string path)
    {
        (await _folder.RunAsync("run", "in")).MustEnd(0);
        var before = (_folder.Read("out/index.html"), _folder.Read("out/report.json"));

        (await _folder.RunAsync("run", path)).MustEnd(6, "there is no such file or folder");
        Assert.Equal(before, (_folder.Read("out/index.html"), _folder.Read("out/report.json")));
        (await _folder.RunAsync("run", path, "--out", "new")).MustEnd(6);
        Assert.Empty(_folder.FilesIn("new"));
    }

    [Fact]
    public async Task A_run_over_one_article_keeps_the_others_in_the_index()
    {
        _folder.WriteArticle("in/b.txt");
        (await _folder.RunAsync("run", "in")).MustEnd(0);
        (await _folder.RunAsync("run", "in/b.txt")).MustEnd(0);
        Assert.Contains("a.txt.bilingual.html", _folder.Read("out/index.html"), StringComparison.Ordinal);
        Assert.Contains("2 articles", _folder.Read("out/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outputs_of_an_older_run_are_kept_if_the_article_becomes_unreadable()
    {
        (await _folder.RunAsync("run", "in")).MustEnd(0);
        var before = _folder.Read("out/a.txt");
        _folder.Write("in/a.txt", [0xFF]);

        (await _folder.RunAsync("run", "in")).MustEnd(6);
        Assert.Equal(before, _folder.Read("out/a.txt"));
    }

    [Fact]
    public async Task Leftovers_of_an_aborted_run_are_removed()
    {
        _folder.Write("out/.a.txt.bilingual.html.partial", "half");

        (await _folder.RunAsync("run", "in")).MustEnd(0);
        Assert.Equal(
            ["a.txt", "a.txt.bilingual.html", "a.txt.bilingual.jsonl", "a.txt.bilingual.tsv", "index.html", "report.json"],
            _folder.FilesIn("out")
        );
    }
}
