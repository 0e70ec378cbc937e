using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Translate.Core.Documents;
using Translate.Core.Translators;
using Translate.Hosting;
using Translate.Scale.Postgres;
using Translate.Scale.Queue;
using Translate.Scale.Tests.Support;

namespace Translate.Scale.Tests.Queue;

/// <summary>A folder with articles, a queue in a fresh database, and workers in this process with an engine of the test.</summary>
internal sealed class TestQueue : IDisposable
{
    public const string Batch = "monday";

    private readonly PostgresAddress _address;
    private readonly SharedFolder _files;

    /// <param name="server">Holds the queue.</param>
    /// <param name="engine">Translates.</param>
    /// <param name="hasRoot">Whether paths travel relative to the folder.</param>
    public TestQueue(PostgresServer server, ITranslator engine, bool hasRoot = false)
    {
        _files = new SharedFolder(hasRoot ? Folder.Path : null);
        Address = server.CreateDatabase();
        _address = PostgresAddress.Parse(Address);
        Engine = engine;
        Folder.Write("glossary/terms.yaml", "domain: news\nterms:\n  Dewan Keamanan: Security Council\n");
        Articles = ArticleQueue.Open(_address, _files, NullLoggerFactory.Instance);
    }

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public TemporaryFolder Folder { get; } = new();

    public string Address { get; }

    public ITranslator Engine { get; set; }

    public ArticleQueue Articles { get; }

    public string Output => Folder["out"];

    public void WriteArticles(int count)
    {
        for (var i = 0; i < count; i++)
        {
            Folder.Write(
                $"in/{i:000}.txt",
                $"Presiden membuka konferensi nomor {i}. Dewan Keamanan membahas laporan {i} kemarin.\n\nPenduduk desa {i % 3} pulang.\n"
            );
        }
    }

    public async Task<SubmitResult> SubmitAsync(
        string batch = Batch,
        string output = "out",
        IEnumerable<DiscoveredDocument>? articles = null
    )
    {
        using var configuration = Configure("queue.db");
        var options = new PipelineOptions { Output = Folder[output], MemoryMode = MemoryMode.ReadOnly };
        using var pipeline = new PipelineFactory(configuration, TimeProvider.System).CreateBuilder(options).Build();
        var skipped = new SkippedFiles();
        return await Articles.SubmitAsync(
            new BatchSubmission(
                batch,
                Folder[output],
                articles ?? pipeline.Find([Folder["in"]], skipped),
                QueuedBatchOptions.From(options, _files),
                pipeline.Parts.Settings
            )
            {
                Skipped = skipped,
            },
            Token
        );
    }

    /// <summary>Runs a worker until nothing is left to do, or it is stopped.</summary>
    public async Task<WorkerSummary> WorkAsync(
        string name = "w1",
        CancellationToken? stop = null,
        Func<WorkerOptions, WorkerOptions>? change = null,
        string? address = null,
        Func<Task<bool>>? until = null,
        string? root = null
    )
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop ?? Token);
        using var configuration = Configure("queue.db");
        var options = new WorkerOptions
        {
            Name = name,
            Concurrency = 2,
            ExitWhenIdle = TimeSpan.FromMilliseconds(200),
            GetRetryDelay = _ => TimeSpan.Zero,
            DrainTimeout = TimeSpan.FromMilliseconds(200),
        };
        options = change?.Invoke(options) ?? options;
        using var database = QueueBus.CreateWorkerDatabase(
            address is null ? _address : PostgresAddress.Parse(address),
            options.Concurrency
        );
        var files = root is null ? _files : new SharedFolder(root);
        using var pipelines = new BatchPipelines(new PipelineFactory(configuration, TimeProvider.System), files, new PipelineOptions());
        var work = new QueueWorker(database, pipelines, files, options, NullLoggerFactory.Instance, TimeProvider.System).RunAsync(
            end.Token
        );
        while (until is not null && !await until())
        {
            await Task.Delay(50, Token);
        }

        if (until is not null)
        {
            await end.CancelAsync();
        }

        return await work;
    }

    /// <summary>Translates the articles by one undisturbed run, into a folder beside, with a memory of its own.</summary>
    public async Task RunAsync(string output)
    {
        using var configuration = Configure("run.db");
        using var pipeline = new PipelineFactory(configuration, TimeProvider.System)
            .CreateBuilder(new PipelineOptions { Output = Folder[output] })
            .Build();
        await pipeline.RunAsync([Folder["in"]], Token);
    }

    public Task<QueuedBatch> GetBatchAsync() => Articles.Batches.GetAsync(Batch, Token);

    public async Task<IReadOnlyList<QueuedArticle>> GetArticlesAsync() =>
        await Articles.Batches.ReadArticlesAsync((await GetBatchAsync()).Id, Token).ToListAsync(Token);

    /// <summary>Returns the outputs of the articles, by name.</summary>
    public IReadOnlyDictionary<string, string> GetOutputs(string output) =>
        Folder
            .Files()
            .Where(file =>
                file.StartsWith(output + "/", StringComparison.Ordinal) && file != output + "/report.json" && file != output + "/index.html"
            )
            .ToDictionary(file => file[(output.Length + 1)..], Folder.Read);

    public void Dispose()
    {
        Articles.Dispose();
        Folder.Dispose();
    }

    private TranslateConfiguration Configure(string memory)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Memory"] = memory,
            ["Engine"] = Engine.Info.Id,
            ["Glossary"] = "glossary",
        };
        var configuration = TranslateConfiguration.From(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), Folder.Path);
        configuration.Engines.Register(Engine.Info.Id, () => Engine);
        return configuration;
    }
}
