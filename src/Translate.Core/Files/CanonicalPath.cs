namespace Translate.Core.Files;

/// <summary>The one path that a file has, however many links lead to it.</summary>
internal static class CanonicalPath
{
    /// <summary>The full path with every link on the way followed; parts that do not exist stay as they are.</summary>
    public static string Resolve(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Path.GetDirectoryName(full) is not { } parent)
        {
            return full;
        }

        var here = Path.Combine(Resolve(parent), Path.GetFileName(full));
        return GetTarget(here) is { } target ? Resolve(target.FullName) : here;
    }

    private static FileSystemInfo? GetTarget(string path)
    {
        try
        {
            return Directory.Exists(path) ? Directory.ResolveLinkTarget(path, returnFinalTarget: true)
                : File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)
                : null;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            // Removed between the two questions.
            return null;
        }
    }
}
