using System.Text;
using Translate.Core.Output;

namespace Translate.Cli.Tests.Support;

/// <summary>A folder of its own for a test, with settings, a small glossary, and the program to run in it.</summary>
internal sealed class TestFolder : IDisposable
{
    public const string Article = "Presiden membuka konferensi itu.\n\nDewan Keamanan akan membahas gencatan senjata.\n";

    private static readonly string[] Formats = ["tsv", "jsonl", "html", OutputNames.Target];

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("translate-test-");

    public TestFolder()
    {
        WriteSettings("""{ "Input": ["in"], "Output": "out", "Glossary": "glossary", "Concurrency": 1 }""");
        Write("glossary/diplomacy.yaml", "terms:\n  Dewan Keamanan: Security Council\n  gencatan senjata: ceasefire\n");
    }

    public string GetPath(string name) => Path.Combine(_root.FullName, name);

    public void Write(string name, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(GetPath(name))!);
        File.WriteAllBytes(GetPath(name), content);
    }

    public void Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes an article that can be translated.</summary>
    public void WriteArticle(string name) => Write(name, Article);

    public void WriteSettings(string json) => Write("appsettings.json", json);

    public string Read(string name) => File.ReadAllText(GetPath(name));

    /// <summary>The files below a folder in ordinal order, hidden ones too but for the record of written outputs; empty if there is no such folder.</summary>
    public IReadOnlyList<string> FilesIn(string folder) =>
        Directory.Exists(GetPath(folder))
            ?
            [
                .. Directory
                    .EnumerateFiles(GetPath(folder), "*", SearchOption.AllDirectories)
                    .Where(file => Path.GetFileName(file) != WrittenOutputs.FileName)
                    .Select(file => Path.GetRelativePath(GetPath(folder), file).Replace('\\', '/'))
                    .Order(StringComparer.Ordinal),
            ]
            : [];

    /// <summary>Fails unless the article has an output in every format.</summary>
    public void MustHaveOutputs(string name) =>
        Assert.All(
            Formats,
            format =>
                Assert.True(
                    File.Exists(GetPath($"{name}.txt{OutputNames.GetSuffix(format)}")),
                    $"{name}.txt{OutputNames.GetSuffix(format)} is missing."
                )
        );

    public Task<ProcessResult> RunAsync(params string[] arguments) => RunAsync(string.Empty, [], [], arguments);

    public Task<ProcessResult> PipeAsync(string input, params string[] arguments) => PipeAsync(Encoding.UTF8.GetBytes(input), arguments);

    public Task<ProcessResult> PipeAsync(byte[] input, params string[] arguments) => RunAsync(string.Empty, [], input, arguments);

    /// <param name="folder">Working folder inside the test's.</param>
    /// <param name="environment">Variables.</param>
    /// <param name="input">Standard input.</param>
    /// <param name="arguments">The command line.</param>
    public async Task<ProcessResult> RunAsync(
        string folder,
        Dictionary<string, string> environment,
        byte[] input,
        params string[] arguments
    )
    {
        using var process = TranslateProcess.Start(GetPath(folder), arguments, environment);
        return await process.WaitAsync(input);
    }

    public void Dispose() => _root.Delete(recursive: true);
}
