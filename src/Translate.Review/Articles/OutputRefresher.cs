using Translate.Core.Documents;
using Translate.Core.Pipeline.Reports;
using Translate.Core.Problems;

namespace Translate.Review.Articles;

/// <summary>Writes outputs, index and report with the pipeline's own parts, so that they agree with what a run would write.</summary>
/// <param name="pipeline">Writes the outputs.</param>
/// <param name="output">The folder for outputs.</param>
/// <param name="formats">The outputs of each article.</param>
/// <param name="list">Receives the counts.</param>
/// <param name="time">The clock.</param>
internal sealed class OutputRefresher(
    ReviewPipeline pipeline,
    string output,
    IReadOnlyList<string> formats,
    ArticleList list,
    TimeProvider time
)
{
    /// <summary>Translates and writes articles that are not up to date.</summary>
    /// <param name="articles">In the order of the batch.</param>
    /// <param name="observers">Receive the result of each article, besides the list.</param>
    /// <param name="cancellationToken">Stops between articles.</param>
    /// <exception cref="ProblemException">The folder cannot be written to, the memory cannot be used, or the run would exceed its budget.</exception>
    public async Task<RunSummary> RunAsync(
        IReadOnlyList<ArticleEntry> articles,
        IReadOnlyList<IRunObserver> observers,
        CancellationToken cancellationToken
    )
    {
        var translating = pipeline.Current;
        var batch = articles
            .Select(article => new DiscoveredDocument(article.Source, File.Exists(article.Source.Path) ? null : Gone))
            .ToList();
        BatchIndexPage? index = null;
        BatchReport? report = null;
        FolderObserver? folder = null;
        try
        {
            IReadOnlyList<IRunObserver> Begin(IEnumerable<DiscoveredDocument> found)
            {
                if (found.All(document => document.Problem is not null))
                {
                    return [list, .. observers];
                }

                index = new BatchIndexPage(output, translating.Engine, formats);
                report = new BatchReport(output, time.GetLocalNow());
                folder = new FolderObserver(output, found, [index, report]);
                return [folder, list, .. observers];
            }

            var summary = await translating.RunAsync(_ => batch, Begin, cancellationToken).ConfigureAwait(false);
            if (folder is not null && summary.HasReadable)
            {
                folder.Complete();
                await index!.CompleteAsync(summary, CancellationToken.None).ConfigureAwait(false);
                await report!.CompleteAsync(summary, CancellationToken.None).ConfigureAwait(false);
            }

            return summary;
        }
        finally
        {
            folder?.Dispose();
            await DisposeAsync(index).ConfigureAwait(false);
            await DisposeAsync(report).ConfigureAwait(false);
        }
    }

    private static Problem Gone { get; } = new(ProblemKind.BadInput, "the file is gone", "Start the review again");

    private static ValueTask DisposeAsync(IAsyncDisposable? file) => file?.DisposeAsync() ?? ValueTask.CompletedTask;
}
