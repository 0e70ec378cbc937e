using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Pipeline;
using Translate.Core.Pipeline.Reports;
using Translate.Core.Problems;

namespace Translate.Scale.Queue;

/// <summary>Ends a batch: compares its articles with each other, in their order, as a run does, and writes index and report of the folder.</summary>
/// <remarks>
/// Everything comes from the memory, so nothing is paid. An article is written again only if the comparison, or the memory, says something
/// else than when its worker wrote it. May be repeated: if the worker ends in between, another one begins again.
/// </remarks>
/// <param name="batch">The batch.</param>
/// <param name="pipeline">Asks no engine.</param>
/// <param name="reader">Reads the articles.</param>
/// <param name="rows">Writes what changed.</param>
/// <param name="files">Maps paths to this machine.</param>
internal sealed class BatchClosing(QueuedBatch batch, TranslationPipeline pipeline, BatchReader reader, WorkerRows rows, SharedFolder files)
{
    private readonly PipelineParts _parts = pipeline.Parts;
    private readonly OutputCache? _cache = pipeline.Parts.CreateOutputCache();

    /// <summary>Ends the batch.</summary>
    /// <exception cref="ProblemException">Index or report cannot be written, or the memory or the database cannot be used.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var output = _parts.Output!;
        var articles = reader.ReadArticlesAsync(batch.Id, cancellationToken).ToBlockingEnumerable(cancellationToken);
        await using var index = new BatchIndexPage(output.Path, pipeline.Engine, output.Formats);
        await using var report = new BatchReport(output.Path, batch.Submitted.ToLocalTime());
        var found = articles.Select(article => new DiscoveredDocument(
            GetSource(article),
            article.Attempts == 0 ? article.Outcome.Problem : null
        ));
        using var folder = new FolderObserver(output.Path, found, [index, report]);
        var results = new RunAggregator([folder]);
        var writer = _parts.CreateArticleTranslator(_cache, isFinal: true);
        await foreach (
            var result in new OrderedBatch(new BatchComparison(_parts.Formats, _parts.Documents, _cache, found), _parts.Concurrency)
                .RunAsync(articles, (article, compare) => CloseAsync(article, writer, compare, cancellationToken), cancellationToken)
                .ConfigureAwait(false)
        )
        {
            results.Add(result);
        }

        folder.Complete();
        var usage = await reader.GetUsageAsync(batch.Id, cancellationToken).ConfigureAwait(false);
        var summary = results.Summarize(pipeline.Engine, usage, _parts.Time.GetUtcNow() - batch.Submitted) with
        {
            Skipped = SkippedFiles.From(batch.Skipped),
        };
        await index.CompleteAsync(summary, cancellationToken).ConfigureAwait(false);
        await report.CompleteAsync(summary, cancellationToken).ConfigureAwait(false);
    }

    private async Task<DocumentResult> CloseAsync(
        QueuedArticle article,
        ArticleTranslator writer,
        Func<Bitext, Task<Bitext>> compare,
        CancellationToken cancellationToken
    )
    {
        var known = article.Outcome.ToResult(GetSource(article), article.State);

        // What no worker translated was up to date. The others are compared with it.
        if (article.Outcome.Digest is null || known is not (DocumentResult.Done or DocumentResult.Incomplete))
        {
            return known;
        }

        try
        {
            return await CompareAsync(article, known, writer, compare, cancellationToken).ConfigureAwait(false);
        }
        catch (ProblemException e) when (e.Problems[0].Kind == ProblemKind.BadInput)
        {
            // The article is gone meanwhile. Its outputs are there.
            return known;
        }
    }

    private async Task<DocumentResult> CompareAsync(
        QueuedArticle article,
        DocumentResult known,
        ArticleTranslator writer,
        Func<Bitext, Task<Bitext>> compare,
        CancellationToken cancellationToken
    )
    {
        var document = await _parts.Formats.ReadAsync(known.Source, cancellationToken).ConfigureAwait(false);
        var bitext = await _parts.Documents.TranslateAsync(document, cancellationToken).ConfigureAwait(false);
        if (bitext.Work.Failed + bitext.Work.Kept > 0)
        {
            return known;
        }

        bitext = await compare(bitext).ConfigureAwait(false);
        var digest = await ArticleOutcome.ComputeDigestAsync(bitext, cancellationToken).ConfigureAwait(false);
        if (article.State == QueueState.Done && digest == article.Outcome.Digest && HasOwnOutputs(document))
        {
            _cache?.Add(bitext, isComplete: true);
            return known;
        }

        var (state, outcome) = ArticleOutcome.From(
            await writer.WriteAsync(bitext, cancellationToken).ConfigureAwait(false),
            new ArticleNotes(digest)
        );
        outcome = outcome with
        {
            Counts = outcome.Counts with { Work = article.Outcome.Counts.Work },
            FallbackEngines = article.Outcome.FallbackEngines,
        };
        await rows.ChangeAsync(article, state, outcome, cancellationToken).ConfigureAwait(false);
        return outcome.ToResult(known.Source, state);
    }

    private bool HasOwnOutputs(Document document) =>
        _cache is null ? _parts.Output!.HasOutputs(document.Source.Name) : _cache.AreOutputsUnedited(document);

    private DocumentSource GetSource(QueuedArticle article) => new(files.TryToLocal(article.Path), article.Name, article.Length);
}
