using Translate.Core.Bitexts;
using Translate.Core.Problems;
using Translate.Hosting;
using Translate.Review;
using Translate.Scale.Queue;
using Translate.Server.Jobs;
using Translate.Server.Security;

namespace Translate.Server;

/// <summary>The parts that the routes of a service use: memory, pipelines, jobs, the review page, users and the audit log.</summary>
internal sealed class ServerParts : IAsyncDisposable
{
    private readonly ServerFolder _folder;
    private readonly DocumentQueue? _queue;

    private ServerParts(
        ServerFolder folder,
        ReviewSite site,
        WorkingPipeline pipeline,
        IReadOnlyList<string> formats,
        IJobQueue jobs,
        DocumentQueue? queue,
        AuditLog audit,
        UserDirectory users
    )
    {
        (_folder, _queue, Site, Pipeline, Formats, Jobs, Audit, Users) = (folder, queue, site, pipeline, formats, jobs, audit, users);
    }

    /// <summary>The review page. It closes the memory.</summary>
    public ReviewSite Site { get; }

    /// <summary>Translates texts and documents.</summary>
    public WorkingPipeline Pipeline { get; }

    /// <summary>The names of the output formats.</summary>
    public IReadOnlyList<string> Formats { get; }

    /// <summary>The jobs.</summary>
    public IJobQueue Jobs { get; }

    /// <summary>What was decided.</summary>
    public AuditLog Audit { get; }

    /// <summary>Who may do what.</summary>
    public UserDirectory Users { get; }

    /// <summary>Puts the parts together. Jobs of an earlier start go on.</summary>
    /// <exception cref="ProblemException">The memory, the folder or the glossary cannot be used.</exception>
    public static async Task<ServerParts> OpenAsync(
        ServerOptions options,
        PipelineFactory factory,
        PipelineOptions pipelines,
        CancellationToken cancellationToken
    )
    {
        var folder = new ServerFolder(options.Folder);
        try
        {
            return await OpenAsync(folder, options, factory, pipelines, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Stops the jobs, writes what reviewers changed, and closes the memory.</summary>
    public async ValueTask DisposeAsync()
    {
        await Jobs.DisposeAsync().ConfigureAwait(false);
        await Site.DisposeAsync().ConfigureAwait(false);
        _queue?.Dispose();
        _folder.Dispose();
    }

    private static async Task<ServerParts> OpenAsync(
        ServerFolder folder,
        ServerOptions options,
        PipelineFactory factory,
        PipelineOptions pipelines,
        CancellationToken cancellationToken
    )
    {
        var (engine, glossary) = (factory.CreateEngine(pipelines), factory.ReadGlossary(pipelines));
        var audit = new AuditLog(folder.Audit, options.Time);
        var store = new JobStore(folder.Jobs, options.Loggers);
        var results = new DocumentResults(store.Folder, factory.CreateAllWriters(pipelines));
        var queue = options.Queue is { } shared ? DocumentQueue.Open(shared.Address, shared.Files, options.Loggers) : null;
        var index = new JobIndex(store);
        IJobArchive archive = queue is null ? index : new QueuedJobArchive(queue);
        var articles = new JobArticles(archive, store);
        ReviewSite? site = null;
        try
        {
            site = await ReviewSite
                .OpenAsync(
                    withheld => factory.CreateBuilder(pipelines, withheld, glossary),
                    engine,
                    CreateReviewOptions(options, articles, audit, WriteDocumentAsync),
                    cancellationToken
                )
                .ConfigureAwait(false);
            var pipeline = new WorkingPipeline(
                current => factory.CreateBuilder(pipelines, engine, current).UseMemory(site.Memory, site.MemoryPath).Build(),
                glossary
            );
            site.Pipeline.GlossaryChanged += pipeline.UseGlossary;
            var limits = CreateLimits(options.Settings);
            IJobQueue jobs = queue is null
                ? new LocalJobQueue(
                    index,
                    store,
                    new JobTranslator(pipeline, store, results),
                    limits,
                    articles.Add,
                    articles.Remove,
                    options.Loggers,
                    options.Time
                )
                : CreateQueued(queue, options, pipelines, pipeline, store, limits, articles);
            await StartAsync(jobs, cancellationToken).ConfigureAwait(false);
            return new ServerParts(
                folder,
                site,
                pipeline,
                results.Formats,
                jobs,
                queue,
                audit,
                new UserDirectory(new UserFile(options.Users), options.Loggers)
            );
        }
        catch
        {
            if (site is not null)
            {
                await site.DisposeAsync().ConfigureAwait(false);
            }

            queue?.Dispose();
            throw;
        }

        async Task WriteDocumentAsync(Bitext bitext, CancellationToken stop)
        {
            await results.WriteAsync(bitext, stop).ConfigureAwait(false);
            await archive
                .SaveCountsAsync(JobTranslator.GetId(bitext.Document.Source.Name), DocumentCounts.From(bitext), stop)
                .ConfigureAwait(false);
        }
    }

    /// <summary>Makes the options of a review page that shows the articles of jobs.</summary>
    private static ReviewOptions CreateReviewOptions(
        ServerOptions options,
        JobArticles articles,
        AuditLog audit,
        Func<Bitext, CancellationToken, Task> writeDocument
    ) =>
        new()
        {
            Inputs = [],
            Documents = articles,
            Output = options.Folder,
            Formats = [],
            Glossary = options.Glossary,
            NeedsApproval = true,
            Audit = audit,
            WriteDocument = writeDocument,
            OnMessage = options.OnMessage,
            Loggers = options.Loggers,
            Time = options.Time,
        };

    private static JobLimits CreateLimits(ServeSettings settings) =>
        new(settings.Workers, settings.MaxJobs, settings.MaxJobsPerUser, settings.KeepJobs);

    private static QueuedJobs CreateQueued(
        DocumentQueue queue,
        ServerOptions options,
        PipelineOptions pipelines,
        WorkingPipeline pipeline,
        JobStore store,
        JobLimits limits,
        JobArticles articles
    )
    {
        var files = options.Queue!.Files;
        var jobs = new QueuedJobs(queue, CreateBatch, store, limits, articles.Add, articles.Remove, options.Loggers, options.Time);
        pipeline.Changed += jobs.UseSettings;
        return jobs;

        DocumentBatch CreateBatch() =>
            new(
                $"serve {files.ToShared(options.Folder)}",
                store.Folder,
                QueuedBatchOptions.From(pipelines, files),
                pipeline.Current.Parts.Settings
            );
    }

    private static async Task StartAsync(IJobQueue jobs, CancellationToken cancellationToken)
    {
        try
        {
            await jobs.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await jobs.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
