using System.Diagnostics;
using Translate.Engines.Marian;
using Translate.Engines.Marian.Reading;
using Translate.Engines.Marian.Vocabularies;

namespace Translate.Engines.Tests.Marian;

/// <summary>The small models beside the repository, with what the reference implementation makes of some texts.</summary>
internal static class TestModels
{
    /// <summary>The root of the repository.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>The folder of a model: <c>dict</c> translates word for word, <c>rand</c> has random weights.</summary>
    public static string GetFolder(string name)
    {
        var folder = Path.Combine(Path.GetDirectoryName(Repository) ?? string.Empty, "shared", "data", "marian", name);
        Assert.SkipUnless(Directory.Exists(folder), "The test models are not beside the repository, in ../shared/data/marian.");
        return folder;
    }

    /// <summary>The path of a file of a model.</summary>
    /// <param name="name">The model.</param>
    /// <param name="prefix">How the file's name starts: <c>model</c>, <c>vocab</c>, <c>lex</c>.</param>
    public static string GetFile(string name, string prefix) => Directory.GetFiles(GetFolder(name), $"{prefix}.*").Single();

    /// <summary>The bytes of a file of a model.</summary>
    public static byte[] GetBytes(string name, string prefix) => File.ReadAllBytes(GetFile(name, prefix));

    /// <summary>Reads a model's file of weights.</summary>
    public static ModelFile ReadModel(string name) => ModelFile.Read(GetFile(name, "model"), GetBytes(name, "model"));

    /// <summary>Loads a model from its folder, or one of the models beside the repository.</summary>
    public static MarianModel Load(string name)
    {
        var folder = Path.IsPathRooted(name) ? name : GetFolder(name);
        ModelBytes Read(string prefix) => new(prefix, File.ReadAllBytes(Directory.GetFiles(folder, $"{prefix}.*").Single()));
        return MarianModel.Load(Read("model"), Read("lex"), Read("vocab"));
    }

    /// <summary>Generates a model with the program beside the models.</summary>
    /// <returns>Its folder, in the folder for temporary files; made once for the same arguments.</returns>
    public static string Generate(params string[] arguments)
    {
        var program = Path.Combine(Path.GetDirectoryName(GetFolder("rand"))!, "make_model.py");
        var folder = Path.Combine(AppContext.BaseDirectory, "models", string.Join('_', arguments));
        if (File.Exists(Path.Combine(folder, "metadata.json")))
        {
            return folder;
        }

        try
        {
            using var process = Process.Start(
                new ProcessStartInfo("python3", [program, folder, .. arguments]) { RedirectStandardOutput = true }
            )!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
            return folder;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("The models are generated with python3, which is not installed.");
            throw;
        }
    }

    /// <summary>Translates lines in one thread.</summary>
    /// <param name="model">The model.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="batch">Lines in a batch.</param>
    /// <param name="beam">How many starts of a target are kept.</param>
    public static IReadOnlyList<SentenceTarget> Translate(MarianModel model, IEnumerable<string> lines, int batch = 16, int beam = 1)
    {
        var worker = new MarianWorker(model, batch, beam);
        var sentences = lines.Select(line => SourceSentence.Create(line, model.Vocabulary, new VocabularyBuffer())).ToArray();
        var order = Enumerable.Range(0, sentences.Length).Where(i => !sentences[i].IsEmpty).OrderBy(i => sentences[i].PieceIds.Length);
        var targets = Array.ConvertAll(sentences, _ => new SentenceTarget(string.Empty, []));
        foreach (var part in order.Chunk(batch))
        {
            var results = worker.Translate([.. part.Select(i => sentences[i])], CancellationToken.None);
            foreach (var (i, target) in part.Zip(results))
            {
                targets[i] = target;
            }
        }

        return targets;
    }

    private static string FindRepository()
    {
        var root = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar);
        while (!File.Exists(Path.Combine(root, "Translate.sln")))
        {
            root = Path.GetDirectoryName(root) ?? throw new InvalidOperationException("The tests are not in the repository.");
        }

        return root;
    }
}
