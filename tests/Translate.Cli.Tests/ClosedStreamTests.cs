using System.Diagnostics;
using Translate.Cli.Tests.Support;

namespace Translate.Cli.Tests;

public sealed class ClosedStreamTests : IDisposable
{
    private static readonly string[] ExitCodes = ["0", "6", "7", "8", "12"];

    private readonly TestFolder _folder = new();

    public ClosedStreamTests() => _folder.WriteArticle("in/a.txt");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("run in | true")]
    [InlineData("status in --all | true")]
    [InlineData("glossary list | true")]
    [InlineData("run in > /dev/full")]
    [InlineData("--help > /dev/full")]
    [InlineData("glossary lint > /dev/full")]
    [InlineData("split in/a.txt > /dev/full")]
    [InlineData("run in >&-")]
    [InlineData("nonsense 2>&-")]
    [InlineData("nonsense 2> /dev/full")]
    [InlineData("lines <&-")]
    [InlineData("run - <&- >&- 2>&-")]
    public async Task A_closed_or_full_stream_exits_with_a_documented_code_and_no_stack_trace(string command)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The shell and /dev/full are of Linux.");
        var start = new ProcessStartInfo(
            "bash",
            [
                "-c",
                $"translate() {{ dotnet '{Path.Combine(AppContext.BaseDirectory, "translate.dll")}' \"$@\"; }}; translate {command}; echo exit ${{PIPESTATUS[0]}}",
            ]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder.GetPath(""),
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var exitCode = output.Trim().Split(' ')[^1];
        Assert.True(ExitCodes.Contains(exitCode), $"exit {exitCode}: {await error}");
        Assert.DoesNotContain("   at ", await error, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled", await error, StringComparison.Ordinal);
    }
}
