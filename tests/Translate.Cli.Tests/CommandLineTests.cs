using Translate.Cli.Tests.Support;

namespace Translate.Cli.Tests;

public sealed class CommandLineTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Without_arguments_the_help_is_shown()
    {
        var result = (await _folder.RunAsync()).MustEnd(0);
        Assert.All(["run", "lines", "split", "engines"], verb => Assert.Contains($"\n  {verb} ", result.Output, StringComparison.Ordinal));
        Assert.Empty(result.Error);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("lines")]
    [InlineData("split")]
    [InlineData("engines")]
    public async Task The_help_of_a_command_has_an_example(string verb) =>
        Assert.Matches($@"\nExample:\s+translate {verb}\b", (await _folder.RunAsync(verb, "--help")).MustEnd(0).Output);

    [Fact]
    public async Task The_version_is_one_line_with_the_commit() =>
        Assert.Matches(
            @"^\d+\.\d+\.\d+( \([0-9a-f]{7}\))?\n$",
            (await _folder.RunAsync("--version")).MustEnd(0).Output.ReplaceLineEndings("\n")
        );

    [Theory]
    [InlineData("run")]
    [InlineData("lines")]
    [InlineData("split")]
    [InlineData("engines")]
    public async Task An_unknown_option_is_refused_and_the_help_is_suggested(string verb)
    {
        _folder.WriteArticle("in/a.txt");

        Assert.Empty((await _folder.RunAsync(verb, "--nonsense")).MustEnd(7, "'--nonsense'", $"See: translate {verb} --help").Output);
        Assert.Empty(_folder.FilesIn("out"));
    }

    [Fact]
    public async Task An_unknown_option_among_paths_is_not_a_path()
    {
        _folder.WriteArticle("in/a.txt");

        (await _folder.RunAsync("run", "in", "--fromat", "txt")).MustEnd(7, "'--fromat'", "See: translate run --help");
        Assert.Empty(_folder.FilesIn("out"));
    }

    [Fact]
    public async Task A_path_that_begins_with_a_hyphen_needs_its_folder()
    {
        _folder.WriteArticle("--news.txt");

        (await _folder.RunAsync("run", "--news.txt")).MustEnd(7, "A path that begins with '-' is written './--news.txt'.");
        (await _folder.RunAsync("run", "./--news.txt")).MustEnd(0);
        _folder.MustHaveOutputs("out/--news");
    }

    [Theory]
    [InlineData("nonsense", "There is no command 'nonsense'. See: translate --help")]
    [InlineData("rnu", "There is no command 'rnu'. Did you mean 'run'?")]
    public async Task An_unknown_command_suggests_the_nearest_command_or_the_help(string verb, string error) =>
        (await _folder.RunAsync(verb)).MustEnd(7, error);

    [Theory]
    [InlineData("run", "--fromat", "--format")]
    [InlineData("run", "--dryrun", "--dry-run")]
    [InlineData("run", "-format", "--format")]
    [InlineData("status", "--jsn", "--json")]
    [InlineData("split", "--jsnl", "--jsonl")]
    [InlineData("engines", "--prob", "--probe")]
    [InlineData("glossary list", "--domian", "--domain")]
    [InlineData("glossary find", "--jsno", "--json")]
    [InlineData("memory search", "--fuzy", "--fuzzy")]
    [InlineData("memory stats", "--vrebose", "--verbose")]
    [InlineData("glossary", "--halp", "--help")]
    public async Task A_mistyped_option_suggests_the_nearest_option(string verb, string option, string near) =>
        (await _folder.RunAsync([.. verb.Split(' '), option])).MustEnd(7, $"There is no option '{option}'. Did you mean '{near}'?");

    [Fact]
    public async Task A_word_after_a_list_of_formats_is_a_path()
    {
        _folder.WriteArticle("seeds/a.txt");

        (await _folder.RunAsync("run", "--format", "txt,tsv", "seeds")).MustEnd(0);
        Assert.Equal(["a.txt", "a.txt.bilingual.tsv", "index.html", "report.json"], _folder.FilesIn("out"));
    }

    [Fact]
    public async Task No_option_takes_more_than_one_word()
    {
        foreach (var (words, command) in CommandLineRunner.Commands)
        {
            Assert.All(
                command.Options,
                option => Assert.False(option.AllowMultipleArgumentsPerToken, $"{string.Join(' ', words)} {option.Name}")
            );
        }

        _folder.WriteArticle("in/a.txt");
        (await _folder.RunAsync("glossary", "diff", "--in", "in", "glossary", "glossary")).MustEnd(0);
    }

    [Theory]
    [InlineData("glossary")]
    [InlineData("memory")]
    public async Task A_command_group_prints_its_help(string group)
    {
        var result = (await _folder.RunAsync(group)).MustEnd(0);
        Assert.Contains($"translate {group} [command]", result.Output, StringComparison.Ordinal);
        Assert.Empty(result.Error);
    }

    [Theory]
    [InlineData("help", "run", "translate run [<paths>...]")]
    [InlineData("help", "glossary add", "translate glossary add <source>")]
    [InlineData("glossary help", "add", "translate glossary add <source>")]
    [InlineData("help", "memory", "translate memory [command]")]
    [InlineData("help", "", "translate [command]")]
    public async Task Help_is_a_command(string help, string command, string usage) =>
        Assert.Contains(
            usage,
            (await _folder.RunAsync([.. help.Split(' '), .. command.Split(' ', StringSplitOptions.RemoveEmptyEntries)])).MustEnd(0).Output,
            StringComparison.Ordinal
        );

    [Fact]
    public async Task The_help_of_an_unknown_command_suggests_the_nearest_command() =>
        (await _folder.RunAsync("help", "glossary", "ad")).MustEnd(7, "There is no command 'ad'. Did you mean 'add'?");

    [Fact]
    public async Task A_single_text_is_translated()
    {
        var result = (await _folder.RunAsync("Dewan Keamanan akan membahas gencatan senjata.")).MustEnd(0);
        Assert.Equal("The Security Council will discuss a ceasefire.\n", result.Output);
        Assert.Equal(["appsettings.json", "glossary/diplomacy.yaml"], _folder.FilesIn(""));
    }

    [Theory]
    [InlineData("glosary add", "glossary add")]
    [InlineData("run ", "run")]
    [InlineData("memory stat", "memory stats")]
    public async Task A_misspelt_command_in_quotes_is_not_text(string words, string near) =>
        Assert.Contains(
            $"There is no command '{words}'. Did you mean '{near}'?",
            (await _folder.RunAsync(words)).MustEnd(7).Error,
            StringComparison.Ordinal
        );

    [Fact]
    public async Task Standard_input_is_translated_to_standard_output()
    {
        var result = (
            await _folder.PipeAsync("Presiden membuka konferensi itu.\r\n\r\n  Dewan Keamanan bersidang.\r\n", "run", "-")
        ).MustEnd(0);
        Assert.Equal("The president opened the conference.\r\n\r\n  The Security Council convened.\r\n", result.Output);
        Assert.Empty(_folder.FilesIn("out"));
    }

    [Theory]
    [InlineData("in", "Standard input (-) is translated alone")]
    [InlineData("--watch", "--watch is for articles in files")]
    [InlineData("--out=x", "--out is for articles in files")]
    public async Task Standard_input_excludes_the_options_for_files(string other, string error) =>
        (await _folder.PipeAsync("Satu.", "run", "-", other)).MustEnd(7, error);

    [Fact]
    public async Task A_budget_applies_to_standard_input() =>
        (await _folder.PipeAsync("Presiden membuka konferensi itu.", "run", "-", "--max-chars", "3")).MustEnd(4, "the budget is 3");

    [Fact]
    public async Task Standard_input_that_is_not_text_is_refused() =>
        (await _folder.PipeAsync([0x50, 0, 0xFF], "run", "-")).MustEnd(6, "standard input: not a text file");

    [Fact]
    public async Task Messages_without_a_position_begin_with_a_capital_letter()
    {
        Assert.StartsWith(
            "There is no output format 'pdf'.",
            (await _folder.RunAsync("run", "--format", "pdf")).MustEnd(7).Error,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "The azure engine has no credentials.",
            (await _folder.RunAsync("run", "--engine", "azure")).MustEnd(2).Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_option_without_its_value_is_refused() =>
        (await _folder.RunAsync("run", "--out")).MustEnd(7, "--out", "See: translate run --help");
}
