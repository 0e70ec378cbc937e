using Translate.Cli.Tests.Support;
using Translate.Scale.Tests.Support;

[assembly: AssemblyFixture(typeof(SharedPostgres))]

namespace Translate.Cli.Tests;

/// <summary>The program with a memory in PostgreSQL.</summary>
public sealed class SharedMemoryTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly string _memory;

    public SharedMemoryTests(SharedPostgres postgres)
    {
        _memory = postgres.Server.CreateDatabase();
        for (var i = 0; i < 30; i++)
        {
            _folder.Write(
                $"in/{i:00}.txt",
                $"Presiden membuka konferensi nomor {i}. Dewan Keamanan membahas laporan {i} kemarin.\n\nPenduduk desa {i % 3} pulang.\n"
            );
        }
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_run_writes_the_same_bytes_as_with_a_file_and_reuses_them_in_a_second_run()
    {
        (await _folder.RunAsync("run", "--out", "file")).MustEnd(0);

        // Killed in the middle, and run again.
        using (
            var process = TranslateProcess.Start(
                _folder.GetPath(string.Empty),
                ["run", "--out", "shared", "--memory", _memory],
                new Dictionary<string, string>()
            )
        )
        {
            while (_folder.FilesIn("shared").Count < 6 && !process.HasExited)
            {
                await Task.Delay(1, TestContext.Current.CancellationToken);
            }

            process.Signal("KILL");
            await process.WaitAsync([]);
        }

        (await RunAsync("run", "--out", "shared")).MustEnd(0);
        Assert.Equal(_folder.FilesIn("file"), _folder.FilesIn("shared"));
        Assert.All(
            _folder.FilesIn("file").Where(file => file is not ("index.html" or "report.json")),
            file => Assert.Equal(File.ReadAllBytes(_folder.GetPath($"file/{file}")), File.ReadAllBytes(_folder.GetPath($"shared/{file}")))
        );
        Assert.Contains("0 new", (await RunAsync("run", "--out", "shared")).MustEnd(0).Output);
        (await RunAsync("status")).MustEnd(0);
    }

    [Fact]
    public async Task The_memory_commands_work_or_report_an_alternative()
    {
        (await RunAsync("memory", "stats")).MustEnd(7, "there is no memory");
        (await RunAsync("run", "--no-memory", "--dry-run")).MustEnd(0);
        (await RunAsync("run", "in/01.txt")).MustEnd(0);
        Assert.Contains("3", (await RunAsync("memory", "stats")).MustEnd(0).Output);
        Assert.Contains("konferensi nomor 1", (await RunAsync("memory", "search", "konferensi")).MustEnd(0).Output);
        Assert.Contains(
            "konferensi nomor 1",
            (await RunAsync("memory", "search", "--fuzzy", "Presiden membuka konferensi nomor 2.")).MustEnd(0).Output
        );
        (await RunAsync("memory", "export", "--out", "units.jsonl")).MustEnd(0);
        (await RunAsync("memory", "import", "units.jsonl")).MustEnd(0);
        (await RunAsync("memory", "compact")).MustEnd(0);
        (await RunAsync("memory", "backup", "copy.db")).MustEnd(7, "pg_dump");
        (await RunAsync("memory", "check")).MustEnd(7, "pg_amcheck");
        (await RunAsync("memory", "recover")).MustEnd(7, "pg_restore");
        (await RunAsync("memory", "forget", "--engine", "offline", "--yes")).MustEnd(0);
        (await RunAsync("memory", "search", "konferensi")).MustEnd(8);
        (await _folder.RunAsync("memory", "stats", "--memory", "mysql://a@b/c")).MustEnd(7, "no store is known");
        var refused = (await _folder.RunAsync("run", "--memory", "postgres://a:hunter2@localhost/c")).MustEnd(7, "contains a password");
        Assert.DoesNotContain("hunter2", refused.Output + refused.Error);
    }

    private Task<ProcessResult> RunAsync(params string[] arguments) =>
        _folder.RunAsync(string.Empty, new Dictionary<string, string> { ["TRANSLATE_Memory"] = _memory }, [], arguments);
}
