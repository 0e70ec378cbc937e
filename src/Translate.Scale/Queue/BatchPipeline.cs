using Translate.Core.Documents;
using Translate.Core.Pipeline;
using Translate.Core.Pipeline.Reports;
using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Scale.Queue;

/// <summary>The pipeline of a batch, and who uses it.</summary>
internal sealed class BatchPipeline(QueuedBatch batch, TranslationPipeline pipeline)
{
    private readonly ArticleTranslator _articles = pipeline.Parts.CreateArticleTranslator(pipeline.Parts.CreateOutputCache(), isFinal: false);

    private readonly EngineUsage _usedBefore = pipeline.Parts.Translator.Usage;

    /// <summary>Identifies this pipeline among those of all workers.</summary>
    public Guid Id { get; } = Guid.NewGuid();

    /// <summary>The id of the batch.</summary>
    public long Batch => batch.Id;

    /// <summary>The revision of the batch.</summary>
    public int Revision => batch.Revision;

    /// <summary>The pipeline.</summary>
    public TranslationPipeline Pipeline => pipeline;

    /// <summary>What it asked its engine. If two batches share an engine at the same time, each counts the requests of both.</summary>
    public EngineUsage Usage => pipeline.Parts.Translator.Usage - _usedBefore;

    /// <summary>How many articles use it. Read and changed under the lock of <see cref="BatchPipelines"/>.</summary>
    public int Users { get; set; }

    /// <summary>Translates an article and writes its outputs. They are compared with those of other articles when the batch is closed.</summary>
    public async Task<(DocumentResult Result, string? Digest)> TranslateAsync(DocumentSource source, CancellationToken cancellationToken)
    {
        string? digest = null;
        var result = await _articles.TranslateAsync(
            new DiscoveredDocument(source),
            async bitext =>
            {
                digest = await ArticleOutcome.ComputeDigestAsync(bitext, cancellationToken).ConfigureAwait(false);
                return bitext;
            },
            cancellationToken).ConfigureAwait(false);
        return (result, digest);
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
}
