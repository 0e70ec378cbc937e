using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Translate.Core.Problems;
using Translate.Review.Articles;
using Translate.Review.Security;

namespace Translate.Review.Api;

/// <summary>The requests of the page that concern the glossary.</summary>
/// <param name="session">Opens articles.</param>
/// <param name="files">The files of the glossary.</param>
/// <param name="touched">Finds the sentences with a term.</param>
/// <param name="pipeline">Says what the engine costs.</param>
/// <param name="outputs">Writes the outputs of the articles with the term.</param>
/// <param name="audit">Receives every change.</param>
/// <param name="onChanged">Called after every article may have changed.</param>
internal sealed class GlossaryApi(
    ReviewSession session,
    GlossaryFiles files,
    TouchedSentences touched,
    ReviewPipeline pipeline,
    PendingOutputs outputs,
    IReviewAudit audit,
    Action onChanged
)
{
    private const int MaxListed = 200;
    private const int MaxTerm = 500;

    /// <summary>Adds the routes.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/articles/{article:int}/glossary", GetChoicesAsync).Require(Permission.Read);
        routes.MapPost("/api/glossary/terms", AddAsync).Require(Permission.ChangeGlossary);
        routes.MapPost("/api/glossary/retranslation", RetranslateAsync).Require(Permission.ChangeGlossary);
    }

    private async Task GetChoicesAsync(HttpContext context)
    {
        var article = int.Parse((string)context.GetRouteValue("article")!, System.Globalization.CultureInfo.InvariantCulture);
        var choices = await session.UseAsync(article, files.GetChoices, context.RequestAborted).ConfigureAwait(false);
        await (
            choices is null
                ? JsonExchange.RefuseAsync(context, StatusCodes.Status404NotFound, new Refusal(RefusalCode.NoArticle))
                : JsonExchange.WriteAsync(context, choices)
        ).ConfigureAwait(false);
    }

    private async Task AddAsync(HttpContext context)
    {
        var request = await JsonExchange.ReadAsync<TermRequest>(context).ConfigureAwait(false);
        var (source, target) = (JsonExchange.Limit(request.Source, MaxTerm), JsonExchange.Limit(request.Target, MaxTerm));
        if (source.Length == 0 || target.Length == 0)
        {
            throw new BadHttpRequestException("A term needs words in both languages.");
        }

        if (files.FindRefusal(source) is { } refusal)
        {
            await JsonExchange.RefuseAsync(context, StatusCodes.Status422UnprocessableEntity, refusal).ConfigureAwait(false);
            return;
        }

        try
        {
            var entry = await session
                .RunAloneAsync(
                    () => files.AddAsync(source, target, request.File ?? string.Empty, context.RequestAborted),
                    context.RequestAborted
                )
                .ConfigureAwait(false);
            audit.AddTerm(RequestGuard.GetReader(context).Name, entry);
            var found = await touched.FindAsync(entry.Source, context.RequestAborted).ConfigureAwait(false);
            outputs.Add(found.Select(sentence => sentence.Article.Id).Distinct());
            onChanged();
            await JsonExchange
                .WriteAsync(context, CreateAnswer(entry.ToString(), entry.Location.ToString(), entry.Source, found))
                .ConfigureAwait(false);
        }
        catch (ProblemException e) when (e.Problems[0].Kind is ProblemKind.BadConfiguration or ProblemKind.BadInput)
        {
            await JsonExchange.RefuseAsync(context, StatusCodes.Status422UnprocessableEntity, e.Problems[0]).ConfigureAwait(false);
        }
    }

    private object CreateAnswer(string term, string location, string source, IReadOnlyList<TouchedSentence> found)
    {
        var again = found.Where(sentence => sentence.CanBeRetranslated).ToList();
        var characters = again.DistinctBy(sentence => sentence.Source).Sum(sentence => (long)sentence.Source.Length);
        var price = pipeline.Engines.Sum(engine => engine.Info.PricePerMillion) * characters / 1_000_000;
        return new
        {
            term,
            location,
            source,
            count = found.Count,
            again = again.Count,
            characters = price > 0 ? characters : (long?)null,
            price = price > 0 ? decimal.Round(price, 4) : (decimal?)null,
            touched = found
                .OrderBy(sentence => sentence.Fits)
                .Take(MaxListed)
                .Select(sentence => new
                {
                    article = sentence.Article.Id,
                    sentence.Article.Headline,
                    sentence.Unit,
                    sentence.Source,
                    sentence.Target,
                    sentence.Fits,
                    sentence.IsApproved,
                }),
        };
    }

    private async Task RetranslateAsync(HttpContext context)
    {
        var request = await JsonExchange.ReadAsync<TermRequest>(context).ConfigureAwait(false);
        var source = JsonExchange.Limit(request.Source, MaxTerm);
        var found = await touched.FindAsync(source, context.RequestAborted).ConfigureAwait(false);
        audit.Retranslate(RequestGuard.GetReader(context).Name, source, found.Count(sentence => sentence.CanBeRetranslated));
        await touched.RetranslateAsync(found, context.RequestAborted).ConfigureAwait(false);
        var rest = await session
            .RunAloneAsync(() => touched.FindAsync(source, context.RequestAborted), context.RequestAborted)
            .ConfigureAwait(false);
        onChanged();
        var left = rest.Count(sentence => sentence.CanBeRetranslated);
        await JsonExchange
            .WriteAsync(context, new { done = found.Count(sentence => sentence.CanBeRetranslated) - left, left })
            .ConfigureAwait(false);
    }
}
