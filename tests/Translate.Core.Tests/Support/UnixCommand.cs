using System.Diagnostics;

namespace Translate.Core.Tests.Support;

/// <summary>Runs commands for what .NET cannot make: pipes, hard links, names that are not text.</summary>
internal static class UnixCommand
{
    /// <summary>Runs a command and fails unless it succeeds.</summary>
    public static void Run(string command, params string[] arguments)
    {
        using var process = Process.Start(command, arguments);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    /// <summary>Runs a command that must succeed, and returns its standard output.</summary>
    public static string Read(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
