using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Translate.Cli.Tests.Support;
using Translate.Emulation;

namespace Translate.Cli.Tests;

/// <summary>The output that the manual shows is what the program prints.</summary>
public sealed partial class DocumentationTests : IDisposable
{
    private static readonly string Root = Documentation.Root;

    private readonly DirectoryInfo _out = Directory.CreateTempSubdirectory("translate-readme-");

    /// <summary>A first run in a fresh checkout, which must not leave a memory in this one.</summary>
    private string[] Outputs => ["--out", Path.Combine(_out.FullName, "out"), "--memory", Path.Combine(_out.FullName, "memory.db")];

    [Fact]
    public async Task The_excerpt_is_real_output()
    {
        await RunAsync();
        var units = UnitsOfSample();
        var rows = Block("excerpt")
            .Split('\n')
            .Skip(2)
            .Select(row => row.Trim('|').Replace("**", string.Empty, StringComparison.Ordinal).Split('|', StringSplitOptions.TrimEntries));
        Assert.All(rows, row => Assert.Equal((row[1], row[2]), units[row[0]]));
    }

    [Fact]
    public async Task The_summary_is_real_output()
    {
        var lines = (await RunAsync()).Output.Split('\n').Select(line => Blanks().Replace(line.Trim(), " "));
        Assert.All(Block("summary").Split('\n'), line => Assert.Contains(Blanks().Replace(line.Trim(), " "), lines));
    }

    [Fact]
    public async Task The_term_is_resolved_and_published_as_shown()
    {
        await RunAsync();
        Assert.Equal(Block("before").Trim(), UnitsOfSample()["11.1"].Target);

        CopyGlossary();
        Assert.Contains((await GlossaryAsync(8, "find", "70 tahun")).Error.Trim(), Documentation.Text, StringComparison.Ordinal);
        Assert.Contains(
            (await GlossaryAsync(0, "add", "peringatan 70 tahun", "70th anniversary commemoration", "--domain", "diplomacy")).Lines[0],
            Documentation.Text,
            StringComparison.Ordinal
        );
        Assert.Contains((await GlossaryAsync(0, "lint")).Lines[^1], Documentation.Text, StringComparison.Ordinal);
        Assert.Contains((await GlossaryAsync(0, "test")).Lines[^1], Documentation.Text, StringComparison.Ordinal);
        var diff = await GlossaryAsync(0, "diff", Path.Combine(Root, "glossary"), "glossary", "--in", Path.Combine(Root, "seeds"));
        Assert.Contains(diff.Lines[0], Documentation.Text, StringComparison.Ordinal);
        Assert.Contains(diff.Lines[^1], Documentation.Text, StringComparison.Ordinal);

        await RunAsync("--glossary", Path.Combine(_out.FullName, "glossary"));
        Assert.Equal(Block("after").Trim(), UnitsOfSample()["11.1"].Target);
    }

