namespace Translate.Engines.Command;

/// <summary>Finds a program as a shell does: a bare name only in the folders of PATH, never in the current folder, where a download may have put one.</summary>
internal static class ProgramPath
{
    /// <summary>Returns the full path; empty if no such program can be executed.</summary>
    /// <param name="program">A name, or a path that is relative to the current folder.</param>
    /// <param name="searchPath">The value of PATH; null for none.</param>
    public static string Find(string program, string? searchPath)
    {
        var isPath =
            program.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal)
            || program.Contains(Path.AltDirectorySeparatorChar, StringComparison.Ordinal);
        IEnumerable<string> folders = isPath
            ? [Directory.GetCurrentDirectory()]
            : (searchPath ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Where(Path.IsPathRooted);
        string[] endings = OperatingSystem.IsWindows() ? [string.Empty, ".exe", ".com"] : [string.Empty];
        return folders
            .SelectMany(folder => endings.Select(ending => Path.GetFullPath(program + ending, folder)))
            .FirstOrDefault(IsExecutable, string.Empty);
    }

    private static bool IsExecutable(string path) =>
        File.Exists(path)
        && (
            OperatingSystem.IsWindows()
            || (File.GetUnixFileMode(path) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0
        );
}
