using Translate.Core.Bitexts;
using Translate.Core.Text;
using Translate.Review.Articles;

namespace Translate.Review.Api;

/// <summary>An article in the list as the page shows it.</summary>
internal sealed record ArticleView(
    int Id,
    string Name,
    string Headline,
    long Segments,
    long ToReview,
    long Violated,
    long Findings,
    long Approved,
    long Copied,
    int Errors,
    string? Problem,
    string? ProblemKind
)
{
    public static ArticleView From(ArticleEntry article)
    {
        var counts = article.Counts ?? default(DocumentCounts);
        return new ArticleView(
            article.Id,
            article.Source.Name.Length > 0 ? article.Source.Name : article.Source.Path,
            article.Headline,
            counts.Segments,
            counts.ToReview + counts.NotTranslated,
            counts.TermsViolated,
            counts.Errors + counts.Warnings,
            counts.Approved,
            counts.Copied,
            article.Errors,
            article.Problem?.ToString(),
            article.Problem is { } problem ? EnumNames.Get(problem.Kind) : null
        );
    }
}
