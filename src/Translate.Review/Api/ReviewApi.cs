using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Translate.Core.Bitexts;
using Translate.Core.Memory;
using Translate.Review.Articles;
using Translate.Review.Security;

namespace Translate.Review.Api;

/// <summary>The requests of the page. All answers are JSON.</summary>
/// <param name="session">Opens articles and decides.</param>
/// <param name="similar">Finds suggestions.</param>
/// <param name="list">The articles.</param>
/// <param name="memory">The memory.</param>
/// <param name="feed">Receives every change.</param>
/// <param name="outputs">Writes the outputs of changed articles.</param>
/// <param name="info">What the page says about the server.</param>
/// <param name="needsApproval">Whether what a person wrote needs another one who approves it.</param>
internal sealed partial class ReviewApi(
    ReviewSession session,
    SimilarSentences similar,
    IArticleList list,
    TranslationMemory memory,
    ChangeFeed feed,
    PendingOutputs outputs,
    ServerView info,
    bool needsApproval
)
{
    private const int MaxConcordance = 50;
    private const int MaxText = 10_000;

    private readonly UnitViews _views = new(memory, needsApproval);

    /// <summary>Adds the routes.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapGet(
                "/api/state",
                context =>
                    JsonExchange.WriteAsync(
                        context,
                        RequestGuard.GetReader(context).Name is { Length: > 0 } reader
                            ? info with
                            {
                                User = reader,
                                IsSignedIn = true,
                            }
                            : info
                    )
            )
            .Require(Permission.Read);
        routes
            .MapGet("/api/articles", context => JsonExchange.WriteAsync(context, list.GetAll().Select(ArticleView.From)))
            .Require(Permission.Read);
        routes.MapGet("/api/articles/{article:int}", GetArticleAsync).Require(Permission.Read);
        routes
            .MapGet(
                "/api/articles/{article:int}/units/{unit}/history",
                context => UseUnitAsync(context, (article, index) => HistoryView.Create(memory, article, index))
            )
            .Require(Permission.Read);
        routes.MapGet("/api/articles/{article:int}/units/{unit}/suggestion", SuggestAsync).Require(Permission.Read);
        routes.MapPost("/api/articles/{article:int}/units/{unit}/check", CheckAsync).Require(Permission.Edit);
        routes.MapPost("/api/articles/{article:int}/units/{unit}/decision", DecideAsync).Require(Permission.Edit);
        routes.MapPost("/api/articles/{article:int}/units/{unit}/dismissal", DismissAsync).Require(Permission.Approve);
        routes.MapPost("/api/articles/{article:int}/units/{unit}/waiver", WaiveAsync).Require(Permission.Approve);
        routes.MapPost("/api/articles/{article:int}/units/{unit}/note", NoteAsync).Require(Permission.Edit);
        routes.MapPost("/api/articles/{article:int}/units/{unit}/error", MarkErrorAsync).Require(Permission.Edit);
        routes.MapGet("/api/concordance", FindAsync).Require(Permission.Read);
        routes.MapGet("/api/events", StreamAsync).Require(Permission.Read);
    }

    /// <summary>Tells every page that an article of the list changed.</summary>
    public void SendArticle(ArticleEntry article) =>
        feed.Send(JsonExchange.ToLine(new { type = "article", article = ArticleView.From(article) }));

    /// <summary>Tells every page to read its article again, because another program changed the memory.</summary>
    public void SendMemoryChanged() => feed.Send(JsonExchange.ToLine(new { type = "memory" }));

    /// <summary>Who is signed in wins over a name in the request.</summary>
    private string GetAuthor(HttpContext context, string? name) =>
        RequestGuard.GetReader(context).Name is { Length: > 0 } reader ? reader : JsonExchange.GetAuthor(name, info.User);

    private static int GetArticleId(HttpContext context) =>
        int.Parse((string)context.GetRouteValue("article")!, System.Globalization.CultureInfo.InvariantCulture);

    private async Task GetArticleAsync(HttpContext context)
    {
        var id = GetArticleId(context);
        var view = await session
            .UseAsync(id, article => _views.Create(article, [.. Enumerable.Range(0, article.Units.Count)]), context.RequestAborted)
            .ConfigureAwait(false);
        if (view is null)
        {
            await JsonExchange
                .RefuseAsync(context, StatusCodes.Status404NotFound, new Refusal(RefusalCode.NoArticle))
                .ConfigureAwait(false);
            return;
        }

        await JsonExchange
            .WriteAsync(
                context,
                new
                {
                    article = ArticleView.From(list.Find(id)!),
                    view.Units,
                    view.Entries,
                }
            )
            .ConfigureAwait(false);
    }

    private async Task UseUnitAsync<T>(HttpContext context, Func<OpenArticle, int, T?> work)
        where T : class
    {
        var unit = (string)context.GetRouteValue("unit")!;
        var code = RefusalCode.NoArticle;
        var result = await session
            .UseAsync(
                GetArticleId(context),
                article =>
                {
                    var index = article.IndexOf(unit);
                    code = index < 0 ? RefusalCode.NoSentence : RefusalCode.Outdated;
                    return index < 0 ? null : work(article, index);
                },
                context.RequestAborted
            )
            .ConfigureAwait(false);
        await (
            result is null ? JsonExchange.RefuseAsync(context, StatusCodes.Status404NotFound, new Refusal(code))
            : result is Func<HttpContext, Task> answer ? answer(context)
            : JsonExchange.WriteAsync(context, result)
        ).ConfigureAwait(false);
    }

    /// <summary>Looks a suggestion up while the article is free, so that no decision waits for it.</summary>
    private Task SuggestAsync(HttpContext context) => UseUnitAsync(context, (article, index) => Suggest(article.Units[index]));

    private Func<HttpContext, Task> Suggest(TranslationUnit unit) =>
        async answer =>
        {
            var found = await similar.FindAsync(unit, answer.RequestAborted).ConfigureAwait(false);
            await JsonExchange.WriteAsync(answer, new { suggestion = SuggestionView.From(unit.Source, found) }).ConfigureAwait(false);
        };

    private async Task CheckAsync(HttpContext context)
    {
        var request = await JsonExchange.ReadAsync<CheckRequest>(context).ConfigureAwait(false);
        await UseUnitAsync(
                context,
                (article, index) =>
                {
                    var draft = session.CheckDraft(article, index, request.Target ?? string.Empty);
                    var terms = UnitView.Create(article, article.Segments[index], draft, stored: null, default, draft: null).Terms;
                    return new
                    {
                        terms,
                        findings = UnitView.CreateFindings(
                            draft with
                            {
                                State = Core.Bitexts.UnitState.Translated,
                                Origin = Core.Bitexts.Origin.Engine,
                            }
                        ),
                    };
                }
            )
            .ConfigureAwait(false);
    }

    private Task FindAsync(HttpContext context)
    {
        var words = JsonExchange.Limit(context.Request.Query["q"], 200).Trim();
        var found =
            words.Length == 0
                ? []
                : new UnitQuery { Words = [words] }
                    .Find(memory)
                    .TakeWhile(_ => !context.RequestAborted.IsCancellationRequested)
                    .Take(MaxConcordance)
                    .ToList();
        return JsonExchange.WriteAsync(
            context,
            found.Select(unit => new
            {
                unit.Source,
                unit.Target,
                unit.IsApproved,
                unit.Author,
            })
        );
    }

    private async Task StreamAsync(HttpContext context)
    {
        if (feed.Listen() is not { } listener)
        {
            await JsonExchange
                .RefuseAsync(context, StatusCodes.Status503ServiceUnavailable, new Refusal(RefusalCode.TooManyPages))
                .ConfigureAwait(false);
            return;
        }

        try
        {
            context.Response.ContentType = "text/event-stream";
            await context.Response.WriteAsync(": open\n\n", context.RequestAborted).ConfigureAwait(false);
            await foreach (var message in listener.Reader.ReadAllAsync(context.RequestAborted).ConfigureAwait(false))
            {
                await context.Response.WriteAsync($"data: {message}\n\n", context.RequestAborted).ConfigureAwait(false);
            }
        }
        finally
        {
            feed.Leave(listener);
        }
    }
}
