using Microsoft.Extensions.Logging.Abstractions;
using Translate.Hosting;
using Translate.Scale.Postgres;
using Translate.Scale.Queue;

namespace Translate.Server.Tests.Support;

/// <summary>A worker of the queue in this process. Stopped on dispose.</summary>
internal sealed class TestWorker : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly PostgresDatabase _database;
    private readonly BatchPipelines _pipelines;

    public TestWorker(string database, TemporaryFolder folder, PipelineFactory pipelines)
    {
        var options = new WorkerOptions
        {
            Name = Guid.NewGuid().ToString("N"),
            Concurrency = 2,
            GetRetryDelay = _ => TimeSpan.FromMilliseconds(50),
            DrainTimeout = TimeSpan.Zero,
        };
        var files = new SharedFolder(folder.Path);
        _database = QueueBus.CreateWorkerDatabase(PostgresAddress.Parse(database), options.Concurrency);
        _pipelines = new BatchPipelines(pipelines, files, new PipelineOptions());
        Ended = Task.Run(() =>
            new QueueWorker(_database, _pipelines, files, options, NullLoggerFactory.Instance, TimeProvider.System).RunAsync(_stop.Token)
        );
    }

    public Task<WorkerSummary> Ended { get; }

    public async ValueTask DisposeAsync()
    {
        if (!_stop.IsCancellationRequested)
        {
            await _stop.CancelAsync();
            await Ended;
            _pipelines.Dispose();
            _database.Dispose();
        }
    }
}