    [Fact]
    public async Task The_azure_engine_behaves_as_shown_without_a_key()
    {
        await using var service = await AzureEmulator.StartAsync(new EmulatorOptions(), TestContext.Current.CancellationToken);
        var environment = new Dictionary<string, string>
        {
            ["AZURE_TEXT_TRANSLATION_ENDPOINT"] = service.Endpoint.AbsoluteUri,
            ["AZURE_TEXT_TRANSLATION_APIKEY"] = EmulatorOptions.DefaultKey,
        };

        using var probe = TranslateProcess.Start(Root, ["engines", "--probe"], environment);
        var line = (await probe.WaitAsync([])).MustEnd(0).Lines[1];
        Assert.Equal(
            WithoutTime(Block("azure-probe").Trim()),
            WithoutTime(line.Replace($":{service.Endpoint.Port},", ":5000,", StringComparison.Ordinal))
        );

        using var plan = TranslateProcess.Start(Root, ["run", "--engine", "azure", "--dry-run", .. Outputs], environment);
        Assert.Contains(
            (await plan.WaitAsync([])).MustEnd(0).Lines.Single(shown => shown.StartsWith("The azure engine", StringComparison.Ordinal)),
            Documentation.Text,
            StringComparison.Ordinal
        );

        var before = service.BilledCharacters;
        using var run = TranslateProcess.Start(Root, ["run", "--engine", "azure", .. Outputs], environment);
        var lines = (await run.WaitAsync([])).MustEnd(0).Lines.Select(shown => Blanks().Replace(shown.Trim(), " "));
        Assert.All(Block("azure-summary").Split('\n'), shown => Assert.Contains(Blanks().Replace(shown.Trim(), " "), lines));
        Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $" {service.BilledCharacters - before:N0} are billed"),
            Documentation.Text.ReplaceLineEndings(" "),
            StringComparison.Ordinal
        );

        static string WithoutTime(string text) => Regex.Replace(text, "in [0-9]+ ms", "in … ms");
    }

    [Fact]
    public async Task The_similar_sentence_is_found_as_shown()
    {
        var memory = Path.Combine(_out.FullName, "memory.db");
        await RunAsync();
        var sentence = Regex.Match(Documentation.Text, "memory search --fuzzy \"(Shoigu.*?)\"").Groups[1].Value;
        using var process = TranslateProcess.Start(Root, ["memory", "search", "--fuzzy", sentence, "--memory", memory]);
        var shown = Block("memory").Split('\n').Select(line => Day().Replace(line[4..], "day"));
        Assert.Equal(shown, (await process.WaitAsync([])).MustEnd(0).Lines.Select(line => Day().Replace(line, "day")));
    }

    [Fact]
    public async Task An_edited_term_makes_the_next_run_translate_its_sentence_as_shown()
    {
        CopyGlossary();
        await MustSumUpAsync("first-run");
        await GlossaryAsync(0, "add", "peringatan 70 tahun", "70th anniversary", "--domain", "diplomacy");
        await MustSayOfStatusAsync("status");
        await MustSumUpAsync("second-run");
        await MustSayOfStatusAsync("last-status");

        async Task MustSumUpAsync(string block)
        {
            var lines = (await RunAsync("--glossary", Path.Combine(_out.FullName, "glossary"))).Lines.Select(line =>
                Blanks().Replace(line.Trim(), " ")
            );
            Assert.All(Block(block).Split('\n'), shown => Assert.Contains(Blanks().Replace(shown.Trim(), " "), lines));
        }

        async Task MustSayOfStatusAsync(string block)
        {
            using var process = TranslateProcess.Start(
                Root,
                ["status", "--memory", Path.Combine(_out.FullName, "memory.db"), "--glossary", Path.Combine(_out.FullName, "glossary")]
            );
            Assert.Equal(Block(block).Split('\n').Select(line => line.Trim()), (await process.WaitAsync([])).MustEnd(0).Lines);
        }
    }

    [Fact]
    public void Every_block_is_compared()
    {
        string[] compared =
        [
            "after",
            "azure-probe",
            "azure-summary",
            "before",
            "excerpt",
            "first-run",
            "last-status",
            "memory",
            "second-run",
            "serve-first",
            "status",
            "summary",
        ];
        Assert.Equal(
            compared,
            Regex.Matches(Documentation.Text, "<!-- ([a-z-]+) -->").Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal)
        );
    }

    public void Dispose() => _out.Delete(recursive: true);

    private async Task<ProcessResult> RunAsync(params string[] arguments)
    {
        using var process = TranslateProcess.Start(Root, ["run", .. Outputs, .. arguments]);
        var result = await process.WaitAsync([]);
        Assert.Equal(0, result.ExitCode);
        return result;
    }

    private void CopyGlossary()
    {
        var glossary = _out.CreateSubdirectory("glossary").FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Root, "glossary")))
        {
            File.Copy(file, Path.Combine(glossary, Path.GetFileName(file)));
        }
    }

    private async Task<ProcessResult> GlossaryAsync(int exitCode, params string[] arguments)
    {
        using var process = TranslateProcess.Start(_out.FullName, ["glossary", .. arguments]);
        return (await process.WaitAsync([])).MustEnd(exitCode);
    }

    private Dictionary<string, (string Source, string Target)> UnitsOfSample() =>
        File.ReadLines(Directory.EnumerateFiles(Path.Combine(_out.FullName, "out"), "000_*.jsonl").Single())
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToDictionary(
                unit => unit.GetProperty("id").GetString()!,
                unit => (unit.GetProperty("source").GetString()!, unit.GetProperty("target").GetString()!)
            );

    /// <summary>Returns the text between the marks of a name. It must be in the manual, once.</summary>
    private static string Block(string name) =>
        Assert
            .Single(Regex.Matches(Documentation.Text, $"<!-- {name} -->\n(.*?)\n<!-- /{name} -->", RegexOptions.Singleline))
            .Groups[1]
            .Value;

    [GeneratedRegex(@"\d{4}-\d\d-\d\d")]
    private static partial Regex Day();

    [GeneratedRegex(" +")]
    private static partial Regex Blanks();
}
