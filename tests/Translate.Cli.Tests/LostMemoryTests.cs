using Translate.Cli.Tests.Support;
using Translate.Core.Memory;
using Translate.Emulation;

namespace Translate.Cli.Tests;

public sealed class LostMemoryTests : IDisposable
{
    private const string Memory = ".translate/memory.db";

    private readonly TestFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_command_detects_a_deleted_memory_and_recreates_it_only_on_request()
    {
        _folder.WriteArticle("in/a.txt");
        (await _folder.RunAsync("run", "in")).MustEnd(0);
        (await _folder.RunAsync("memory", "backup", "backup.db")).MustEnd(0);
        File.Delete(_folder.GetPath(Memory));

        foreach (
            var command in new string[][]
            {
                ["run", "in"],
                ["status", "in"],
                ["memory", "stats"],
                ["memory", "check"],
                ["memory", "backup", "other.db"],
            }
        )
        {
            (await _folder.RunAsync(command)).MustEnd(
                7,
                "memory.db: the memory cannot be used: the file is gone, although 2 translations were saved in it. Restore it with 'translate memory recover --from BACKUP', or begin a new one with 'translate memory recover'."
            );
        }

        Assert.False(File.Exists(_folder.GetPath(Memory)));
        Assert.Contains(
            "the backup is in its place, 2 units",
            (await _folder.RunAsync("memory", "recover", "--from", "backup.db")).MustEnd(0).Output,
            StringComparison.Ordinal
        );
        Assert.Equal(
            2,
            (await _folder.RunAsync("run", "in", "--json"))
                .MustEnd(0)
                .Json.GetProperty("total")
                .GetProperty("work")
                .GetProperty("recalled")
                .GetInt32()
        );

        File.Delete(_folder.GetPath(Memory));
        Assert.Contains(
            "a new memory is begun, 0 units",
            (await _folder.RunAsync("memory", "recover")).MustEnd(0).Output,
            StringComparison.Ordinal
        );
        (await _folder.RunAsync("run", "in")).MustEnd(0);
    }

    [Fact]
    public async Task An_intact_memory_is_checked_and_backed_up_during_a_run()
    {
        _folder.WriteArticle("in/a.txt");
        (await _folder.RunAsync("run", "in")).MustEnd(0);
        using var running = await RunLock.AcquireAsync(_folder.GetPath(Memory), _ => { }, TimeProvider.System, Token);
        using var memory = TranslationMemory.Open(_folder.GetPath(Memory));

        Assert.Equal($"{Memory}: 2 units, the file is whole", (await _folder.RunAsync("memory", "check")).MustEnd(0).Lines.Single());
        Assert.Equal("to/backup.db: 2 units", (await _folder.RunAsync("memory", "backup", "to/backup.db")).MustEnd(0).Lines.Single());
        Assert.Equal(["backup.db"], _folder.FilesIn("to"));
        (await _folder.RunAsync("memory", "backup", Memory)).MustEnd(7, "the backup would replace the memory");
        (await _folder.RunAsync("memory", "backup", "in/a.txt/b.db")).MustEnd(7, "in/a.txt/b.db: cannot be written");
    }

