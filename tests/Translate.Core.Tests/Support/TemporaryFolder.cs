namespace Translate.Core.Tests.Support;

/// <summary>A folder of its own for one test, gone at its end.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("translate-tests-").FullName;

    /// <summary>The full path of a name below the folder.</summary>
    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Every file below the folder, hidden ones too, by relative path in ordinal order.</summary>
    public IReadOnlyList<string> Files() =>
        [.. Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    public string Write(string name, string text = "Kata.")
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
        File.WriteAllText(this[name], text);
        return this[name];
    }

    public string Read(string name) => File.ReadAllText(this[name]);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
