namespace Translate.Core.Files;

/// <summary>Resolves symbolic links, so that two paths to the same file compare equal.</summary>
internal static class CanonicalPath
{
    /// <summary>Returns the full path with every link resolved, also links to what does not exist. Components that do not exist, and links that lead back to themselves, are kept unchanged.</summary>
    public static string Resolve(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Path.GetDirectoryName(full) is not { } parent)
        {
            return full;
        }

        var here = Path.Combine(Resolve(parent), Path.GetFileName(full));
        return GetTarget(here) is { } target ? Resolve(target) : here;
    }

    /// <summary>Returns the full path with every link in its folders resolved. The last component is kept, whether it is a link or not.</summary>
    public static string ResolveFolder(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        return Path.GetDirectoryName(full) is { } parent ? Path.Combine(Resolve(parent), Path.GetFileName(full)) : full;
    }

    private static string? GetTarget(string path)
    {
        try
        {
            // FileInfo reads links to folders, and links to nothing, as well.
            return new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A link that leads back to itself, or a path that was deleted meanwhile.
            return null;
        }
    }
}
