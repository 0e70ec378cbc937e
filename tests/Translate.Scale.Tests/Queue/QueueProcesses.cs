using Translate.Cli.Tests.Support;
using Translate.Emulation;

namespace Translate.Scale.Tests.Queue;

/// <summary>The real program as submitter, workers and service over one folder, with the emulated service. Ends them on dispose.</summary>
internal sealed class QueueProcesses : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public TemporaryFolder Folder { get; } = new();

    public List<TranslateProcess> Workers { get; } = [];

    public static Task<AzureEmulator> StartServiceAsync(int latency = 30) =>
        AzureEmulator.StartAsync(new EmulatorOptions { Latency = TimeSpan.FromMilliseconds(latency) }, Token);

    public static Dictionary<string, string> Settings(string database, AzureEmulator service, string memory) =>
        Settings(database, service.Endpoint, memory);

    public static Dictionary<string, string> Settings(string database, Uri service, string memory) =>
        new()
        {
            ["TRANSLATE_Queue__Database"] = database,
            ["TRANSLATE_Memory"] = memory,
            ["AZURE_TEXT_TRANSLATION_ENDPOINT"] = service.ToString(),
            ["AZURE_TEXT_TRANSLATION_APIKEY"] = EmulatorOptions.DefaultKey,
            ["TRANSLATE_Azure__Tier"] = "S1",
            ["TRANSLATE_Concurrency"] = "2",
        };

    public static async Task UntilRequestsAsync(AzureEmulator service, int count)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Token);
        limit.CancelAfter(Patience);
        while (service.RequestCount < count)
        {
            await Task.Delay(5, limit.Token);
        }
    }

    public async Task<ProcessResult> RunAsync(Dictionary<string, string> settings, params string[] arguments)
    {
        using var process = TranslateProcess.Start(Folder.Path, arguments, settings);
        return await process.WaitAsync([]);
    }

    public static string GetArticle(int number) =>
        $"Presiden membuka konferensi nomor {number}. Dewan Keamanan membahas laporan {number} kemarin.\n\nPenduduk desa {number} pulang.\n";

    public void WriteArticles(int count)
    {
        for (var i = 0; i < count; i++)
        {
            Folder.Write($"in/{i:0000}.txt", GetArticle(i));
        }
    }

    public TranslateProcess StartWorker(Dictionary<string, string> settings, IReadOnlyList<string>? launcher = null)
    {
        var worker = TranslateProcess.Start(Folder.Path, ["worker"], settings, launcher);
        Workers.Add(worker);
        return worker;
    }

    /// <summary>Reads the outputs of a folder, by name.</summary>
    public Dictionary<string, string> ReadOutputs(string folder) =>
        Folder
            .Files()
            .Where(file => file.StartsWith(folder + "/", StringComparison.Ordinal) && file != folder + "/report.json")
            .ToDictionary(file => file[(folder.Length + 1)..], Folder.Read);

    public void Dispose()
    {
        Workers.ForEach(worker => worker.Dispose());
        Folder.Dispose();
    }
}
