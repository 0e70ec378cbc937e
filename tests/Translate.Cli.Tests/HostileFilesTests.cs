using System.Diagnostics;
using System.Text;
using Translate.Cli.Tests.Support;

namespace Translate.Cli.Tests;

/// <summary>Runs the program over folders that somebody prepared to lead it astray.</summary>
public sealed class HostileFilesTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public HostileFilesTests()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The files are made with commands of Linux.");
        _folder.WriteArticle("in/a.txt");
    }

    // .NET cannot delete names that it cannot read.
    public void Dispose()
    {
        Shell("rm -rf in");
        _folder.Dispose();
    }

    [Fact]
    public async Task A_name_with_backslashes_stays_in_the_output_folder_and_overwrites_nothing()
    {
        _folder.Write("in/pwn.txt", "Selamat pagi.\n");
        _folder.Write(@"in/x\..\..\..\pwn.txt", "Presiden pergi.\n");
        _folder.Write(@"in/x\..\a.txt", "Presiden pergi.\n");

        (await _folder.RunAsync("run", "in", "--format", "txt")).MustEnd(0);
        Assert.Equal(["a.txt", "index.html", "pwn.txt", "report.json", @"x\..\..\..\pwn.txt", @"x\..\a.txt"], ShellLines("ls out"));
        Assert.Contains("Security Council", _folder.Read("out/a.txt"), StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.GetPath("pwn.txt")));
    }

    [Fact]
    public async Task A_link_in_the_output_folder_is_not_written_through()
    {
        _folder.WriteArticle("in/news/b.txt");
        Directory.CreateDirectory(_folder.GetPath("out"));
        Directory.CreateDirectory(_folder.GetPath("elsewhere"));
        Directory.CreateSymbolicLink(_folder.GetPath("out/news"), _folder.GetPath("elsewhere"));

        (await _folder.RunAsync("run", "in", "--format", "txt")).MustEnd(
            12,
            "in/news/b.txt: its translation would be written outside the output folder"
        );
        Assert.Empty(_folder.FilesIn("elsewhere"));
        Assert.True(File.Exists(_folder.GetPath("out/a.txt")));
    }

    [Fact]
    public async Task Links_under_the_names_of_temporary_files_are_not_written_through()
    {
        _folder.Write("mine", "keep");
        Directory.CreateDirectory(_folder.GetPath("out"));
        Directory.CreateDirectory(_folder.GetPath(".translate"));
        foreach (
            var name in new[]
            {
                "out/.report.json.partial",
                "out/.index.html.partial",
                "out/.a.txt.partial",
                ".translate/memory.db.run",
                ".translate/memory.db.saved",
            }
        )
        {
            File.CreateSymbolicLink(_folder.GetPath(name), _folder.GetPath("mine"));
        }

        (await _folder.RunAsync("run", "in", "--format", "txt")).MustEnd(0);
        Assert.Equal("keep", _folder.Read("mine"));
        Assert.Equal(["a.txt", "index.html", "report.json"], _folder.FilesIn("out"));
    }

    [Fact]
    public async Task Other_files_in_a_folder_are_reported_and_the_articles_are_translated()
    {
        Shell(
            "cd in && ln -s loop2.txt loop1.txt && ln -s loop1.txt loop2.txt && ln -s nowhere.txt gone.txt && mkfifo pipe.txt && ln -s /dev/zero zero.txt && ln -s self self && mkfifo other.pipe"
        );
        Shell("cd in && printf 'Presiden pergi.\\n' > $'b\\xe9.txt' && printf 'Presiden pergi.\\n' > $'b\\xff.txt'");
        _folder.Write("elsewhere/c.txt", "Presiden pergi.\n");
        File.CreateSymbolicLink(_folder.GetPath("in/out.txt"), _folder.GetPath("elsewhere/c.txt"));
        Directory.CreateSymbolicLink(_folder.GetPath("in/sub"), _folder.GetPath("elsewhere"));

        var result = (await _folder.RunAsync("run", "in", "--format", "txt", "--json")).MustEnd(
            12,
            "in/loop1.txt: a link that leads back to itself.",
            "in/loop2.txt: a link that leads back to itself.",
            "in/gone.txt: a link that leads to nothing.",
            "in/pipe.txt: a named pipe, not a file.",
            "in/zero.txt: a device, not a file.",
            @"in/b\xE9.txt: the name is not valid UTF-8. Rename it.",
            @"in/b\xFF.txt: the name is not valid UTF-8. Rename it.",
            "in/out.txt: a link that leads out of the folder in. Follow such links with --follow-links",
            "in/sub: a link that leads out of the folder in."
        );
        Assert.Equal(
            (1, 9),
            (result.Json.GetProperty("total").GetProperty("documents").GetInt32(), result.Json.GetProperty("failed").GetInt32())
        );
        Assert.Equal(["a.txt", "index.html", "report.json"], _folder.FilesIn("out"));
        Assert.Contains("\"in/pipe.txt\"", _folder.Read("out/report.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_out_of_the_folder_are_followed_on_request()
    {
        _folder.WriteArticle("elsewhere/c.txt");
        File.CreateSymbolicLink(_folder.GetPath("in/out.txt"), _folder.GetPath("elsewhere/c.txt"));
        Directory.CreateSymbolicLink(_folder.GetPath("in/sub"), _folder.GetPath("elsewhere"));
        Directory.CreateSymbolicLink(_folder.GetPath("elsewhere/up"), _folder.GetPath(""));

        (await _folder.RunAsync("run", "in", "--format", "txt", "--follow-links")).MustEnd(0);
        Assert.Superset(new HashSet<string> { "a.txt", "out.txt", "sub/c.txt" }, _folder.FilesIn("out").ToHashSet());
        Assert.Contains(
            "\"sub/c.txt\"",
            (await _folder.RunAsync("status", "in", "--follow-links", "--json")).MustEnd(0).Output,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("run")]
    [InlineData("status")]
    public async Task A_pipe_or_device_as_an_argument_is_refused_immediately(string verb)
    {
        Shell("mkfifo pipe.txt && ln -s /dev/zero zero.txt");
        (await _folder.RunAsync(verb, "pipe.txt")).MustEnd(verb == "run" ? 6 : 0);
        (await _folder.RunAsync("run", "zero.txt")).MustEnd(6, "zero.txt: a device, not a file.");
    }

    [Fact]
    public async Task A_glossary_with_a_pipe_and_link_loops_does_not_hang()
    {
        Shell("cd glossary && mkfifo pipe.yaml && ln -s . self && ln -s .. up");
        (await _folder.RunAsync("run", "in")).MustEnd(7, "pipe.yaml: not a regular file.");
        Shell("rm glossary/pipe.yaml && ln -s loop.yaml glossary/loop.yaml");
        (await _folder.RunAsync("run", "in")).MustEnd(7, "glossary/loop.yaml");
        Shell("rm glossary/loop.yaml");
        (await _folder.RunAsync("run", "in")).MustEnd(0);
    }

    private void Shell(string script) => ShellLines(script);

    private string[] ShellLines(string script)
    {
        var start = new ProcessStartInfo("bash", ["-c", script])
        {
            WorkingDirectory = _folder.GetPath(""),
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        Array.Sort(lines, StringComparer.Ordinal);
        return lines;
    }
}
