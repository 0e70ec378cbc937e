using System.Globalization;
using System.IO.Hashing;
using System.Net;
using System.Runtime.InteropServices;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
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

/// <summary>Serves the review page on the loopback address, or on a desk's network. Disposing it writes all outputs that are pending.</summary>
internal sealed class ReviewServer : IAsyncDisposable
{
    private const int FirstPort = 20_000;
    private const int Ports = 10_000;

    private static readonly TimeSpan WatchInterval = TimeSpan.FromSeconds(2);

    private readonly WebApplication _application;
    private readonly AccessToken? _access;
    private readonly ReviewPipeline _pipeline;
    private readonly ReviewSession _session;
    private readonly PendingOutputs _outputs;
    private readonly ChangeFeed _feed;
    private readonly ITimer _watch;

    private ReviewServer(WebApplication application, Uri root, AccessToken? access, ReviewPipeline pipeline, ReviewSession session, PendingOutputs outputs, ChangeFeed feed, ITimer watch)
    {
        (_application, _access, _pipeline, _session, _outputs, _feed, _watch) = (application, access, pipeline, session, outputs, feed, watch);
        Root = root;
    }

    /// <summary>The address without a token, such as <c>http://127.0.0.1:21234/</c>.</summary>
    public Uri Root { get; }

    /// <summary>The address for the next browser. On this computer it works once; on a network the reader signs in there.</summary>
    public Uri Address => _access is null ? Root : CreateAddress(Root, _access);

    /// <summary>Whether every output is written.</summary>
    internal bool IsWritten => _outputs.IsEmpty;

    /// <summary>The memory, which the server closes.</summary>
    internal TranslationMemory Memory => _pipeline.Memory;

