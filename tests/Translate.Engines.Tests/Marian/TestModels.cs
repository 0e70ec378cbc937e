using Translate.Engines.Marian.Reading;

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
