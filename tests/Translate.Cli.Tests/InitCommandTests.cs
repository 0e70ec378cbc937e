using Translate.Cli.Tests.Support;

namespace Translate.Cli.Tests;

public sealed class InitCommandTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_new_folder_is_ready_to_use()
    {
        (await _folder.RunAsync("init", "news")).MustEnd(0);
        Assert.Equal([".gitignore", "appsettings.json", "glossary/general.yaml"], _folder.FilesIn("news"));

        _folder.WriteArticle("news/articles/a.txt");
        (await _folder.RunAsync("news", [], [], "glossary", "add", "Dewan Keamanan", "Council of Security")).MustEnd(0);
        (await _folder.RunAsync("news", [], [], "glossary", "lint", "--strict")).MustEnd(0);
        (await _folder.RunAsync("news", [], [], "run")).MustEnd(0);
        Assert.Contains("Council of Security", _folder.Read("news/out/a.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Existing_files_are_kept_and_reported()
    {
        _folder.Write("news/appsettings.json", "{}");
        _folder.Write("news/glossary/mine.yaml", "terms:\n  satu: one\n");

        var result = (await _folder.RunAsync("init", "news")).MustEnd(0);
        Assert.Equal("{}", _folder.Read("news/appsettings.json"));
        Assert.Equal([".gitignore", "appsettings.json", "glossary/mine.yaml"], _folder.FilesIn("news"));
        Assert.Contains("news/appsettings.json: kept, it exists\n", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("Nothing to do.\n", (await _folder.RunAsync("init", "news")).MustEnd(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_shipped_glossary_is_copied()
    {
        (await _folder.RunAsync("init", "news", "--with-glossary")).MustEnd(0);

        var shipped = Directory
            .EnumerateFiles(Path.Combine(Documentation.Root, "glossary"))
            .Select(file => "glossary/" + Path.GetFileName(file));
        Assert.Equal([".gitignore", "appsettings.json", .. shipped.Order(StringComparer.Ordinal)], _folder.FilesIn("news"));
        (await _folder.RunAsync("news", [], [], "glossary", "lint")).MustEnd(0);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_created_is_reported()
    {
        _folder.Write("file", "x");

        (await _folder.RunAsync("init", "file/below")).MustEnd(7, "file/below/appsettings.json: cannot be written");
    }

    [Theory]
    [InlineData("terms", "terms/general.yaml")]
    [InlineData("deep/terms.yaml", "deep/terms.yaml")]
    public async Task The_first_term_creates_its_glossary(string glossary, string file)
    {
        (await _folder.RunAsync("glossary", "add", "satu", "one", "--glossary", glossary)).MustEnd(0, $"{glossary}: a new glossary");
        Assert.Contains("satu: one", _folder.Read(file), StringComparison.Ordinal);
    }
}
