namespace Translate.Core.Files;

/// <summary>Resolves symbolic links, so that two paths to the same file compare equal.</summary>
internal static class CanonicalPath
{
    /// <summary>Returns the full path with every link resolved. Components that do not exist are kept unchanged.</summary>
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
            // Deleted between the two checks.
            return null;
        }
    }
}