    [Fact]
    public async Task A_damaged_memory_is_reported_and_salvaged()
    {
        using (var memory = TranslationMemory.Open(_folder.GetPath(Memory)))
        {
            memory.Save([
                .. Enumerable
                    .Range(0, 3_000)
                    .Select(i => new MemoryUnit
                    {
                        Source = $"Kalimat nomor {i}.",
                        Target = $"Sentence {i}.",
                        Origin = Core.Bitexts.Origin.Human,
                        State = Core.Bitexts.UnitState.Final,
                        Created = DateTimeOffset.UnixEpoch,
                        Changed = DateTimeOffset.UnixEpoch,
                    }),
            ]);
        }

        var bytes = File.ReadAllBytes(_folder.GetPath(Memory));
        bytes.AsSpan(bytes.AsSpan().IndexOf("Kalimat nomor 1500."u8) / 4096 * 4096, 4096).Fill(0xA5);
        File.WriteAllBytes(_folder.GetPath(Memory), bytes);

        (await _folder.RunAsync("memory", "check")).MustEnd(8, "keep what is left with 'translate memory recover'");
        (await _folder.RunAsync("memory", "recover")).MustEnd(12, "The old file is kept as ");
        (await _folder.RunAsync("memory", "check")).MustEnd(0);
        Assert.Contains(
            "Sentence 7.",
            (await _folder.RunAsync("memory", "search", "7", "--limit", "1")).MustEnd(0).Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_memory_deleted_during_a_run_stops_it_and_recovery_pays_nothing_twice()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A file in use can be deleted on Linux.");
        const int Articles = 40;
        for (var i = 0; i < Articles; i++)
        {
            _folder.Write($"in/{i:00}.txt", $"Presiden membuka konferensi nomor {i}.\n");
        }

        await using var service = await AzureEmulator.StartAsync(new EmulatorOptions { Latency = TimeSpan.FromMilliseconds(30) }, Token);
        using (var process = TranslateProcess.Start(_folder.GetPath(""), ["run", "in", "--engine", "azure"], Environment(service)))
        {
            while (service.RequestCount < 3 && !process.HasExited)
            {
                await Task.Delay(1, Token);
            }

            File.Delete(_folder.GetPath(Memory));
            var result = await process.WaitAsync([]);
            result.MustEnd(result.ExitCode, "the file was deleted while it was in use; what it held was saved as", "memory.db.rescued");
            Assert.Contains(result.ExitCode, new[] { 7, 12 });
        }

        var paid = service.BilledCharacters;
        (await _folder.RunAsync("memory", "recover", "--from", $"{Memory}.rescued")).MustEnd(0);
        (await _folder.RunAsync(string.Empty, Environment(service), [], "run", "in", "--engine", "azure")).MustEnd(0);
        Assert.InRange(service.BilledCharacters, Whole(Articles), Whole(Articles) + (2 * service.Requests.Max(request => request.Billed)));
        Assert.InRange(paid, 1, Whole(Articles) - 1);
    }

    [Fact]
    public async Task A_log_truncated_after_a_kill_is_detected()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The process is killed with the kill of Linux.");
        for (var i = 0; i < 400; i++)
        {
            _folder.Write($"in/{i:000}.txt", $"Presiden membuka konferensi nomor {i}.\n");
        }

        using (var process = TranslateProcess.Start(_folder.GetPath(""), ["run", "in", "--format", "txt"]))
        {
            while (!process.HasExited && _folder.FilesIn("out").Count(file => file.EndsWith(".txt", StringComparison.Ordinal)) < 3)
            {
                await Task.Yield();
            }

            process.Signal("KILL");
            await process.WaitAsync([]);
        }

        await using (var log = new FileStream(_folder.GetPath($"{Memory}-wal"), FileMode.Truncate)) { }

        (await _folder.RunAsync("run", "in")).MustEnd(7, "memory.db: the memory cannot be used: its newest translations are gone");
        (await _folder.RunAsync("memory", "check")).MustEnd(8, "its newest translations are gone");
        Assert.Contains("accepted as it is", (await _folder.RunAsync("memory", "recover")).MustEnd(0).Output, StringComparison.Ordinal);
        (await _folder.RunAsync("run", "in", "--format", "txt")).MustEnd(0);
    }

    private static long Whole(int articles) => Enumerable.Range(0, articles).Sum(i => $"Presiden membuka konferensi nomor {i}.".Length);

    private static Dictionary<string, string> Environment(AzureEmulator service) =>
        new()
        {
            ["AZURE_TEXT_TRANSLATION_ENDPOINT"] = service.Endpoint.ToString(),
            ["AZURE_TEXT_TRANSLATION_APIKEY"] = EmulatorOptions.DefaultKey,
            ["TRANSLATE_Azure__Tier"] = "S1",
            ["TRANSLATE_Concurrency"] = "2",
            ["TRANSLATE_Resilience__MaxConcurrency"] = "1",
        };
}
