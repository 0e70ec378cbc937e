namespace Translate.Core.Files;

/// <summary>Lists the files of a folder and its subfolders.</summary>
internal static class FolderFiles
{
    /// <summary>Returns the files. Links to folders are followed, each folder once, so that a link that leads back does no harm.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be read.</exception>
    public static IEnumerable<string> Enumerate(string folder) =>
        Enumerate(folder, new HashSet<string>(PathComparison.Comparer) { CanonicalPath.Resolve(folder) });

    private static IEnumerable<string> Enumerate(string folder, HashSet<string> visited)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            yield return file;
        }

        foreach (
            var file in Directory
                .EnumerateDirectories(folder)
                .Where(subfolder => visited.Add(CanonicalPath.Resolve(subfolder)))
                .SelectMany(subfolder => Enumerate(subfolder, visited))
        )
        {
            yield return file;
        }
    }
}
