using System.Text.Encodings.Web;
using System.Text.Json;
using Translate.Core.Pipeline;
using Translate.Core.Problems;
using Translate.Review.Articles;

namespace Translate.Review.Scoring;

/// <summary>The scorecard as JSON, without a server.</summary>
internal static class ScorecardReport
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Returns the scores of the articles under some paths. Translates and writes nothing.</summary>
    /// <exception cref="ProblemException">There are no articles, or the memory cannot be read.</exception>
    public static async Task<string> CreateAsync(
        TranslationPipeline pipeline,
        IReadOnlyList<string> inputs,
        CancellationToken cancellationToken
    )
    {
        var list = new ArticleList(pipeline.Find(inputs));
        if (list.GetAll().All(article => article.Problem is not null))
        {
            throw new ProblemException(
                list.GetAll() is [{ Problem: { } problem }, ..]
                    ? problem
                    : new Problem(ProblemKind.BadInput, "there are no articles", "Specify an article or a folder")
            );
        }

        await list.ReadHeadlinesAsync(pipeline, cancellationToken).ConfigureAwait(false);
        return JsonSerializer.Serialize(Scorecard.Create(pipeline.Parts.Memory!, list.GetAll()), Options);
    }
}
