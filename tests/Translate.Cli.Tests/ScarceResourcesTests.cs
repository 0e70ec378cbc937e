using System.Diagnostics;
using System.Globalization;
using System.Text;
using Translate.Cli.Tests.Support;
using Translate.Core.Documents;

namespace Translate.Cli.Tests;

/// <summary>Runs the program where the system refuses what it needs.</summary>
public sealed class ScarceResourcesTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public ScarceResourcesTests()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists("/dev/full"), "The shell and the full device are those of Linux.");
        _folder.WriteArticle("in/a.txt");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("run in")]
    [InlineData("glossary list")]
    [InlineData("split")]
    [InlineData("lines")]
    [InlineData("--help")]
    [InlineData("run --help")]
    public async Task Full_standard_output_is_reported(string command)
    {
        var (exitCode, error) = await ShellAsync($"echo Satu. | {Translate} {command} > /dev/full");
        Assert.Equal(
            (7, "Standard output cannot be written (the disk is full). Free some space, or send it to another place.\n"),
            (exitCode, error)
        );
    }

    [Fact]
    public async Task Full_standard_error_changes_nothing()
    {
        Assert.Equal(0, (await ShellAsync($"{Translate} run in 2> /dev/full")).ExitCode);
        Assert.Equal(6, (await ShellAsync($"{Translate} run typo 2> /dev/full")).ExitCode);
        Assert.True(File.Exists(_folder.GetPath("out/a.txt")));
    }

    [Fact]
    public async Task Too_few_open_files_are_reported_immediately()
    {
        var (exitCode, error) = await ShellAsync($"ulimit -n 64; {Translate} run in");
        Assert.Equal(
            (7, "the system allows 64 open files, and translate needs 256. Raise the limit, such as with 'ulimit -n 1024'.\n"),
            (exitCode, error)
        );
        Assert.Equal(0, (await ShellAsync($"ulimit -n 256; {Translate} run in")).ExitCode);
    }

    [Fact]
    public async Task An_output_folder_deleted_during_a_run_is_reported_and_recreated()
    {
        for (var i = 0; i < 1_500; i++)
        {
            _folder.Write($"in/{i}.txt", $"Presiden membuka konferensi nomor {i}.\n");
        }

        using var process = TranslateProcess.Start(_folder.GetPath(""), ["run", "in", "--format", "txt"]);
        while (!process.HasExited && !_folder.FilesIn("out").Any(file => file.EndsWith(".txt", StringComparison.Ordinal)))
        {
            await Task.Yield();
        }

        await ShellAsync("mv out gone");
        (await process.WaitAsync([])).MustEnd(12, "report.json: the output cannot be written (no such file or folder)");
        (await _folder.RunAsync("run", "in", "--format", "txt")).MustEnd(0);
        Assert.Equal(1_501 + 2, _folder.FilesIn("out").Count);
    }

    [Fact]
    public async Task A_large_one_line_article_stays_within_the_memory_limit_or_is_refused()
    {
        const int Megabyte = 1_000_000;
        const long Limit = (DocumentFormats.DefaultMemoryFactor * Megabyte) + (100 * Megabyte);
        var limited = new Dictionary<string, string> { ["DOTNET_GCHeapHardLimit"] = Limit.ToString("X", CultureInfo.InvariantCulture) };
        _folder.Write("large/a.txt", Repeat(Megabyte));
        _folder.Write("larger/b.txt", Repeat(4 * Megabyte));

        (await _folder.RunAsync(string.Empty, limited, [], "run", "large", "--no-memory")).MustEnd(0);
        (await _folder.RunAsync(string.Empty, limited, [], "run", "larger")).MustEnd(
            6,
            "larger/b.txt: too large: with 4 MB it needs about 160 MB of memory, and 140 MB are available. Split it into several articles."
        );
    }

    private static string Repeat(int length)
    {
        var text = new StringBuilder(length + 100);
        for (var i = 0; text.Length < length; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"Presiden membuka konferensi Dewan Keamanan di kota nomor {i} bersama menteri. ");
        }

        return text.ToString();
    }

    private static string Translate => $"dotnet {Path.Combine(AppContext.BaseDirectory, "translate.dll")}";

    private async Task<(int ExitCode, string Error)> ShellAsync(string script)
    {
        var start = new ProcessStartInfo("bash", ["-c", script])
        {
            WorkingDirectory = _folder.GetPath(""),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await output;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, error);
    }
}
