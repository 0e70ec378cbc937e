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
    public async Task An_article_is_a_file_a_format()
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
    public async Task A_name_that_leads_out_of_the_folder_is_refused(string name)
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
    public async Task A_link_that_leads_out_of_the_folder_is_not_written_through()
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
    public async Task A_link_in_the_place_of_an_output_is_replaced_and_its_target_stays()
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
    public async Task A_writer_that_fails_leaves_the_files_of_the_run_before()
    {
        _folder.Write("article.txt.bilingual.tsv", "lama");
        await Assert.ThrowsAsync<ProblemException>(() => WriteAsync(new TsvWriter(), new FailingWriter(new IOException("no luck"))));
        Assert.Equal(["article.txt.bilingual.tsv"], _folder.Files());
        Assert.Equal("lama", _folder.Read("article.txt.bilingual.tsv"));
    }

    [Fact]
    public async Task A_folder_in_the_place_of_one_output_leaves_no_other()
    {
        Directory.CreateDirectory(_folder["article.txt.bilingual.jsonl"]);
        await Assert.ThrowsAsync<ProblemException>(() => WriteAsync(new TsvWriter(), new JsonlWriter()));
        Assert.Empty(_folder.Files());
    }

    [Fact]
    public async Task A_file_in_the_place_of_the_folder_is_a_problem()
    {
        var path = _folder.Write("out");
        var e = await Assert.ThrowsAsync<ProblemException>(() =>
            new OutputFolder(path, [new TsvWriter()]).WriteAsync(_bitext, areOwn: false, TestData.CancellationToken)
        );
        Assert.Contains(path, e.Problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_written_names_the_article_the_folder_the_reason_and_what_to_do()
    {
        var e = await Assert.ThrowsAsync<ProblemException>(() => WriteAsync(new FailingWriter(new UnauthorizedAccessException())));
        Assert.Equal(ProblemKind.BadConfiguration, e.Problems[0].Kind);
        Assert.Equal(
            $"{_bitext.Document.Source.Path}: the output cannot be written to {_folder.Path} (permission denied). Choose a writable folder with room in it with --out.",
            e.Message
        );
    }

    [Fact]
    public async Task A_fault_of_a_writer_is_not_hidden_and_leaves_nothing()
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
    public async Task A_file_that_a_person_edited_stays_and_is_named()
    {
        await WriteAsync(new TargetWriter(TestData.Formats));
        _folder.Write("article.txt", "Two, of course.");
        Assert.Equal([_folder["article.txt"]], await WriteAsync(TestData.Unit("Dua.", "Second.")));
        Assert.Equal("Two, of course.", _folder.Read("article.txt"));
    }

    [Fact]
    public async Task A_file_that_another_program_wrote_stays()
    {
        _folder.Write("article.txt", "Notes.");
        Assert.Equal([_folder["article.txt"]], await WriteAsync(TestData.Unit("Dua.", "Second.")));
        Assert.Equal("Notes.", _folder.Read("article.txt"));
    }

    [Fact]
    public async Task An_edit_leaves_the_other_formats_up_to_date()
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
    public async Task A_file_that_a_power_loss_cut_off_is_written_again(string content)
    {
        _folder.Write("article.txt", content);
        Assert.Empty(await WriteAsync(TestData.Unit("Dua.", "Second.")));
        Assert.Equal("Second.", _folder.Read("article.txt"));
    }

    [Fact]
    public async Task An_edited_file_is_replaced_on_demand()
    {
        _folder.Write("article.txt", "Notes.");
        Assert.Empty(await WriteAsync(TestData.Unit("Dua.", "Second."), replaceEdited: true));
        Assert.Equal("Second.", _folder.Read("article.txt"));
    }

    [Fact]
    public async Task Files_known_to_be_of_an_earlier_version_are_replaced()
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
