using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Translate.Cli.Tests.Support;
using Translate.Core.Segmentation;

namespace Translate.Cli.Tests;

public sealed partial class SplitCommandTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(
        "Ia pergi. Dr. Budi tinggal di Jl. Sudirman. Pukul 10.30 WIB ia pulang.",
        "Ia pergi.",
        "Dr. Budi tinggal di Jl. Sudirman.",
        "Pukul 10.30 WIB ia pulang."
    )]
    [InlineData("Judul tanpa titik\n\nIa pergi.\r\n", "Judul tanpa titik", "Ia pergi.")]
    [InlineData("\uFEFFIa pergi.\rIa pulang.", "Ia pergi.", "Ia pulang.")]
    [InlineData("Ia\u2028pergi. Ia pulang.", "Ia pergi.", "Ia pulang.")]
    [InlineData("\n \t\n")]
    [InlineData("")]
    public async Task Text_is_written_one_sentence_for_each_line(string input, params string[] sentences) =>
        Assert.Equal(sentences, (await _folder.PipeAsync(input, "split")).MustEnd(0).Lines);

    [Fact]
    public async Task A_file_is_read_instead_of_standard_input()
    {
        _folder.Write("a.txt", "Ia pergi. Ia pulang.");
        Assert.Equal(["Ia pergi.", "Ia pulang."], (await _folder.RunAsync("split", "a.txt")).MustEnd(0).Lines);
    }

    [Fact]
    public async Task A_file_that_is_not_UTF_8_is_reported()
    {
        _folder.Write("a.txt", [(byte)'I', (byte)'a', 0xFF]);
        (await _folder.RunAsync("split", "a.txt")).MustEnd(6, "a.txt: not valid UTF-8 at byte 2.");
    }

    [Fact]
    public async Task A_file_that_does_not_exist_is_reported() =>
        (await _folder.RunAsync("split", "none.txt")).MustEnd(
            6,
            "none.txt: cannot be read (no such file or folder). Specify a file, or use - for standard input."
        );

    [Fact]
    public async Task Text_that_is_not_UTF_8_is_reported_with_the_byte() =>
        (await _folder.PipeAsync([(byte)'I', (byte)'a', 0xFF], "split")).MustEnd(
            6,
            "standard input: not valid UTF-8 at byte 2. Save it as UTF-8 text."
        );

    [Theory]
    [InlineData("Ia pergi. Ia pulang.", 9, 20)]
    [InlineData("😀 Ia pergi 😀. Ia pulang.", 13, 24)]
    [InlineData("Ia pergi.  ", 11)]
    [InlineData("Tanpa titik", 11)]
    public async Task Boundaries_are_in_code_points_and_the_last_is_the_end_of_the_text(string text, params int[] boundaries)
    {
        var result = (await _folder.PipeAsync(JsonSerializer.Serialize(new { id = "x", text }), "split", "--jsonl")).MustEnd(0);
        Assert.Equal(boundaries, result.Json.GetProperty("boundaries").EnumerateArray().Select(boundary => boundary.GetInt32()));
        Assert.Equal("x", result.Json.GetProperty("id").GetString());
    }

    [Fact]
    public async Task Ids_are_preserved_and_blank_lines_are_skipped()
    {
        var result = (
            await _folder.PipeAsync("{\"id\": 7, \"text\": \"Ia.\"}\n\n{\"text\": \"\", \"id\": \"a\\\"é\"}\r\n", "split", "--jsonl")
        ).MustEnd(0);
        Assert.Equal(["{\"id\": 7, \"boundaries\": [3]}", "{\"id\": \"a\\\"é\", \"boundaries\": []}"], result.Lines);
    }

    [Theory]
    [InlineData("{\"id\": 2, \"text\": ")]
    [InlineData("{\"id\": 2}")]
    [InlineData("{\"id\": 2, \"text\": 5}")]
    [InlineData("{\"text\": \"Ia.\"}")]
    [InlineData("[]")]
    [InlineData("Ia pergi.")]
    public async Task An_invalid_JSON_line_is_reported_after_the_earlier_lines_are_written(string line)
    {
        var result = (await _folder.PipeAsync($"{{\"id\": 1, \"text\": \"Ia.\"}}\n{line}\n", "split", "--jsonl")).MustEnd(
            6,
            "standard input:2: not a JSON object with an \"id\" and a \"text\". Write one such object per line."
        );
        Assert.Equal(["{\"id\": 1, \"boundaries\": [3]}"], result.Lines);
    }

    [Theory]
    [InlineData("csui-train-adjudicated.jsonl", 0.994, 0.994, 0.996)]
    [InlineData("gsd-dev-adjudicated.jsonl", 0.98, 0.98, 0.988)]
    public async Task Splits_news_and_web_text_like_a_reader(string file, double precision, double recall, double f1)
    {
        var data = SegmentationData();
        var gold = Path.Combine(data, file);
        var system = (await _folder.PipeAsync(File.ReadAllText(gold), "split", "--jsonl")).MustEnd(0);
        _folder.Write("system.jsonl", system.Output);

        var (exitCode, output) = Score(data, gold, _folder.GetPath("system.jsonl"));
        Assert.Equal(0, exitCode);
        Assert.All(
            Scores().Match(output).Groups.Values.Skip(1).Zip([precision, recall, f1]),
            score => Assert.InRange(double.Parse(score.First.Value, CultureInfo.InvariantCulture), score.Second, 1)
        );
    }

    [Fact]
    public async Task Boundaries_match_the_library()
    {
        var splitter = new IndonesianSentenceSplitter(SplitterRules.CreateDefault());
        var texts = File.ReadAllLines(Path.Combine(Repository(), "tests/Translate.Core.Tests/Segmentation/Data/abbreviations.txt"))
            .Where(line => line.Length > 0)
            .Select(line => line.Replace('|', ' '))
            .ToList();
        var result = (
            await _folder.PipeAsync(
                string.Join('\n', texts.Select(text => JsonSerializer.Serialize(new { id = 1, text }))),
                "split",
                "--jsonl"
            )
        ).MustEnd(0);
        Assert.Equal(
            texts.Select(text => splitter.Split(text).Select(range => text[..range.End].EnumerateRunes().Count())),
            result.Lines.Select(line =>
                JsonDocument.Parse(line).RootElement.GetProperty("boundaries").EnumerateArray().Select(boundary => boundary.GetInt32())
            )
        );
    }

    [Fact]
    public async Task User_rules_extend_and_override_the_built_in_rules()
    {
        _folder.WriteSettings("""{ "Splitter": { "ExtraRules": "rules/mine.txt" } }""");
        _folder.Write("rules/mine.txt", "# ours\n[never-final]\nxyz dll\n\n[ordinary]\nprof\n[openers]\nbudi\n[marked-names]\nsiap!\n");
        var input =
            "Satu xyz. Dua lagi. Beras dll. Tiga lagi. Kata prof. Ia tiba. Tuan A. Budi pergi. Kami Siap! Dodi. Tuan A. Dodi pergi ke Jl. Lima.";
        Assert.Equal(
            [
                "Satu xyz. Dua lagi.",
                "Beras dll. Tiga lagi.",
                "Kata prof.",
                "Ia tiba.",
                "Tuan A.",
                "Budi pergi.",
                "Kami Siap! Dodi.",
                "Tuan A. Dodi pergi ke Jl. Lima.",
            ],
            (await _folder.PipeAsync(input, "split")).MustEnd(0).Lines
        );
    }

    [Fact]
    public async Task User_rules_apply_to_a_run()
    {
        _folder.Write("in/a.txt", "Satu xyz. Dua lagi.\n");
        _folder.Write("mine.txt", "[never-final]\nxyz\n");
        (await _folder.RunAsync("run")).MustEnd(0);
        Assert.Equal(2, _folder.Read("out/a.txt.bilingual.jsonl").Count(c => c == '\n'));
        _folder.WriteSettings("""{ "Input": ["in"], "Glossary": "glossary", "Splitter": { "ExtraRules": "mine.txt" } }""");
        (await _folder.RunAsync("run")).MustEnd(0);
        Assert.Equal(1, _folder.Read("out/a.txt.bilingual.jsonl").Count(c => c == '\n'));
    }

    [Theory]
    [InlineData("[never-finale]\nxyz\n", "mine.txt:1: there is no section 'never-finale'. Did you mean 'never-final'?")]
    [InlineData(
        "[openers]\nlalu\n\n[colours]\nmerah",
        "mine.txt:4: there is no section 'colours'. Choose one of: never-final, before-number, may-be-final"
    )]
    [InlineData("# mine\nxyz\n", "mine.txt:2: words come before the first section. Write a line such as [never-final] before them.")]
    [InlineData(null, "mine.txt: the splitting rules cannot be read. Check Splitter:ExtraRules in appsettings.json.")]
    public async Task Invalid_user_rules_are_refused_with_their_position(string? rules, string error)
    {
        _folder.WriteSettings("""{ "Splitter": { "ExtraRules": "mine.txt" } }""");
        if (rules is not null)
        {
            _folder.Write("mine.txt", rules);
        }

        (await _folder.PipeAsync("Satu.", "split")).MustEnd(7, error);
    }

    [Fact]
    public async Task The_rules_are_printed_as_SRX_and_nothing_is_read()
    {
        _folder.WriteSettings("""{ "Splitter": { "ExtraRules": "mine.txt" } }""");
        _folder.Write("mine.txt", "[never-final]\nxyz\n");
        var srx = XDocument.Parse((await _folder.RunAsync("split", "--srx")).MustEnd(0).Output);
        Assert.Equal("2.0", srx.Root!.Attribute("version")!.Value);
        Assert.Contains("[Xx]yz", srx.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SRX_and_JSON_lines_are_mutually_exclusive() =>
        (await _folder.RunAsync("split", "--srx", "--jsonl")).MustEnd(7, "--jsonl and --srx exclude each other.");

    /// <summary>The folder with the scorer and its texts, which lies beside the repository and is not part of it.</summary>
    private static string SegmentationData()
    {
        var data = Path.Combine(Path.GetDirectoryName(Repository()) ?? string.Empty, "shared", "data", "segmentation");
        Assert.SkipUnless(Directory.Exists(data), "The segmentation data are not beside the repository, in ../shared/data/segmentation.");
        return data;
    }

    private static string Repository()
    {
        var root = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar);
        while (!File.Exists(Path.Combine(root, "Translate.sln")))
        {
            root = Path.GetDirectoryName(root)!;
        }

        return root;
    }

    private static (int ExitCode, string Output) Score(string data, string gold, string system)
    {
        try
        {
            using var scorer = Process.Start(
                new ProcessStartInfo("python3", [Path.Combine(data, "score_segmentation.py"), gold, system])
                {
                    RedirectStandardOutput = true,
                }
            )!;
            var output = scorer.StandardOutput.ReadToEnd();
            scorer.WaitForExit();
            return (scorer.ExitCode, output);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("The scorer needs python3.");
            throw;
        }
    }

    [GeneratedRegex(@"precision (\d\.\d+)  recall (\d\.\d+)  F1 (\d\.\d+)")]
    private static partial Regex Scores();
}
