namespace Translate.Core.Documents;

/// <summary>The one path that a file has, however many links lead to it.</summary>
internal static class RealPath
{
    /// <summary>The full path with every link on the way followed; parts that do not exist stay as they are.</summary>
    public static string Of(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Path.GetDirectoryName(full) is not { } parent)
        {
            return full;
        }

        var here = Path.Combine(Of(parent), Path.GetFileName(full));
        return TargetOf(here) is { } target ? Of(target.FullName) : here;
    }

    private static FileSystemInfo? TargetOf(string path)
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
