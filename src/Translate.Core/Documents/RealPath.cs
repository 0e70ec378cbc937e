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
        var target = Directory.Exists(here) ? Directory.ResolveLinkTarget(here, returnFinalTarget: true)
            : File.Exists(here) ? File.ResolveLinkTarget(here, returnFinalTarget: true)
            : null;
        return target is null ? here : Of(target.FullName);
    }
}
