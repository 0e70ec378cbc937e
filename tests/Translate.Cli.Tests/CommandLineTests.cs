using Translate.Cli.Tests.Support;

namespace Translate.Cli.Tests;

public sealed class CommandLineTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Without_arguments_the_help_is_shown()
    {
        var result = (await _folder.RunAsync()).MustEnd(7);
        Assert.All(["run", "lines", "split", "engines"], verb => Assert.Contains($"\n  {verb} ", result.Output, StringComparison.Ordinal));
        Assert.Empty(result.Error);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("lines")]
    [InlineData("split")]
    [InlineData("engines")]
    public async Task The_help_of_a_verb_has_an_example(string verb) =>
        Assert.Matches($@"\nExample:\s+translate {verb}\b", (await _folder.RunAsync(verb, "--help")).MustEnd(0).Output);

    [Fact]
    public async Task The_version_is_a_line_by_itself() =>
        Assert.Matches(@"^\d+\.\d+\.\d+\n$", (await _folder.RunAsync("--version")).MustEnd(0).Output.ReplaceLineEndings("\n"));

    [Theory]
    [InlineData("run")]
    [InlineData("lines")]
    [InlineData("split")]
    [InlineData("engines")]
    public async Task An_unknown_option_is_refused_with_the_way_to_the_help(string verb)
    {
        _folder.WriteArticle("in/a.txt");

        Assert.Empty((await _folder.RunAsync(verb, "--nonsense")).MustEnd(7, "'--nonsense'", $"See: translate {verb} --help").Output);
        Assert.Empty(_folder.FilesIn("out"));
    }

    [Fact]
    public async Task An_unknown_option_among_paths_is_no_path()
    {
        _folder.WriteArticle("in/a.txt");

        (await _folder.RunAsync("run", "in", "--fromat", "txt")).MustEnd(7, "'--fromat'", "See: translate run --help");
        Assert.Empty(_folder.FilesIn("out"));
    }

    [Fact]
    public async Task A_path_that_begins_with_a_hyphen_is_written_with_its_folder()
    {
        _folder.WriteArticle("--news.txt");

        (await _folder.RunAsync("run", "--news.txt")).MustEnd(7, "A path that begins with '-' is written './--news.txt'.");
        (await _folder.RunAsync("run", "./--news.txt")).MustEnd(0);
        _folder.MustHaveOutputs("out/--news");
    }

    [Theory]
    [InlineData("nonsense", "There is no command 'nonsense'. See: translate --help")]
    [InlineData("rnu", "There is no command 'rnu'. Did you mean 'run'?")]
    public async Task An_unknown_verb_is_answered_with_the_nearest_or_with_the_help(string verb, string error) =>
        (await _folder.RunAsync(verb)).MustEnd(7, error);

    [Fact]
    public async Task An_option_without_its_value_is_refused() =>
        (await _folder.RunAsync("run", "--out")).MustEnd(7, "--out", "See: translate run --help");
}
