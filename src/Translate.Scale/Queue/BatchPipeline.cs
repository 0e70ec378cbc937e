using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Pipeline;
using Translate.Core.Pipeline.Reports;
using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Scale.Queue;

/// <summary>The pipeline of a batch, and who uses it.</summary>
/// <param name="batch">The batch.</param>
/// <param name="pipeline">Translates.</param>
/// <param name="results">Writes the results of a service's documents; null if the pipeline writes outputs of articles.</param>
internal sealed class BatchPipeline(QueuedBatch batch, TranslationPipeline pipeline, DocumentResults? results)
{
    private const int HeadlineLength = 160;

    private readonly ArticleTranslator _articles = pipeline.Parts.CreateArticleTranslator(
        pipeline.Parts.CreateOutputCache(),
        isFinal: false
    );

    private readonly EngineUsage _usedBefore = pipeline.Parts.Translator.Usage;

    /// <summary>Identifies this pipeline among the pipelines of all workers.</summary>
    public Guid Id { get; } = Guid.NewGuid();

    /// <summary>The id of the batch.</summary>
    public long Batch => batch.Id;

    /// <summary>The revision of the batch.</summary>
    public int Revision => batch.Revision;

    /// <summary>Whether its articles are the documents of a service.</summary>
    public bool IsStanding => results is not null;

    /// <summary>The pipeline.</summary>
    public TranslationPipeline Pipeline => pipeline;

    /// <summary>What it asked its engine. If two batches share an engine at the same time, each counts the requests of both.</summary>
    public EngineUsage Usage => pipeline.Parts.Translator.Usage - _usedBefore;

    /// <summary>How many articles use it. Read and changed under the lock of <see cref="BatchPipelines"/>.</summary>
    public int Users { get; set; }

    /// <summary>Translates an article and writes its outputs. They are compared with the outputs of other articles when the batch is closed.</summary>
    public async Task<(DocumentResult Result, ArticleNotes Notes)> TranslateAsync(
        DocumentSource source,
        CancellationToken cancellationToken
    )
    {
        ArticleNotes notes = default;
        var result = await _articles
            .TranslateAsync(
                new DiscoveredDocument(source),
                async bitext =>
                {
                    notes = await (
                        results is null ? NoteDigestAsync(bitext, cancellationToken) : WriteResultsAsync(bitext, cancellationToken)
                    ).ConfigureAwait(false);
                    return bitext;
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        return (result, notes);
    }

    /// <summary>Returns why the engine is asked no more, and lets it be asked again; null if it is asked.</summary>
    public Problem? TakeOutage()
    {
        var reason = pipeline.Parts.Ledger.Stopped;
        if (reason is not null)
        {
            pipeline.Parts.Ledger.BeginBatch();
        }

        return reason;
    }

    private static async Task<ArticleNotes> NoteDigestAsync(Bitext bitext, CancellationToken cancellationToken) =>
        new(await ArticleOutcome.ComputeDigestAsync(bitext, cancellationToken).ConfigureAwait(false));

    private async Task<ArticleNotes> WriteResultsAsync(Bitext bitext, CancellationToken cancellationToken)
    {
        await results!.WriteAsync(bitext, cancellationToken).ConfigureAwait(false);
        var first = bitext.Document.Blocks.Count > 0 ? bitext.Document.Blocks[0].Text : null;
        return new ArticleNotes(Digest: null, first?.Length > HeadlineLength ? first[..HeadlineLength] : first);
    }
}
