namespace Translate.Core.Files;

/// <summary>How paths are compared: with case on Linux, without it on Windows and macOS, as their file systems do by default.</summary>
internal static class PathComparison
{
    /// <summary>Compares paths and parts of paths.</summary>
    public static StringComparison Default { get; } =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>Compares paths in sets and dictionaries.</summary>
    public static StringComparer Comparer { get; } = StringComparer.FromComparison(Default);

    /// <summary>Whether a path is a folder, or is in it. Both are full paths without a separator at the end.</summary>
    public static bool IsAtOrBelow(string path, string folder) =>
        path.StartsWith(folder, Default)
        && (
            path.Length == folder.Length
            || folder.EndsWith(Path.DirectorySeparatorChar)
            || path[folder.Length] == Path.DirectorySeparatorChar
        );
}
