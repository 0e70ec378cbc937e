using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Translate.Core.Problems;
using Translate.Review.Articles;
using Translate.Review.Security;

namespace Translate.Review.Api;

/// <summary>Search and replace over all articles.</summary>
/// <param name="session">Opens articles.</param>
/// <param name="list">The articles.</param>
internal sealed class ReplacementApi(ReviewSession session, IArticleList list)
{
    private const int MaxShown = 50;
    private const int MaxWords = 1_000;

    /// <summary>Adds the route.</summary>
    public void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/replacement", ReplaceAsync).Require(Permission.Edit);

    private async Task ReplaceAsync(HttpContext context)
    {
        var request = await JsonExchange.ReadAsync<ReplacementRequest>(context).ConfigureAwait(false);
        if (string.IsNullOrEmpty(request.Find) || request.Find.Length > MaxWords || request.By is null || request.By.Length > MaxWords)
        {
            throw new BadHttpRequestException("The replacement is incomplete.");
        }

        var replacement = new Replacement(request.Find, request.By, request.IsApplied);
        var items = new List<object>();
        var articles = new List<object>();
        var count = 0;
        foreach (
            var entry in list.GetAll().Where(entry => entry.Id != request.Except && entry.Problem is not { Kind: ProblemKind.BadInput })
        )
        {
            var found = await ReplaceAsync(entry, replacement, context.RequestAborted).ConfigureAwait(false);
            if (found.Count == 0)
            {
                continue;
            }

            count += found.Count;
            articles.Add(
                new
                {
                    entry.Id,
                    entry.Headline,
                    count = found.Count,
                }
            );
            items.AddRange(
                found
                    .Take(MaxShown - items.Count)
                    .Select(sentence => new
                    {
                        article = entry.Id,
                        entry.Headline,
                        id = sentence.Unit,
                        sentence.Parts,
                    })
            );
        }

        await JsonExchange
            .WriteAsync(
                context,
                new
                {
                    count,
                    articles,
                    items,
                }
            )
            .ConfigureAwait(false);
    }

    /// <summary>Replaces in one article. A file that is gone or broken has no sentences.</summary>
    private async Task<IReadOnlyList<ReplacedSentence>> ReplaceAsync(
        ArticleEntry entry,
        Replacement replacement,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await session
                    .UseAsync(entry.Id, article => session.Replace(article, replacement), cancellationToken)
                    .ConfigureAwait(false)
                ?? [];
        }
        catch (ProblemException e) when (e.Problems[0].Kind == ProblemKind.BadInput)
        {
            return [];
        }
    }
}
