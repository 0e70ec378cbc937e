namespace Translate.Architecture.Tests;

/// <summary>The source files of this repository.</summary>
internal static class SourceTree
{
    /// <summary>The repository's folder.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>C# files of <c>src</c>, by their path in the repository.</summary>
    public static IReadOnlyList<string> Sources { get; } = [.. Find("src")];

    /// <summary>C# files of <c>src</c> and <c>tests</c>.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Find("src").Concat(Find("tests"))];

    /// <summary>Returns the lines of a file.</summary>
    public static string[] Read(string path) => File.ReadAllLines(Path.Combine(Root, path));

    private static IEnumerable<string> Find(string folder) =>
        Directory
            .EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Translate.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Translate.sln is not above the tests.");
        }

        return folder;
    }
}
