using Translate.Core.Documents;
using Translate.Core.Output;
using Translate.Core.Pipeline.Reports;
using Translate.Core.Translators;

namespace Translate.Core.Pipeline;

/// <summary>Translates a batch, document by document: read, translate, write, report.</summary>
/// <remarks>
/// A few documents are in progress at once and are reported in the order of the input. Only these and the totals are in memory, however
/// long the batch is.
/// </remarks>
/// <param name="formats">Reads the documents.</param>
/// <param name="documents">Translates a document.</param>
/// <param name="translator">The engine that <paramref name="documents"/> asks; its usage is in the summary.</param>
/// <param name="output">Writes the bitexts; null to write nothing.</param>
/// <param name="cache">Finds documents whose outputs are up to date; null to translate all.</param>
/// <param name="concurrency">Documents in progress at once, at least 1.</param>
/// <param name="time">Measures the run.</param>
/// <param name="ledger">Says whether the engine still answers.</param>
/// <param name="getImportCommand">Returns the command line that takes the edits of an output into the memory; null if nothing can.</param>
/// <param name="other">The engine that <paramref name="documents"/> compares with; null if it compares nothing.</param>
internal sealed class BatchTranslator(
    DocumentFormats formats,
    DocumentTranslator documents,
    ITranslator translator,
    OutputFolder? output,
    OutputCache? cache,
    int concurrency,
    TimeProvider time,
    RunLedger ledger,
    Func<string, string>? getImportCommand = null,
    ComparedEngineParts? other = null
)
{
    private readonly ArticleTranslator _articles = new(formats, documents, output, cache, ledger, getImportCommand);

    /// <summary>Runs the batch to its end, even if single documents fail.</summary>
    /// <param name="batch">Enumerated as the run goes on.</param>
    /// <param name="batchForComparison">The same batch, enumerated a second time if an article of it is new.</param>
    /// <param name="observers">Receive every document.</param>
    /// <param name="cancellationToken">
    /// Stops the run: documents already written stay, those in progress write nothing, and the rest of the batch is reported as not reached.
    /// </param>
    public async Task<RunSummary> RunAsync(
        IEnumerable<DiscoveredDocument> batch,
        IEnumerable<DiscoveredDocument> batchForComparison,
        IReadOnlyList<IRunObserver> observers,
        CancellationToken cancellationToken
    )
    {
        var started = time.GetTimestamp();
        var (used, usedOfOther) = (translator.Usage, other?.Translator.Usage ?? default);
        var results = new RunAggregator(observers);
        ledger.BeginBatch();
        other?.Ledger.BeginBatch();
        try
        {
            await foreach (
                var result in new OrderedBatch(new BatchComparison(formats, documents, cache, batchForComparison), concurrency)
                    .RunAsync(batch, (found, compare) => _articles.TranslateAsync(found, compare, cancellationToken), cancellationToken)
                    .ConfigureAwait(false)
            )
            {
                results.Stop(ledger.Stopped);
                results.Add(result);
            }
        }
        finally
        {
            ledger.EndBatch();
            other?.Ledger.EndBatch();
        }

        var usage = translator.Usage - used;
        return results.Summarize(translator.Info, usage, time.GetElapsedTime(started)) with
        {
            ComparedEngines = other is null
                ? []
                :
                [
                    new ComparedEngine(translator.Info, usage),
                    new ComparedEngine(other.Translator.Info, other.Translator.Usage - usedOfOther),
                ],
        };
    }
}
