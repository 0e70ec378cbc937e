using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Translate.Cli.Tests.Support;
using Translate.Emulation;
using Translate.Scale.Tests.Support;

namespace Translate.Scale.Tests.Queue;

/// <summary>A network that is cut and a disk that is full in the middle of a batch. Needs root: <c>TRANSLATE_QUEUE_OUTAGES=1</c>.</summary>
public sealed partial class OutageSoakTests(ITestOutputHelper output) : IDisposable
{
    private const string Variable = "TRANSLATE_QUEUE_OUTAGES";
    private const string Address = "10.99.7.1";
    private const int Articles = 600;
    private const int VolumeMegabytes = 160;

    private static readonly TimeSpan Cut = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Full = TimeSpan.FromSeconds(20);

    private readonly QueueProcesses _processes = new();
    private readonly Stack<Action> _undo = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _processes.Dispose();
        foreach (var step in _undo)
        {
            step();
        }
    }

    [Fact]
    public async Task A_worker_disconnected_for_30_seconds_loses_nothing()
    {
        Require("ip");
        var launcher = CreateNamespace();
        using var server = PostgresServer.Start(isDurable: true, address: Address);
        var undisturbed = await RunUndisturbedAsync(server);

        // So slow that the batch outlasts the cut.
        await using var service = await QueueProcesses.StartServiceAsync(latency: 150);
        using var far = StartFarService(launcher);
        var database = server.CreateDatabase();
        using var submit = await SubmitAsync(database, service);
        _processes.StartWorker(QueueProcesses.Settings(database, service, database));
        var address = server.GetNetworkAddress(database);
        _processes.StartWorker(QueueProcesses.Settings(address, new Uri("http://127.0.0.1:5000/"), address), launcher);
        await QueueProcesses.UntilRequestsAsync(service, 40);

        UnixCommand.Run("ip", "link", "set", "trq0", "down");
        await Task.Delay(Cut, Token);
        output.WriteLine($"after the cut the near machine had sent {service.RequestCount} requests for {Articles} articles");
        UnixCommand.Run("ip", "link", "set", "trq0", "up");
        var back = Stopwatch.StartNew();

        (await submit.WaitAsync([])).MustEnd(0);
        output.WriteLine(
            $"the batch ended {back.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s after it; the near machine had sent {service.RequestCount} requests"
        );
        Assert.Equal(_processes.ReadOutputs("run"), _processes.ReadOutputs("out"));
        CheckBill(undisturbed, service.BilledCharacters + Stop(far), service);
    }

    [Fact]
    public async Task A_full_database_disk_loses_nothing()
    {
        Require("mount");
        var volume = MountVolume();
        using var server = PostgresServer.Start(isDurable: true, volume);
        var undisturbed = await RunUndisturbedAsync(server);

        await using var service = await QueueProcesses.StartServiceAsync();
        var database = server.CreateDatabase();
        var settings = QueueProcesses.Settings(database, service, database);
        using var submit = await SubmitAsync(database, service);
        _processes.StartWorker(settings);
        _processes.StartWorker(settings);
        await QueueProcesses.UntilRequestsAsync(service, 40);

        var filler = Path.Combine(volume, "filler");
        Fill(filler);
        var before = service.RequestCount;
        await Task.Delay(Full, Token);
        output.WriteLine($"while the disk was full, {service.RequestCount - before} requests");
        File.Delete(filler);
        var room = Stopwatch.StartNew();

        (await submit.WaitAsync([])).MustEnd(0);
        output.WriteLine(
            $"the batch ended {room.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s after there was room"
        );
        Assert.Equal(_processes.ReadOutputs("run"), _processes.ReadOutputs("out"));
        CheckBill(undisturbed, service.BilledCharacters, service);
    }

    private static void Require(string program)
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable(Variable) == "1", $"A soak: set {Variable}=1.");
        Assert.SkipUnless(Environment.UserName == "root", "Network namespaces and mounts need root.");
        Assert.SkipUnless(
            Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(folder => File.Exists(Path.Combine(folder, program))),
            $"'{program}' is not installed."
        );
    }

    /// <summary>Mounts a small disk that everybody may use.</summary>
    private string MountVolume()
    {
        var volume = Directory.CreateTempSubdirectory("translate-volume-").FullName;
        UnixCommand.Run("mount", "-t", "tmpfs", "-o", $"size={VolumeMegabytes}m,mode=0777", "tmpfs", volume);
        UnixCommand.Run("chmod", "0755", volume);
        _undo.Push(() =>
        {
            UnixCommand.Run("umount", volume);
            Directory.Delete(volume);
        });
        return volume;
    }

    /// <summary>Makes a second machine: a network namespace with one cable to this one. Returns the command that enters it.</summary>
    private string[] CreateNamespace()
    {
        UnixCommand.Run("ip", "netns", "add", "trq");
        _undo.Push(() => UnixCommand.Run("ip", "netns", "delete", "trq"));
        UnixCommand.Run("ip", "link", "add", "trq0", "type", "veth", "peer", "name", "trq1", "netns", "trq");
        UnixCommand.Run("ip", "addr", "add", $"{Address}/24", "dev", "trq0");
        UnixCommand.Run("ip", "link", "set", "trq0", "up");
        string[] enter = ["ip", "netns", "exec", "trq"];
        UnixCommand.Run("ip", "-n", "trq", "addr", "add", "10.99.7.2/24", "dev", "trq1");
        UnixCommand.Run("ip", "-n", "trq", "link", "set", "trq1", "up");
        UnixCommand.Run("ip", "-n", "trq", "link", "set", "lo", "up");
        return enter;
    }

    /// <summary>Starts the emulated service on the second machine, which reaches it while its network is cut.</summary>
    private static Process StartFarService(string[] launcher)
    {
        string[] command =
        [
            .. launcher,
            "dotnet",
            Path.Combine(AppContext.BaseDirectory, "Translate.AzureEmulator.dll"),
            "--latency",
            "150ms",
        ];
        return Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true })!;
    }

    /// <summary>Stops the service of the second machine and returns what it billed.</summary>
    private static long Stop(Process service)
    {
        UnixCommand.Run("kill", "-TERM", service.Id.ToString(CultureInfo.InvariantCulture));
        var said = service.StandardOutput.ReadToEnd();
        service.WaitForExit();
        return long.Parse(Billed().Match(said).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    private async Task<long> RunUndisturbedAsync(PostgresServer server)
    {
        _processes.WriteArticles(Articles);
        await using var service = await QueueProcesses.StartServiceAsync();
        (
            await _processes.RunAsync(
                QueueProcesses.Settings(server.CreateDatabase(), service, "run.db"),
                "run",
                _processes.Folder["in"],
                "--out",
                _processes.Folder["run"],
                "--engine",
                "azure"
            )
        ).MustEnd(0);
        return service.BilledCharacters;
    }

    private async Task<TranslateProcess> SubmitAsync(string database, AzureEmulator service)
    {
        var submit = TranslateProcess.Start(
            _processes.Folder.Path,
            ["submit", _processes.Folder["in"], "--out", _processes.Folder["out"], "--engine", "azure", "--wait"],
            QueueProcesses.Settings(database, service, database)
        );
        await submit.UntilItSaysAsync("queued as batch 'out'");
        return submit;
    }

    /// <summary>What two workers had under way may be asked again: two articles each, each in one request.</summary>
    private void CheckBill(long undisturbed, long billed, AzureEmulator service)
    {
        var request = service.Requests.Max(request => request.Billed);
        output.WriteLine($"undisturbed {undisturbed}, billed {billed}, largest request {request}");
        Assert.InRange(billed, undisturbed, undisturbed + (4 * request));
    }

    private static void Fill(string path)
    {
        var block = new byte[64 * 1024];
        try
        {
            using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
            while (true)
            {
                file.Write(block);
            }
        }
        catch (IOException)
        {
            // The disk is full.
        }
    }

    [GeneratedRegex("Billed ([0-9]+) characters in")]
    private static partial Regex Billed();
}
