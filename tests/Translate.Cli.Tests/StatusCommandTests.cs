using System.Text.Json;
using Translate.Cli.Tests.Support;

namespace Translate.Cli.Tests;

public sealed class StatusCommandTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public StatusCommandTests()
    {
        _folder.WriteArticle("in/a.txt");
        _folder.Write("in/b.txt", "Presiden membuka konferensi itu.\n");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Reports_what_the_next_run_sends_and_creates_nothing()
    {
        var result = (await _folder.RunAsync("status")).MustEnd(0);
        Assert.Equal(
            [
                "new         in/a.txt: 2 to translate",
                "new         in/b.txt",
                "2 articles: 2 new.",
                "A run would ask the offline engine for 2 sentences. 0 sentences to review.",
            ],
            result.Lines
        );
        Assert.False(File.Exists(_folder.GetPath(".translate/memory.db")));
        Assert.Empty(_folder.FilesIn("out"));

        var run = (await _folder.RunAsync("run", "--json")).MustEnd(0);
        Assert.Equal(2, run.Json.GetProperty("total").GetProperty("work").GetProperty("new").GetInt32());
    }

    [Fact]
    public async Task Up_to_date_articles_are_counted_and_listed_only_on_request()
    {
        (await _folder.RunAsync("run")).MustEnd(0);
        string[] total =
        [
            "2 articles: 2 up to date (2 of them not listed; see --all).",
            "A run would ask the offline engine for nothing. 0 sentences to review.",
        ];
        Assert.Equal(total, (await _folder.RunAsync("status")).MustEnd(0).Lines);
        Assert.Equal(
            ["up to date  in/a.txt", "up to date  in/b.txt", "2 articles: 2 up to date.", total[1]],
            (await _folder.RunAsync("status", "--all")).MustEnd(0).Lines
        );
    }

    [Fact]
    public async Task Reports_edited_new_removed_and_broken_articles_and_edited_terms()
    {
        _folder.WriteArticle("in/d.txt");
        (await _folder.RunAsync("run")).MustEnd(0);
        _folder.Write("glossary/diplomacy.yaml", "terms:\n  Dewan Keamanan: Security Council\n  gencatan senjata: truce\n");
        _folder.Write("in/b.txt", "Presiden membuka konferensi itu. Hari ini ia pulang.\n");
        _folder.Write("in/c.txt", "Mereka pulang.\n");
        _folder.Write("in/e.txt", [0xFF]);
        File.Delete(_folder.GetPath("in/d.txt"));

        var result = (await _folder.RunAsync("status", "in")).MustEnd(0, "in/e.txt: not valid UTF-8");
        Assert.Equal(
            [
                "touched     in/a.txt: 1 to translate, changed terms: 'gencatan senjata'",
                "changed     in/b.txt: 1 to translate",
                "new         in/c.txt: 1 to translate",
                "unreadable  in/e.txt",
                "gone        in/d.txt",
                "5 articles: 1 new, 1 changed, 1 touched, 1 unreadable, 1 gone.",
                "A run would ask the offline engine for 3 sentences. 0 sentences to review.",
            ],
            result.Lines
        );
    }

    [Fact]
    public async Task Json_lists_every_article_and_then_the_total()
    {
        (await _folder.RunAsync("run", "in/a.txt")).MustEnd(0);

        var lines = (await _folder.RunAsync("status", "--json"))
            .MustEnd(0)
            .Lines.Select(line => JsonDocument.Parse(line).RootElement)
            .ToList();
        Assert.Equal(
            ["in/a.txt upToDate 0", "in/b.txt new 0"],
            lines[..2].Select(line => $"{line.GetProperty("path")} {line.GetProperty("status")} {line.GetProperty("toTranslate")}")
        );
        var total = lines[2].GetProperty("total");
        Assert.Equal(
            (1, 1, 0),
            (
                total.GetProperty("articles").GetProperty("upToDate").GetInt32(),
                total.GetProperty("articles").GetProperty("new").GetInt32(),
                total.GetProperty("articles").GetProperty("gone").GetInt32()
            )
        );
        Assert.Equal(0, total.GetProperty("toTranslate").GetInt32());
    }

    [Fact]
    public async Task An_empty_path_is_bad_input_and_a_mistyped_option_is_bad_configuration()
    {
        (await _folder.RunAsync("status", "in", "nowhere")).MustEnd(6, "nowhere: there is no such file or folder");
        (await _folder.RunAsync("status", "--al")).MustEnd(7, "There is no option '--al'");
    }

    [Fact]
    public async Task Files_that_a_run_lists_are_listed_without_an_error()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there.");
        _folder.Write("elsewhere/c.txt", "Mereka pulang.\n");
        Directory.CreateSymbolicLink(_folder.GetPath("in/link"), _folder.GetPath("elsewhere"));
        File.CreateSymbolicLink(_folder.GetPath("in/nothing.txt"), _folder.GetPath("gone.txt"));
        (await _folder.RunAsync("status", "in")).MustEnd(
            0,
            "in/link: a link that leads out of the folder in",
            "in/nothing.txt: a link that leads to nothing"
        );
        (await _folder.RunAsync("run", "in")).MustEnd(12, "in/link: a link that leads out of the folder in");
    }
}
