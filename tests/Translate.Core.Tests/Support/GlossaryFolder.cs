namespace Translate.Core.Tests.Support;

internal sealed class GlossaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("glossary-").FullName;

    public string Add(string name, string text) => Add(name, System.Text.Encoding.UTF8.GetBytes(text));

    public string Add(string name, byte[] bytes)
    {
        var file = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
        return file;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
