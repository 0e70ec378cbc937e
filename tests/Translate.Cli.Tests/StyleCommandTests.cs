using Translate.Cli.Tests.Support;

namespace Translate.Cli.Tests;

public sealed class StyleCommandTests : IDisposable
{
    private const string House = """
        rules:
          hotel:
            message: Write hostel
            find: [{pattern: hotel, replace: hostel}]
            examples: [{wrong: A hotel burned., right: A hostel burned.}]
            not: [The hotel chain left.]

        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("style");

    [Fact]
    public async Task Fix_corrects_targets_in_place_and_reports_each_correction()
    {
        Write("a.tsv", "Ada tiga saksi.\tThere were 3 witnesses.\r\nIa pulang.\tHe went home.\n");
        Write(
            "c.tmx",
            """<tmx version="1.4"><header/><body><tu><tuv xml:lang="id"><seg>Warna.</seg></tuv><tuv xml:lang="en"><seg>A <ph/>colour.</seg></tuv></tu></body></tmx>"""
        );
        Write("b.jsonl", """{"target": "x", "source":"Warna itu.","target":"The \"colour\".","id":1}""");

        var result = await RunAsync(0, "check", "a.tsv", "b.jsonl", "c.tmx", "--fix");

        Assert.Contains("a.tsv:1: '3' is now 'three' [number-words]", result.Error, StringComparison.Ordinal);
        Assert.Equal("Ada tiga saksi.\tThere were three witnesses.\r\nIa pulang.\tHe went home.\n", Read("a.tsv"));
        Assert.Contains("c.tmx:1: 'colour' is now 'color' [spelling]", result.Error, StringComparison.Ordinal);
        Assert.Contains("<seg>A <ph/>color.</seg>", Read("c.tmx"), StringComparison.Ordinal);
        Assert.Equal("""{"target": "x", "source":"Warna itu.","target":"The \"color\".","id":1}""", Read("b.jsonl"));
    }

    [Fact]
    public async Task Fix_refuses_other_formats()
    {
        Write("a.csv", "Tiga,3");

        Assert.Contains(
            "a.csv: --fix does not write files of this format",
            (await RunAsync(6, "check", "a.csv", "--fix")).Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_style_of_the_settings_is_used_by_run_and_check()
    {
        Write("house.yaml", House);
        Write("appsettings.json", """{"Style":"house.yaml","Checks":{"house-style":"warning"}}""");
        Write("pairs.tsv", "Losmen itu terbakar.\tThe hotel burned.\n");
        Write("a.txt", "Hotel itu terbakar.\n");

        Assert.Contains(
            "pairs.tsv:1: warning: hotel: Write hostel: 'hostel' [house-style]",
            (await RunAsync(0, "check", "pairs.tsv")).Lines
        );
        await RunAsync(0, "run", "a.txt", "--engine", "offline", "--out", "out", "--format", "jsonl");
        Assert.Contains("house-style", Read(Path.Combine("out", "a.txt.bilingual.jsonl")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_fails_if_a_rule_objects_to_a_counterexample()
    {
        Write("house.yaml", House);

        Assert.Contains(
            "house.yaml:6:11: 'hotel' objects to 'hotel' in 'The hotel chain left.'. Add what is right to 'unless', or change the sentence.",
            (await RunAsync(8, "style", "test", "--style", "house.yaml")).Lines
        );
        Assert.Equal(["1 rule, 0 problems"], (await RunAsync(0, "style", "lint", "--style", "house.yaml")).Lines);
    }

    [Fact]
    public async Task A_hostile_file_is_refused_with_its_line()
    {
        Write("house.yaml", "rules:\n  a:\n    message: m\n    find: ['(?<=x)(a+)+']\n");

        Assert.StartsWith(
            "house.yaml:4:12: the pattern cannot be used: '(?<=' is not supported",
            (await RunAsync(8, "style", "lint", "--style", "house.yaml")).Lines[0],
            StringComparison.Ordinal
        );
        Assert.Contains("house.yaml:4:12: ", (await RunAsync(7, "style", "list", "--style", "house.yaml")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_shipped_file_can_be_copied()
    {
        Write("house.yaml", string.Join('\n', (await RunAsync(0, "style", "list", "--yaml")).Lines));

        Assert.Contains("percent\tfix\tUse the sign with figures", (await RunAsync(0, "style", "list", "--style", "house.yaml")).Lines);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);

    private string Read(string name) => File.ReadAllText(Path.Combine(_folder.FullName, name));

    private async Task<ProcessResult> RunAsync(int exitCode, params string[] arguments)
    {
        using var process = TranslateProcess.Start(_folder.FullName, arguments);
        return (await process.WaitAsync([])).MustEnd(exitCode);
    }
}
