using System.Text;
using Translate.Cli.Tests.Support;

namespace Translate.Cli.Tests;

public sealed class BadInputTests : IDisposable
{
    private const int HugeLength = 50_000_000;

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, byte[], string> Unreadable =>
        new()
        {
            {
                "binary.txt",
                [0x89, (byte)'P', (byte)'N', (byte)'G', 0, 0],
                "in/binary.txt: not a text file, it has a NUL character at byte 4. Pass text files"
            },
            { "damaged.txt", [.. "Kafé"u8, 0xE9, (byte)'.'], "in/damaged.txt: not valid UTF-8 at byte 5. Save it as UTF-8 text." },
            { "cut.txt", [.. "Satu "u8, 0xE2, 0x82], "in/cut.txt: not valid UTF-8 at byte 5. Save it as UTF-8 text." },
            { "utf16.txt", [0xFF, 0xFE, 0x00, 0xD8], "in/utf16.txt: not valid UTF-16 at byte 2. Save it as UTF-8 text." },
        };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task A_file_that_is_not_text_is_reported_with_the_byte(string name, byte[] content, string error)
    {
        _folder.Write($"in/{name}", content);

        (await _folder.RunAsync("run", "in")).MustEnd(6, error);
        Assert.Empty(_folder.FilesIn("out"));
    }

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task A_file_that_is_not_text_does_not_affect_the_others(string name, byte[] content, string error)
    {
        _folder.Write($"in/{name}", content);
        _folder.WriteArticle("in/a.txt");
        _folder.WriteArticle("in/z.txt");

        (await _folder.RunAsync("run", "in")).MustEnd(12, error);
        _folder.MustHaveOutputs("out/a");
        _folder.MustHaveOutputs("out/z");
    }

    [Fact]
    public async Task A_missing_path_is_reported() =>
        (await _folder.RunAsync("run", "nowhere.txt")).MustEnd(6, "nowhere.txt: there is no such file or folder. Check the path.");

    [Fact]
    public async Task A_missing_path_does_not_affect_the_others()
    {
        _folder.WriteArticle("in/a.txt");

        (await _folder.RunAsync("run", "nowhere.txt", "in")).MustEnd(12, "nowhere.txt: there is no such file or folder. Check the path.");
        _folder.MustHaveOutputs("out/a");
    }

    [Fact]
    public async Task An_empty_path_is_refused() =>
        (await _folder.RunAsync("run", "")).MustEnd(7, "A path is empty. Specify a file or a folder");

    [Fact]
    public async Task A_folder_without_articles_is_reported()
    {
        _folder.Write("in/picture.png", "no text");

        (await _folder.RunAsync("run", "in")).MustEnd(6, "in: the folder holds no articles (");
    }

    [Fact]
    public async Task A_folder_without_articles_does_not_affect_the_others()
    {
        _folder.Write("empty/picture.png", "no text");
        _folder.WriteArticle("in/a.txt");

        (await _folder.RunAsync("run", "empty", "in")).MustEnd(12, "empty: the folder holds no articles");
        _folder.MustHaveOutputs("out/a");
    }

    [Fact]
    public async Task A_file_of_another_format_is_reported()
    {
        _folder.Write("in/article.docx", "no text");
        _folder.WriteArticle("in/a.txt");

        (await _folder.RunAsync("run", "in/article.docx", "in/a.txt")).MustEnd(
            12,
            "in/article.docx: not a Word document, or damaged at its beginning. Check that it opens in Word, and save it again as a Word document (.docx)."
        );
        _folder.MustHaveOutputs("out/a");
    }

