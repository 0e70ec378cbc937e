using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Translate.Core.Bitexts;
using Translate.Core.Memory;
using Translate.Core.Pipeline;
using Translate.Core.Problems;
using Translate.Core.Translators;
using Translate.Review.Api;
using Translate.Review.Articles;
using Translate.Review.Page;
using Translate.Review.Scoring;
using Translate.Review.Security;

namespace Translate.Review;

/// <summary>The review page and its requests, without a server: articles, decisions, outputs. Disposing it writes all outputs that are pending.</summary>
internal sealed class ReviewSite : IAsyncDisposable
{
    private static readonly TimeSpan WatchInterval = TimeSpan.FromSeconds(2);

    private readonly ReviewPipeline _pipeline;
    private readonly ReviewOptions _options;
    private readonly IArticleList _list;
    private readonly OutputRefresher? _refresher;
    private readonly ReviewSession _session;
    private readonly SimilarSentences _similar;
    private readonly PendingOutputs _outputs;
    private readonly ChangeFeed _feed = new();
    private readonly ReviewApi _api;
    private ITimer? _watch;

    private ReviewSite(
        ReviewPipeline pipeline,
        ReviewOptions options,
        IArticleList list,
        OutputRefresher? refresher,
        IReadOnlyList<EngineCost>? costs
    )
    {
        (_pipeline, _options, _list, _refresher) = (pipeline, options, list, refresher);
        _session = new ReviewSession(pipeline, list, options.Audit, options.Time);
        _similar = new SimilarSentences(Memory, options.Time);
        _outputs = new PendingOutputs(WriteAsync, problem => options.OnMessage(problem.Message), options.Time);
        var engine = pipeline.Engines[0].Info;
        var info = new ServerView(options.User, engine.Id, engine.Quality != TranslationQuality.Gist, costs)
        {
            Compared = pipeline.Engines.Count > 1 ? [.. pipeline.Engines.Select(compared => compared.Info.Id)] : null,
        };
        _api = new ReviewApi(_session, _similar, list, Memory, _feed, _outputs, info, options.NeedsApproval);
        list.Changed += _api.SendArticle;
    }

    /// <summary>The pipeline of the review. Its engine is asked only for what a person wants translated again.</summary>
    public ReviewPipeline Pipeline => _pipeline;

    /// <summary>The memory, which the site closes.</summary>
    public TranslationMemory Memory => _pipeline.Memory;

    /// <summary>The memory's file; null if it has none.</summary>
    public string? MemoryPath => _pipeline.Current.MemoryPath;

    /// <summary>Whether every output is written.</summary>
    public bool IsWritten => _outputs.IsEmpty;

    /// <summary>Translates what is new, or says what that would cost.</summary>
    /// <param name="createBuilder">Creates the builder of the pipeline with an engine that can be withheld.</param>
    /// <param name="engine">The engine.</param>
    /// <param name="options">How to serve.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    /// <exception cref="ProblemException">There is no article, or the memory cannot be used.</exception>
    public static async Task<ReviewSite> OpenAsync(
        Func<ITranslator, TranslationPipelineBuilder> createBuilder,
        ITranslator engine,
        ReviewOptions options,
        CancellationToken cancellationToken
    )
    {
        var withheld = Withhold(engine, options);
        var pipeline = new ReviewPipeline(
            createBuilder(withheld),
            withheld,
            options.ComparedEngine is { } other ? Withhold(other, options) : null
        );
        try
        {
            return await OpenAsync(pipeline, options, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            pipeline.Dispose();
            throw;
        }
    }

    /// <summary>Adds the routes of the page.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        PageAssets.Map(routes);
        _api.Map(routes);
        var touched = new TouchedSentences(_pipeline, _list, _outputs);
        new GlossaryApi(
            _session,
            new GlossaryFiles(_options.Glossary, _pipeline),
            touched,
            _pipeline,
            _outputs,
            _options.Audit,
            _api.SendMemoryChanged
        ).Map(routes);
        new ReplacementApi(_session, _list).Map(routes);
        routes
            .MapGet("/api/scorecard", context => JsonExchange.WriteAsync(context, Scorecard.Create(Memory, _list.GetAll())))
            .Require(Permission.Read);
    }

    /// <summary>Ends the streams of pages, so that a server can stop.</summary>
    public async ValueTask CloseAsync()
    {
        if (_watch is not null)
        {
            await _watch.DisposeAsync().ConfigureAwait(false);
        }

        _feed.Close();
    }

    /// <summary>Writes the outputs and closes the memory.</summary>
    public async ValueTask DisposeAsync()
    {
        await CloseAsync().ConfigureAwait(false);
        await _outputs.DisposeAsync().ConfigureAwait(false);
        _session.Dispose();
        _similar.Dispose();
        _pipeline.Dispose();
    }

