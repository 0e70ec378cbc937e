using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Translate.Cli.Tests.Support;

namespace Translate.Cli.Tests;

public sealed partial class SplitCommandTests : IDisposable
{
    private const double WantedF1 = 0.95;

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Ia pergi. Dr. Budi tinggal di Jl. Sudirman. Pukul 10.30 WIB ia pulang.", "Ia pergi.", "Dr. Budi tinggal di Jl. Sudirman.", "Pukul 10.30 WIB ia pulang.")]
    [InlineData("Judul tanpa titik\n\nIa pergi.\r\n", "Judul tanpa titik", "Ia pergi.")]
    [InlineData("\uFEFFIa pergi.\rIa pulang.", "Ia pergi.", "Ia pulang.")]
    [InlineData("Ia\u2028pergi. Ia pulang.", "Ia pergi.", "Ia pulang.")]
    [InlineData("\n \t\n")]
    [InlineData("")]
    public async Task Text_comes_out_one_sentence_a_line(string input, params string[] sentences) =>
        Assert.Equal(sentences, (await _folder.PipeAsync(input, "split")).MustEnd(0).Lines);

    [Fact]
    public async Task Text_that_is_not_UTF_8_is_named_with_the_byte() =>
        (await _folder.PipeAsync([(byte)'I', (byte)'a', 0xFF], "split")).MustEnd(6, "standard input: not valid UTF-8 at byte 2. Save it as UTF-8 text.");

    [Theory]
    [InlineData("Ia pergi. Ia pulang.", 9, 20)]
    [InlineData("😀 Ia pergi 😀. Ia pulang.", 13, 24)]
    [InlineData("Ia pergi.  ", 11)]
    [InlineData("Tanpa titik", 11)]
    public async Task Boundaries_are_counted_in_code_points_and_the_last_is_the_end_of_the_text(string text, params int[] boundaries)
    {
        var result = (await _folder.PipeAsync(JsonSerializer.Serialize(new { id = "x", text }), "split", "--jsonl")).MustEnd(0);
        Assert.Equal(boundaries, result.Json.GetProperty("boundaries").EnumerateArray().Select(boundary => boundary.GetInt32()));
        Assert.Equal("x", result.Json.GetProperty("id").GetString());
    }

    [Fact]
    public async Task Ids_come_back_as_they_were_and_blank_lines_are_nothing()
    {
        var result = (await _folder.PipeAsync("{\"id\": 7, \"text\": \"Ia.\"}\n\n{\"text\": \"\", \"id\": \"a\\\"é\"}\r\n", "split", "--jsonl")).MustEnd(0);
        Assert.Equal(["{\"id\": 7, \"boundaries\": [3]}", "{\"id\": \"a\\\"é\", \"boundaries\": []}"], result.Lines);
    }

    [Theory]
    [InlineData("{\"id\": 2, \"text\": ")]
    [InlineData("{\"id\": 2}")]
    [InlineData("{\"id\": 2, \"text\": 5}")]
    [InlineData("{\"text\": \"Ia.\"}")]
    [InlineData("[]")]
    [InlineData("Ia pergi.")]
    public async Task A_line_that_is_no_such_object_is_named_and_those_before_it_are_out(string line)
    {
        var result = (await _folder.PipeAsync($"{{\"id\": 1, \"text\": \"Ia.\"}}\n{line}\n", "split", "--jsonl")).MustEnd(6, "standard input:2: not a JSON object with an \"id\" and a \"text\". Write one such object a line.");
        Assert.Equal(["{\"id\": 1, \"boundaries\": [3]}"], result.Lines);
    }

    [Fact]
    public async Task News_is_split_as_its_readers_split_it()
    {
        var data = SegmentationData();
        var gold = Path.Combine(data, "csui-train-adjudicated.jsonl");
        var system = (await _folder.PipeAsync(File.ReadAllText(gold), "split", "--jsonl")).MustEnd(0);
        _folder.Write("system.jsonl", system.Output);

        var (exitCode, output) = Score(data, gold, _folder.PathOf("system.jsonl"));
        Assert.Equal(0, exitCode);
        Assert.InRange(double.Parse(F1().Match(output).Groups[1].Value, CultureInfo.InvariantCulture), WantedF1, 1);
    }

    /// <summary>The folder with the scorer and its texts, which lies beside the repository and is not part of it.</summary>
    private static string SegmentationData()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Translate.sln")))
        {
            root = root.Parent;
        }

        var data = Path.Combine(root?.Parent?.FullName ?? string.Empty, "shared", "data", "segmentation");
        Assert.SkipUnless(Directory.Exists(data), "The segmentation data are not beside the repository, in ../shared/data/segmentation.");
        return data;
    }

    private static (int ExitCode, string Output) Score(string data, string gold, string system)
    {
        try
        {
            using var scorer = Process.Start(new ProcessStartInfo("python3", [Path.Combine(data, "score_segmentation.py"), gold, system]) { RedirectStandardOutput = true })!;
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

    [GeneratedRegex(@"F1 (\d\.\d+)")]
    private static partial Regex F1();
}
