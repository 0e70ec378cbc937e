using System.Security.Cryptography;
using Translate.Core.Problems;

namespace Translate.Engines.Models;

/// <summary>The installed models: a folder with a folder for each.</summary>
/// <param name="folder">The folder; it need not exist.</param>
internal sealed class ModelStore(string folder)
{
    /// <summary>The name of the file that describes an installed model.</summary>
    public const string EntryFile = "model.json";

    /// <summary>The folder of all models.</summary>
    public string Folder { get; } = folder;

    /// <summary>The names of the installed models, in order.</summary>
    public IReadOnlyList<string> Names =>
        Directory.Exists(Folder)
            ? [.. Directory.GetDirectories(Folder).Select(path => Path.GetFileName(path)).Where(Contains).Order(StringComparer.Ordinal)]
            : [];

    /// <summary>The installed models, by name.</summary>
    /// <exception cref="ProblemException">The list of a model's files cannot be read.</exception>
    public IReadOnlyList<ModelEntry> List() => [.. Names.Select(Find)];

    /// <summary>Whether a model is installed.</summary>
    public bool Contains(string name) => ModelManifest.IsName(name) && File.Exists(Path.Combine(GetFolder(name), EntryFile));

    /// <summary>Finds an installed model.</summary>
    /// <exception cref="ProblemException">It is not installed.</exception>
    public ModelEntry Find(string name) =>
        Contains(name)
            ? ModelManifest.ReadEntry(Path.Combine(GetFolder(name), EntryFile))
            : throw new ProblemException(
                new Problem(
                    ProblemKind.BadConfiguration,
                    $"the model '{name}' is not installed",
                    $"Get it with: translate models get {name}. Installed are: {GetNames()}"
                )
            );

    /// <summary>The folder of a model.</summary>
    public string GetFolder(string name) => Path.Combine(Folder, name);

    /// <summary>The path of a file of a model.</summary>
    public string GetPath(ModelEntry model, ModelFileEntry file) => Path.Combine(GetFolder(model.Name), file.Name);

    /// <summary>Opens a file of a model and checks it.</summary>
    /// <exception cref="ProblemException">The file cannot be read, or is not the one that was installed.</exception>
    public MappedFile Open(ModelEntry model, ModelFileEntry file)
    {
        var path = GetPath(model, file);
        try
        {
            var opened = new MappedFile(path);
            if (IsHash(SHA256.HashData(opened.GetSpan()), file.Sha256))
            {
                return opened;
            }

            ((IDisposable)opened).Dispose();
            throw new ProblemException(CreateChanged(path, model));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(
                new Problem(
                    ProblemKind.BadConfiguration,
                    $"a file of the model cannot be read: {e.Message.TrimEnd('.')}",
                    $"Get the model again with: translate models get {model.Name}"
                )
                {
                    File = path,
                },
                e
            );
        }
    }

    /// <summary>Finds out what is wrong with the files of a model; empty if nothing.</summary>
    public IReadOnlyList<Problem> Verify(ModelEntry model)
    {
        var problems = new List<Problem>();
        foreach (var file in model.Files)
        {
            try
            {
                using var opened = Open(model, file);
            }
            catch (ProblemException e)
            {
                problems.AddRange(e.Problems);
            }
        }

        return problems;
    }

    /// <summary>Removes a model.</summary>
    /// <exception cref="ProblemException">It is not installed, or cannot be removed.</exception>
    public void Remove(string name)
    {
        var path = GetFolder(Find(name).Name);
        Guard(path, () => Directory.Delete(path, recursive: true));
    }

    /// <summary>Puts the files of a model in their place, all at once. A model of the same name is replaced.</summary>
    /// <param name="model">The model.</param>
    /// <param name="prepared">A folder in <see cref="Folder"/> with the checked files; it is gone afterwards.</param>
    /// <exception cref="ProblemException">The folder cannot be written.</exception>
    public void Install(ModelEntry model, string prepared)
    {
        var path = GetFolder(model.Name);
        Guard(
            path,
            () =>
            {
                File.WriteAllText(Path.Combine(prepared, EntryFile), ModelManifest.WriteEntry(model));
                var old = prepared + ".old";
                if (Directory.Exists(path))
                {
                    Directory.Move(path, old);
                }

                Directory.Move(prepared, path);
                if (Directory.Exists(old))
                {
                    Directory.Delete(old, recursive: true);
                }
            }
        );
    }

    /// <summary>Whether a computed hash is the expected one.</summary>
    public static bool IsHash(ReadOnlySpan<byte> hash, string expected) =>
        string.Equals(Convert.ToHexString(hash), expected, StringComparison.OrdinalIgnoreCase);

    /// <summary>Writes to the folder of models, and turns what goes wrong into a problem.</summary>
    /// <exception cref="ProblemException">It cannot be written.</exception>
    public static void Guard(string path, Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(
                new Problem(
                    ProblemKind.BadConfiguration,
                    $"the folder of models cannot be written: {e.Message.TrimEnd('.')}",
                    "Choose another folder with Models:Folder, or free some space"
                )
                {
                    File = path,
                },
                e
            );
        }
    }

    private static Problem CreateChanged(string path, ModelEntry model) =>
        new(
            ProblemKind.BadConfiguration,
            "the file is not the one that was installed; its SHA-256 is wrong",
            $"Get the model again with: translate models get {model.Name}"
        )
        {
            File = path,
        };

    private string GetNames() => Names is { Count: > 0 } names ? string.Join(", ", names) : "none";
}