    [Fact]
    public async Task An_unreadable_file_is_reported()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "/proc/self/mem, which cannot be read at its start, is of Linux.");
        _folder.WriteArticle("in/a.txt");
        File.CreateSymbolicLink(_folder.GetPath("in/x.txt"), "/proc/self/mem");

        (await _folder.RunAsync("run", "in/x.txt")).MustEnd(6, "in/x.txt: cannot be read (", "Check the path and its permissions.");
        (await _folder.RunAsync("run", "in")).MustEnd(12, "in/x.txt: a link that leads out of the folder in.");
        _folder.MustHaveOutputs("out/a");
    }

    [Fact]
    public async Task A_dangling_link_is_reported()
    {
        _folder.WriteArticle("in/a.txt");
        File.CreateSymbolicLink(_folder.GetPath("in/x.txt"), _folder.GetPath("gone.txt"));

        (await _folder.RunAsync("run", "in")).MustEnd(12, "in/x.txt: a link that leads to nothing. Remove the");
        _folder.MustHaveOutputs("out/a");
    }

    [Fact]
    public async Task An_empty_file_has_empty_outputs()
    {
        _folder.Write("in/empty.txt", "");

        (await _folder.RunAsync("run", "in")).MustEnd(0);
        _folder.MustHaveOutputs("out/empty");
        Assert.Empty(_folder.Read("out/empty.txt"));
        Assert.Empty(_folder.Read("out/empty.txt.bilingual.jsonl"));
    }

    [Fact]
    public async Task A_file_of_blank_lines_is_preserved()
    {
        const string Blank = "\n  \r\n\t\n\n";
        _folder.Write("in/blank.txt", Blank);

        (await _folder.RunAsync("run", "in")).MustEnd(0);
        Assert.Equal(Blank, _folder.Read("out/blank.txt"));
    }

    [Fact]
    public async Task Ten_thousand_empty_paragraphs_are_kept()
    {
        var gap = new string('\n', 10_000);
        _folder.Write("in/long.txt", $"Selamat pagi.{gap}Selamat pagi.");

        (await _folder.RunAsync("run", "in")).MustEnd(0);
        Assert.Equal(10_000, _folder.Read("out/long.txt").Count(c => c == '\n'));
        Assert.Equal(2, _folder.Read("out/long.txt.bilingual.jsonl").Count(c => c == '\n'));
    }

    [Fact]
    public async Task A_line_of_50_MB_is_translated_completely()
    {
        const string Sentence = "Presiden Joko Widodo mengatakan pemerintah akan membangun jalan baru di Sumatra pada tahun 2024. ";
        _folder.Write("in/huge.txt", Repeat(Sentence, HugeLength) + "Selamat pagi.");

        var result = (await _folder.RunAsync("run", "in", "--format", "txt", "--json")).MustEnd(0);
        Assert.Equal((HugeLength / Sentence.Length) + 1, result.Json.GetProperty("total").GetProperty("fromEngine").GetInt32());
        Assert.EndsWith("Good morning.", _folder.Read("out/huge.txt"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a.")]
    [InlineData("a@")]
    [InlineData("ж")]
    [InlineData(".")]
    public async Task A_line_without_spaces_keeps_every_character(string unit)
    {
        var line = Repeat(unit, 1_000_000);
        _folder.Write("in/huge.txt", line);

        (await _folder.RunAsync("run", "in", "--format", "txt")).MustEnd(0);
        Assert.Equal(line, _folder.Read("out/huge.txt").Replace(" ", string.Empty, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_word_of_50_MB_is_preserved()
    {
        _folder.Write("in/huge.txt", Repeat("a", HugeLength));

        (await _folder.RunAsync("run", "in", "--format", "txt")).MustEnd(0);
        Assert.Equal(HugeLength, new FileInfo(_folder.GetPath("out/huge.txt")).Length);
    }

    [Fact]
    public async Task Two_articles_with_the_same_output_name_do_not_overwrite_each_other()
    {
        _folder.WriteArticle("north/news.txt");
        _folder.Write("south/news.txt", "Selamat pagi.");

        (await _folder.RunAsync("run", "north", "south")).MustEnd(
            12,
            "south/news.txt: its outputs would overwrite those of ",
            "Rename it, or name the folder above both."
        );
        Assert.Contains("Security Council", _folder.Read("out/news.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_articles_with_the_same_name_in_different_subfolders_are_both_translated()
    {
        _folder.WriteArticle("in/north/news.txt");
        _folder.WriteArticle("in/south/news.txt");

        (await _folder.RunAsync("run", "in")).MustEnd(0);
        _folder.MustHaveOutputs("out/north/news");
        _folder.MustHaveOutputs("out/south/news");
    }

    [Theory]
    [InlineData("index")]
    [InlineData("report")]
    [InlineData("Report")]
    public async Task An_article_may_have_the_name_of_a_batch_file(string name)
    {
        _folder.WriteArticle($"in/{name}.txt");

        (await _folder.RunAsync("run", "in")).MustEnd(0);
        _folder.MustHaveOutputs($"out/{name}");
        Assert.Contains($"{name}.txt.bilingual.html", _folder.Read("out/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_no_format_reads_are_counted_once_by_extension()
    {
        _folder.WriteArticle("in/a.txt");
        _folder.Write("in/b.XLSX", "x");
        _folder.Write("in/sub/c.xlsx", "x");
        _folder.Write("in/README", "x");
        _folder.Write("in/.hidden.pdf", "x");

        var result = await _folder.RunAsync("run", "in");
        result.MustEnd(0);
        Assert.Contains("2 spreadsheets, 1 file without extension skipped: only ", result.Output, StringComparison.Ordinal);
        Assert.Contains("\"skipped\": {\"\":1,\".xlsx\":2}", _folder.Read("out/report.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markup_in_an_article_is_text_on_the_page()
    {
        const string Script = "Pejabat berkata \"<script>alert('x')</script>\" & <img src=x onerror=alert(1)> itu.\n";
        _folder.Write("in/<b>bold.txt", Script);

        (await _folder.RunAsync("run", "in")).MustEnd(0);
        var pages = _folder.Read("out/<b>bold.txt.bilingual.html") + _folder.Read("out/index.html");
        Assert.Contains("&lt;script&gt;", pages, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", pages, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", pages, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b>", pages, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Every_glossary_error_is_reported_with_its_position_and_nothing_is_written()
    {
        _folder.WriteArticle("in/a.txt");
        _folder.Write("glossary/bad.yaml", "terms:\n  satu:\n    targt: one\n    status: best\n  dua:\n    keep: perhaps\n");
        _folder.Write("glossary/worse.yaml", "terms: [satu\n");

        (await _folder.RunAsync("run", "in")).MustEnd(
            7,
            "glossary/bad.yaml:3:5: an entry has no key 'targt'. Did you mean 'target'?",
            "glossary/bad.yaml:4:13: 'status' is not one of preferred, admitted, deprecated",
            "glossary/bad.yaml:6:11: 'keep' is neither true nor false. Write true or false.",
            "glossary/worse.yaml:"
        );
        Assert.Empty(_folder.FilesIn("out"));
    }

    private static string Repeat(string unit, int length) => new StringBuilder(length).Insert(0, unit, length / unit.Length).ToString();
}