    private static async Task<ReviewSite> OpenAsync(ReviewPipeline pipeline, ReviewOptions options, CancellationToken cancellationToken)
    {
        if (options.Documents is { } documents)
        {
            pipeline.WithholdPaid(true);
            return Open(pipeline, options, documents, refresher: null, costs: null);
        }

        var list = new ArticleList(pipeline.Current.Find(options.Inputs));
        var all = list.GetAll();
        if (all.All(article => article.Problem is not null))
        {
            throw new ProblemException(
                all.Count > 0
                    ? all[0].Problem!
                    : new Problem(ProblemKind.BadInput, "there are no articles", "Specify an article or a folder")
            );
        }

        var costs = pipeline.IsWithheld ? await GetCostsAsync(pipeline.Current, options, cancellationToken).ConfigureAwait(false) : null;
        var refresher = new OutputRefresher(pipeline, options.Output, options.Formats, list, options.Time);
        var summary = await refresher.RunAsync(all, [], cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        options.OnMessage(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{summary.Total.Documents} of {all.Count} articles, {summary.Total.Segments} sentences, {summary.Total.ToReview + summary.Total.NotTranslated} to review."
            )
        );
        pipeline.WithholdPaid(false);
        await list.ReadHeadlinesAsync(pipeline.Current, cancellationToken).ConfigureAwait(false);
        return Open(pipeline, options, list, refresher, costs);
    }

    private static ReviewSite Open(
        ReviewPipeline pipeline,
        ReviewOptions options,
        IArticleList list,
        OutputRefresher? refresher,
        IReadOnlyList<EngineCost>? costs
    )
    {
        foreach (var (name, count) in pipeline.Memory.GetAllErrors().CountBy(span => span.Document))
        {
            list.AddErrors(name, count);
        }

        var site = new ReviewSite(pipeline, options, list, refresher, costs);
        site.Watch();
        return site;
    }

    /// <summary>Returns what the engines would bill, and says so. Null if they would bill nothing.</summary>
    private static async Task<IReadOnlyList<EngineCost>?> GetCostsAsync(
        TranslationPipeline pipeline,
        ReviewOptions options,
        CancellationToken cancellationToken
    )
    {
        var plan = await pipeline.PlanAsync(options.Inputs, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<EngineCost> costs =
        [
            .. GetCost(plan, pipeline.Engine),
            .. plan.ComparedPlan is { } compared ? GetCost(compared, pipeline.Other!) : [],
        ];
        if (costs.Count == 0)
        {
            return null;
        }

        options.OnMessage($"{string.Join(' ', costs)} To translate them, run 'translate run', or 'translate review --translate'.");
        return costs;
    }

    private static IEnumerable<EngineCost> GetCost(BatchPlan plan, EngineInfo engine) =>
        plan.Work.New == 0 ? [] : [new EngineCost(engine.Id, plan.Work.New, plan.Work.Characters, plan.Price)];

    private static WithholdingTranslator Withhold(ITranslator engine, ReviewOptions options) =>
        new(engine) { IsWithheld = engine.Info.PricePerMillion > 0 && !options.TranslatePaid };

    /// <summary>Notices that another program changed the memory.</summary>
    private void Watch()
    {
        var revision = Memory.GetForeignRevision();
        _watch = _options.Time.CreateTimer(
            _ =>
            {
                try
                {
                    if (
                        Interlocked.Exchange(ref revision, Memory.GetForeignRevision()) is var before
                        && before != Interlocked.Read(ref revision)
                    )
                    {
                        _api.SendMemoryChanged();
                    }
                }
                catch (ProblemException)
                {
                    // The next request of a page reports it.
                }
            },
            null,
            WatchInterval,
            WatchInterval
        );
    }

    private async Task WriteAsync(IReadOnlyCollection<int> ids, CancellationToken cancellationToken)
    {
        var articles = ids.Select(_list.Find).OfType<ArticleEntry>().ToLookup(article => article.IsOfService);
        if (_refresher is not null && articles[false].Any())
        {
            await _refresher.RunAsync([.. articles[false]], [], cancellationToken).ConfigureAwait(false);
        }

        foreach (var article in articles[true].Where(article => article.Problem is null))
        {
            var document = await _pipeline.Parts.Formats.ReadAsync(article.Source, cancellationToken).ConfigureAwait(false);
            var bitext = await _pipeline.Current.TranslateAsync(document, cancellationToken).ConfigureAwait(false);
            await _options.WriteDocument(bitext, cancellationToken).ConfigureAwait(false);
            _list.SetCounts(article.Id, DocumentCounts.From(bitext));
        }
    }
}
