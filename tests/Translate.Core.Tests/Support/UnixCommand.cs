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
}
