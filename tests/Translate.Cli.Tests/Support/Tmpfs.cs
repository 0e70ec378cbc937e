using System.Diagnostics;

namespace Translate.Cli.Tests.Support;

/// <summary>A file system in memory, for disks that are full or read-only whoever runs the tests.</summary>
internal sealed class Tmpfs : IDisposable
{
    private readonly string _folder;

    private Tmpfs(string folder) => _folder = folder;

    /// <summary>Mounts it on a folder that is made for it, or skips the test where that is not permitted.</summary>
    /// <param name="folder">Full path.</param>
    /// <param name="options">Options of mount, such as <c>ro</c> or <c>size=64k</c>.</param>
    public static Tmpfs MountOrSkip(string folder, string options)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "tmpfs is a file system of Linux.");
        Directory.CreateDirectory(folder);
        Assert.SkipUnless(
            Succeeds("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder),
            "Mounting a file system is not permitted here."
        );
        return new Tmpfs(folder);
    }

    public void Dispose() => Succeeds("umount", _folder);

    private static bool Succeeds(string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments) { RedirectStandardError = true };
        using var process = Process.Start(start)!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
