namespace Translate.Engines.Models;

/// <summary>Where a system keeps the data of its user.</summary>
internal static class UserFolders
{
    /// <summary>
    /// The user's data folder: <c>XDG_DATA_HOME</c>, else <c>~/.local/share</c> on Linux, <c>%LOCALAPPDATA%</c> on Windows and
    /// <c>~/Library/Application Support</c> on macOS.
    /// </summary>
    public static string GetData() =>
        GetData(
            Environment.GetEnvironmentVariable("XDG_DATA_HOME"),
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
            OperatingSystem.IsWindows()
        );

    /// <summary>The user's data folder by what the system says.</summary>
    /// <param name="xdg">The environment's XDG_DATA_HOME; it counts only if it is an absolute path.</param>
    /// <param name="local">The system's folder for data of programs.</param>
    /// <param name="isWindows">Windows has no XDG_DATA_HOME.</param>
    internal static string GetData(string? xdg, string local, bool isWindows) =>
        !isWindows && Path.IsPathFullyQualified(xdg ?? string.Empty) ? xdg! : local;
}
