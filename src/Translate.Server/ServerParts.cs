using Translate.Core.Problems;
using Translate.Hosting;
using Translate.Review;
using Translate.Scale.Queue;
using Translate.Server.Jobs;
using Translate.Server.Security;

namespace Translate.Server;

/// <summary>The parts of a service behind its routes: memory, pipelines, jobs, the review page, users and the audit log.</summary>
internal sealed class ServerParts : IAsyncDisposable
{
    private readonly ServerFolder _folder;

    private ServerParts(ServerFolder folder, ReviewSite site, WorkingPipeline pipeline, JobTranslator translator, IJobQueue jobs, AuditLog audit, UserDirectory users)
    {
        (_folder, Site, Pipeline, Translator, Jobs, Audit, Users) = (folder, site, pipeline, translator, jobs, audit, users);
    }

    /// <summary>The review page. It closes the memory.</summary>
    public ReviewSite Site { get; }

    /// <summary>Translates texts and documents.</summary>
    public WorkingPipeline Pipeline { get; }

    /// <summary>Translates documents of jobs.</summary>
    public JobTranslator Translator { get; }

    /// <summary>The jobs.</summary>
    public IJobQueue Jobs { get; }

    /// <summary>What was decided.</summary>
    public AuditLog Audit { get; }

    /// <summary>Who may do what.</summary>
    public UserDirectory Users { get; }

    /// <summary>Puts the parts together. Jobs of an earlier start go on.</summary>
    /// <exception cref="ProblemException">The memory, the folder or the glossary cannot be used.</exception>
    public static async Task<ServerParts> OpenAsync(ServerOptions options, PipelineFactory factory, PipelineOptions pipelines, CancellationToken cancellationToken)
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
        _folder.Dispose();
    }

    private static async Task<ServerParts> OpenAsync(ServerFolder folder, ServerOptions options, PipelineFactory factory, PipelineOptions pipelines, CancellationToken cancellationToken)
    {
        var (engine, glossary) = (factory.CreateEngine(pipelines), factory.ReadGlossary(pipelines));
        var audit = new AuditLog(folder.Audit, options.Time);
        var store = new JobStore(folder.Jobs, options.Loggers);
        JobTranslator? translator = null;
        var site = await ReviewSite.OpenAsync(
            withheld => factory.CreateBuilder(pipelines, withheld, glossary),
            engine,
            new ReviewOptions
            {
                Inputs = [],
                Output = options.Folder,
                Formats = [],
                Glossary = options.Glossary,
                NeedsApproval = true,
                Audit = audit,
                WriteAdded = (bitext, stop) => translator!.WriteAsync(bitext, stop),
                OnMessage = options.OnMessage,
                Loggers = options.Loggers,
                Time = options.Time,
            },
            cancellationToken).ConfigureAwait(false);
        var pipeline = new WorkingPipeline(current => factory.CreateBuilder(pipelines, engine, current).UseMemory(site.Memory, site.MemoryPath).Build(), glossary);
        site.Pipeline.GlossaryChanged += pipeline.UseGlossary;
        translator = new JobTranslator(pipeline, store, new DocumentResults(store.Folder, factory.CreateAllWriters(pipelines)));
        try
        {
            var jobs = await StartJobsAsync(options, pipelines, store, translator, site, pipeline, cancellationToken).ConfigureAwait(false);
            return new ServerParts(folder, site, pipeline, translator, jobs, audit, new UserDirectory(new UserFile(options.Users), options.Loggers));
        }
        catch
        {
            await site.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static async Task<IJobQueue> StartJobsAsync(ServerOptions options, PipelineOptions pipelines, JobStore store, JobTranslator translator, ReviewSite site, WorkingPipeline pipeline, CancellationToken cancellationToken)
    {
        var settings = options.Settings;
        var limits = new JobLimits(settings.Workers, settings.MaxJobs, settings.MaxJobsPerUser, settings.KeepJobs);
        if (options.Queue is not { } queue)
        {
            var local = new LocalJobQueue(store, translator, limits, Add, Remove, options.Loggers, options.Time);
            return await StartAsync(local, () =>
            {
                local.Start();
                return Task.CompletedTask;
            }).ConfigureAwait(false);
        }

        var documents = DocumentQueue.Open(queue.Address, queue.Files, CreateBatch(), options.Loggers);
        var queued = new QueuedJobs(documents, CreateBatch, store, limits, Add, Remove, options.Loggers, options.Time);
        pipeline.Changed += queued.UseSettings;
        return await StartAsync(queued, () => queued.StartAsync(cancellationToken)).ConfigureAwait(false);

        void Add(Job job) => site.Add(translator.GetSource(job), job.Headline ?? job.Name, job.Counts ?? default);

        void Remove(Job job) => site.Remove(store.GetSource(job));

        DocumentBatch CreateBatch() => new($"serve {queue.Files.ToShared(options.Folder)}", store.Folder, QueuedBatchOptions.From(pipelines, queue.Files), pipeline.Current.Parts.Settings);
    }

    private static async Task<IJobQueue> StartAsync(IJobQueue jobs, Func<Task> start)
    {
        try
        {
            await start().ConfigureAwait(false);
            return jobs;
        }
        catch
        {
            await jobs.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
