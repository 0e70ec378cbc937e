using Translate.Core.Bitexts;
using Translate.Core.Output;
using Translate.Core.Problems;

namespace Translate.Core.Tests.Output;

public sealed class OutputFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Bitext _bitext = TestData.Bitext(TestData.Unit("Dua.", "Two."));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_article_has_one_file_for_each_format()
    {
        await WriteAsync(new TsvWriter(), new JsonlWriter());
        Assert.Equal(["article.txt.bilingual.jsonl", "article.txt.bilingual.tsv"], _folder.Files());
    }

    [Fact]
    public async Task An_article_in_a_folder_is_written_to_that_folder()
    {
        await new OutputFolder(_folder["out"], [new TsvWriter()]).WriteAsync(
            _bitext with
            {
                Document = TestData.Document("Dua.", "berita/a.b"),
            },
            areOwn: false,
            TestData.CancellationToken
        );
        Assert.Equal(["out/berita/a.b.bilingual.tsv"], _folder.Files());
    }

    [Theory]
    [InlineData("../a.txt")]
    [InlineData("news/../../a.txt")]
    public async Task A_name_that_escapes_the_folder_is_refused(string name)
    {
        var e = await Assert.ThrowsAsync<ProblemException>(() =>
            new OutputFolder(_folder["out"], [new TsvWriter()]).WriteAsync(
                _bitext with
                {
                    Document = TestData.Document("Dua.", name),
                },
                areOwn: false,
                TestData.CancellationToken
            )
        );
        Assert.Contains("could lead out of the folder", e.Message, StringComparison.Ordinal);
        Assert.Empty(_folder.Files());
    }

    [Fact]
    public async Task A_link_out_of_the_folder_is_not_written_through()
    {
        Directory.CreateDirectory(_folder["out"]);
        Directory.CreateDirectory(_folder["elsewhere"]);
        Directory.CreateSymbolicLink(_folder["out/news"], _folder["elsewhere"]);
        var e = await Assert.ThrowsAsync<ProblemException>(() =>
            new OutputFolder(_folder["out"], [new TsvWriter()]).WriteAsync(
                _bitext with
                {
                    Document = TestData.Document("Dua.", "news/a.txt"),
                },
                areOwn: false,
                TestData.CancellationToken
            )
        );
        Assert.Contains("a link leads out of the folder", e.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder["elsewhere"]));
    }

    [Fact]
    public async Task A_link_in_place_of_an_output_is_replaced_and_its_target_is_unchanged()
    {
        _folder.Write("mine", "keep");
        Directory.CreateDirectory(_folder["out"]);
        File.CreateSymbolicLink(_folder["out/article.txt.bilingual.tsv"], _folder["mine"]);
        await new OutputFolder(_folder["out"], [new TsvWriter()]).WriteAsync(_bitext, areOwn: false, TestData.CancellationToken);
        Assert.Equal("keep", _folder.Read("mine"));
        Assert.Null(new FileInfo(_folder["out/article.txt.bilingual.tsv"]).LinkTarget);
    }

    [Fact]
    public async Task A_writer_that_fails_leaves_no_file_of_the_article()
    {
        await Assert.ThrowsAsync<ProblemException>(() => WriteAsync(new TsvWriter(), new FailingWriter(new IOException("no luck"))));
        Assert.Empty(_folder.Files());
    }

    [Fact]
    public async Task A_writer_that_fails_keeps_the_files_of_the_previous_run()
    {
        _folder.Write("article.txt.bilingual.tsv", "lama");
        await Assert.ThrowsAsync<ProblemException>(() => WriteAsync(new TsvWriter(), new FailingWriter(new IOException("no luck"))));
        Assert.Equal(["article.txt.bilingual.tsv"], _folder.Files());
        Assert.Equal("lama", _folder.Read("article.txt.bilingual.tsv"));
    }

    [Fact]
    public async Task A_folder_in_place_of_one_output_prevents_the_others()
    {
        Directory.CreateDirectory(_folder["article.txt.bilingual.jsonl"]);
        await Assert.ThrowsAsync<ProblemException>(() => WriteAsync(new TsvWriter(), new JsonlWriter()));
        Assert.Empty(_folder.Files());
    }

    [Fact]
    public async Task A_file_in_place_of_the_folder_is_a_problem()
    {
        var path = _folder.Write("out");
        var e = await Assert.ThrowsAsync<ProblemException>(() =>
            new OutputFolder(path, [new TsvWriter()]).WriteAsync(_bitext, areOwn: false, TestData.CancellationToken)
        );
        Assert.Contains(path, e.Problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_write_failure_reports_the_article_folder_reason_and_advice()
    {
        var e = await Assert.ThrowsAsync<ProblemException>(() => WriteAsync(new FailingWriter(new UnauthorizedAccessException())));
        Assert.Equal(ProblemKind.BadConfiguration, e.Problems[0].Kind);
        Assert.Equal(
            $"{_bitext.Document.Source.Path}: the output cannot be written to {_folder.Path} (permission denied). Choose a writable folder with room in it with --out.",
            e.Message
        );
    }

    [Fact]
    public async Task A_writer_exception_is_not_hidden_and_leaves_no_file()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            WriteAsync(new TsvWriter(), new FailingWriter(new InvalidOperationException()))
        );
        Assert.Empty(_folder.Files());
    }

    [Fact]
    public async Task A_file_of_an_earlier_run_is_replaced()
    {
        await WriteAsync(new TargetWriter(TestData.Formats));
        Assert.Empty(await WriteAsync(TestData.Unit("Dua.", "Second.")));
        Assert.Equal("Second.", _folder.Read("article.txt"));
    }

    [Fact]
    public async Task An_edited_file_is_kept_and_reported()
    {
        await WriteAsync(new TargetWriter(TestData.Formats));
        _folder.Write("article.txt", "Two, of course.");
        Assert.Equal([_folder["article.txt"]], await WriteAsync(TestData.Unit("Dua.", "Second.")));
        Assert.Equal("Two, of course.", _folder.Read("article.txt"));
    }

    [Fact]
    public async Task A_file_that_another_program_wrote_is_kept()
    {
        _folder.Write("article.txt", "Notes.");
        Assert.Equal([_folder["article.txt"]], await WriteAsync(TestData.Unit("Dua.", "Second.")));
        Assert.Equal("Notes.", _folder.Read("article.txt"));
    }

    [Fact]
    public async Task An_edited_output_does_not_make_other_formats_outdated()
    {
        await WriteAsync(new TargetWriter(TestData.Formats), new TsvWriter());
        _folder.Write("article.txt", "Two, of course.");
        await new OutputFolder(_folder.Path, [new TargetWriter(TestData.Formats), new TsvWriter()]).WriteAsync(
            TestData.Bitext(TestData.Unit("Dua.", "Second.")),
            areOwn: false,
            TestData.CancellationToken
        );
        Assert.Contains("Second.", _folder.Read("article.txt.bilingual.tsv"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Sec")]
    [InlineData("Two\0\0\0")]
    public async Task A_file_truncated_by_a_power_loss_is_rewritten(string content)
    {
        _folder.Write("article.txt", content);
        Assert.Empty(await WriteAsync(TestData.Unit("Dua.", "Second.")));
        Assert.Equal("Second.", _folder.Read("article.txt"));
    }

    [Fact]
    public async Task An_edited_file_is_replaced_on_request()
    {
        _folder.Write("article.txt", "Notes.");
        Assert.Empty(await WriteAsync(TestData.Unit("Dua.", "Second."), replaceEdited: true));
        Assert.Equal("Second.", _folder.Read("article.txt"));
    }

    [Fact]
    public async Task Files_of_a_known_earlier_version_are_replaced()
    {
        _folder.Write("article.txt", "Two.");
        Assert.Empty(await WriteAsync(TestData.Unit("Dua.", "Second."), areOwn: true));
    }

    private Task<IReadOnlyList<string>> WriteAsync(params IBitextWriter[] writers) =>
        new OutputFolder(_folder.Path, writers).WriteAsync(_bitext, areOwn: false, TestData.CancellationToken);

    private Task<IReadOnlyList<string>> WriteAsync(TranslationUnit unit, bool areOwn = false, bool replaceEdited = false) =>
        new OutputFolder(_folder.Path, [new TargetWriter(TestData.Formats)], replaceEdited).WriteAsync(
            TestData.Bitext(unit),
            areOwn,
            TestData.CancellationToken
        );
}