    /// <summary>Translates what is new, or says what that would cost, and starts to serve.</summary>
    /// <param name="createBuilder">Creates the builder of the pipeline with an engine that can be withheld.</param>
    /// <param name="engine">The engine.</param>
    /// <param name="options">How to serve.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    /// <exception cref="ProblemException">There is no article, the port is taken, or the memory cannot be used.</exception>
    public static async Task<ReviewServer> StartAsync(Func<ITranslator, TranslationPipelineBuilder> createBuilder, ITranslator engine, ReviewOptions options, CancellationToken cancellationToken)
    {
        var withheld = Withhold(engine, options);
        var pipeline = new ReviewPipeline(createBuilder(withheld), withheld, options.ComparedEngine is { } other ? Withhold(other, options) : null);
        try
        {
            return await StartAsync(pipeline, options, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            pipeline.Dispose();
            throw;
        }
    }

    /// <summary>Stops to serve and writes the outputs.</summary>
    public async ValueTask DisposeAsync()
    {
        await _watch.DisposeAsync().ConfigureAwait(false);
        _feed.Close();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await _application.StopAsync(patience.Token).ConfigureAwait(false);
        await _application.DisposeAsync().ConfigureAwait(false);
        await _outputs.DisposeAsync().ConfigureAwait(false);
        _session.Dispose();
        _pipeline.Dispose();
    }

    private static async Task<ReviewServer> StartAsync(ReviewPipeline pipeline, ReviewOptions options, CancellationToken cancellationToken)
    {
        var list = new ArticleList(pipeline.Current.Find(options.Inputs));
        if (list.GetAll() is var all && all.All(article => article.Problem is not null))
        {
            throw new ProblemException(all.Count > 0 ? all[0].Problem! : new Problem(ProblemKind.BadInput, "there are no articles", "Name an article or a folder"));
        }

        var notice = pipeline.IsWithheld ? await DescribeCostAsync(pipeline.Current, options, cancellationToken).ConfigureAwait(false) : null;
        var refresher = new OutputRefresher(pipeline, options.Output, options.Formats, list, options.Time);
        var summary = await refresher.RunAsync(all, [], cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        options.OnMessage(string.Create(CultureInfo.InvariantCulture, $"{summary.Total.Documents} of {all.Count} articles, {summary.Total.Segments} sentences, {summary.Total.ToReview + summary.Total.NotTranslated} to review."));
        pipeline.WithholdPaid();
        foreach (var (name, count) in pipeline.Memory.GetAllErrors().CountBy(span => span.Document))
        {
            list.AddErrors(name, count);
        }

        await list.ReadHeadlinesAsync(pipeline.Current, cancellationToken).ConfigureAwait(false);
        return await ServeAsync(pipeline, list, refresher, notice, options, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<string?> DescribeCostAsync(TranslationPipeline pipeline, ReviewOptions options, CancellationToken cancellationToken)
    {
        var plan = await pipeline.PlanAsync(options.Inputs, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<string> costs = [.. DescribeCost(plan, pipeline.Engine), .. plan.Other is { } other ? DescribeCost(other, pipeline.Other!) : []];
        if (costs.Count == 0)
        {
            return null;
        }

        var notice = $"{string.Join(' ', costs)} To translate them, run 'translate run', or 'translate review --translate'.";
        options.OnMessage(notice);
        return notice;
    }

    private static IEnumerable<string> DescribeCost(BatchPlan plan, EngineInfo engine) => plan.Work.New == 0
        ? []
        : [string.Create(CultureInfo.InvariantCulture, $"{plan.Work.New} sentences are not translated. The engine {engine.Id} would bill {plan.Work.Characters} characters for them, about {plan.Price:0.00} US dollars.")];

    private static WithholdingTranslator Withhold(ITranslator engine, ReviewOptions options) => new(engine) { IsWithheld = engine.Info.PricePerMillion > 0 && !options.TranslatePaid };

    private static async Task<ReviewServer> ServeAsync(ReviewPipeline pipeline, ArticleList list, OutputRefresher refresher, string? notice, ReviewOptions options, CancellationToken cancellationToken)
    {
        var memory = pipeline.Memory;
        var access = options.Desk is null ? new AccessToken() : null;
        var feed = new ChangeFeed();
        var session = new ReviewSession(pipeline, list, options.Time);
        var outputs = new PendingOutputs(
            (articles, stop) => refresher.RunAsync([.. articles.Select(list.Find).OfType<ArticleEntry>()], [], stop),
            problem => options.OnMessage(problem.Message),
            options.Time);
        var info = new ServerView(options.User, pipeline.Current.Engine.Id, pipeline.Current.Engine.Quality != TranslationQuality.Gist, notice) { Compared = pipeline.Engines.Count > 1 ? [.. pipeline.Engines.Select(engine => engine.Info.Id)] : null };
        var api = new ReviewApi(session, list, memory, feed, outputs, info);
        var touched = new TouchedSentences(pipeline, list, outputs);
        var glossary = new GlossaryApi(session, new GlossaryFiles(options.Glossary, pipeline), touched, pipeline, outputs, api.SendMemoryChanged);
        list.Changed += api.SendArticle;
        var revision = memory.GetRevision();
        var watch = options.Time.CreateTimer(
            _ =>
            {
                try
                {
                    if (Interlocked.Exchange(ref revision, memory.GetRevision()) is var before && before != Interlocked.Read(ref revision))
                    {
                        api.SendMemoryChanged();
                    }
                }
                catch (ProblemException)
                {
                    // The next request of a page reports it.
                }
            },
            null,
            WatchInterval,
            WatchInterval);
        Action onTokenUsed = () => { };
        void MapScorecard(IEndpointRouteBuilder routes) => routes.MapGet("/api/scorecard", context => JsonExchange.WriteAsync(context, Scorecard.Create(memory, list.GetAll())));
        ISignIn signIn = access is null ? new DeskSignIn(options.Desk!.Readers, options.Desk.Certificate) : new TokenSignIn(access, () => onTokenUsed());
        WebApplication Create(int port) => Build(port, options.Desk, new RequestGuard(signIn), [api.Map, glossary.Map, new ReplacementApi(session, list).Map, MapScorecard], new RequestFailures(options.Loggers));
        var application = await StartAsync(Create, options.Port, GetOwnPort(pipeline.Current.MemoryPath ?? options.Output), cancellationToken).ConfigureAwait(false);
        var root = GetRoot(application, options.Desk);
        onTokenUsed = () => options.OnAddress(CreateAddress(root, access!));
        var server = new ReviewServer(application, root, access, pipeline, session, outputs, feed, watch);
        options.OnAddress(server.Address);
        return server;
    }

    private static WebApplication Build(int port, DeskOptions? desk, RequestGuard guard, IReadOnlyList<Action<IEndpointRouteBuilder>> maps, RequestFailures failures)
    {
        // No settings, environment or logging of the framework: it would log addresses, and one has the token.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(desk?.Address ?? IPAddress.Loopback, port, listen =>
            {
                listen.Protocols = HttpProtocols.Http1;
                if (desk is not null)
                {
                    listen.UseHttps(desk.Certificate);
                }
            });
            ConnectionLimits.Apply(kestrel.Limits);
        });
        var application = builder.Build();
        application.Use(next => context => failures.InvokeAsync(context, next));
        application.Use(next => context => guard.InvokeAsync(context, next));
        application.UseRouting();
        PageAssets.Map(application);
        foreach (var map in maps)
        {
            map(application);
        }

        return application;
    }

    private static async Task<WebApplication> StartAsync(Func<int, WebApplication> create, int? named, int own, CancellationToken cancellationToken)
    {
        foreach (var port in named is { } only ? (int[])[only] : [own, 0])
        {
            var application = create(port);
            try
            {
                await application.StartAsync(cancellationToken).ConfigureAwait(false);
                return application;
            }
            catch (IOException)
            {
                await application.DisposeAsync().ConfigureAwait(false);
            }
        }

        throw new ProblemException(new Problem(ProblemKind.BadConfiguration, FormattableString.Invariant($"another program uses port {named}"), "Name another one with --port, or leave it out"));
    }

    /// <summary>The same folder has the same port if it is free, so that what the browser keeps for the page outlasts the server.</summary>
    private static int GetOwnPort(string path) =>
        FirstPort + (int)(XxHash3.HashToUInt64(MemoryMarshal.AsBytes(Path.GetFullPath(path).AsSpan())) % Ports);

    private static Uri GetRoot(WebApplication application, DeskOptions? desk)
    {
        var address = new Uri(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        if (desk is null || desk.Certificate.MatchesHostname(desk.Address.ToString(), allowWildcards: false, allowCommonName: false))
        {
            return address;
        }

        return new UriBuilder(address) { Host = desk.Certificate.GetNameInfo(X509NameType.DnsName, forIssuer: false) }.Uri;
    }

    private static Uri CreateAddress(Uri root, AccessToken access) => new(root, "?token=" + access.Current);
}
