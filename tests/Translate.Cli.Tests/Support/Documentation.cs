namespace Translate.Cli.Tests.Support;

/// <summary>The manual: README.md and the pages of docs.</summary>
internal static class Documentation
{
    /// <summary>The repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The pages by their path in the repository.</summary>
    public static IReadOnlyDictionary<string, string> Pages { get; } =
        new[] { "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "glossary/RULES.md" }
            .Concat(
                Directory
                    .EnumerateFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories)
                    .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            )
            .ToDictionary(path => path, path => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n"));

    /// <summary>All pages in one text.</summary>
    public static string Text { get; } =
        string.Join("\n", Pages.OrderBy(page => page.Key, StringComparer.Ordinal).Select(page => page.Value));

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Translate.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
