using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Output;
using Translate.Core.Pipeline.Reports;
using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Core.Pipeline;

/// <summary>The whole road, article by article: read, translate, write, report.</summary>
/// <remarks>
/// A few articles are under way at once and are reported in the order of the input. Memory holds those few and the totals,
/// however long the batch is.
/// </remarks>
/// <param name="format">Reads the articles.</param>
/// <param name="documents">Makes bitexts of them.</param>
/// <param name="translator">Named in the summary with its usage; the engine that <paramref name="documents"/> asks.</param>
/// <param name="output">Where the bitexts go.</param>
/// <param name="records">Knows the articles that can be passed by; null where all are to be done.</param>
/// <param name="concurrency">Articles under way at once, at least 1.</param>
/// <param name="time">For the time that the run took.</param>
public sealed class TranslationPipeline(
    IDocumentFormat format,
    DocumentTranslator documents,
    ITranslator translator,
    OutputFolder output,
    OutputCache? records,
    int concurrency,
    TimeProvider time)
{
    /// <summary>Runs the batch to its end, whatever becomes of single articles.</summary>
    /// <param name="batch">Enumerated as the run goes on.</param>
    /// <param name="observers">Told of every article.</param>
    /// <param name="cancellationToken">
    /// Stops the run: articles already written stay, those under way leave nothing, and the rest of the batch is named to the observers.
    /// </param>
    public async Task<RunSummary> RunAsync(IEnumerable<DiscoveredDocument> batch, IReadOnlyList<IRunObserver> observers, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var used = translator.Usage;
        var log = new RunAggregator(observers);
        var underWay = new Queue<Task<DocumentResult>>(concurrency);
        foreach (var found in batch)
        {
            if (underWay.Count == concurrency)
            {
                log.Add(await underWay.Dequeue().ConfigureAwait(false));
            }

            underWay.Enqueue(Task.Run(() => ProcessAsync(found, cancellationToken), CancellationToken.None));
        }

        while (underWay.TryDequeue(out var last))
        {
            log.Add(await last.ConfigureAwait(false));
        }

        return log.Summarize(translator.Info, translator.Usage - used, time.GetElapsedTime(started));
    }

    private async Task<DocumentResult> ProcessAsync(DiscoveredDocument found, CancellationToken cancellationToken)
    {
        if (found.Problem is { } problem)
        {
            return new DocumentResult.Failed(found.Source, problem);
        }

        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            var document = await format.ReadAsync(found.Source, cancellationToken).ConfigureAwait(false);
            if (records?.IsUpToDate(document, out var tally) == true)
            {
                return new DocumentResult.Done(found.Source, tally, FirstFailure: null);
            }

            var bitext = await documents.TranslateAsync(document, cancellationToken).ConfigureAwait(false);
            await output.WriteAsync(bitext, cancellationToken).ConfigureAwait(false);
            records?.Add(bitext);
            return new DocumentResult.Done(found.Source, DocumentCounts.From(bitext), bitext.Units.FirstOrDefault(unit => unit.Failure is not null)?.Failure);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return new DocumentResult.NotReached(found.Source);
        }
        catch (ProblemException e)
        {
            return new DocumentResult.Failed(found.Source, e.Problems[0]);
        }
        catch (Exception e)
        {
            // A fault of the program in one article must not cost the others theirs.
            var fault = new Problem(ProblemKind.Internal, $"a fault of this program ({e.GetType().Name}: {e.Message.TrimEnd('.')})", "Please report it together with the article");
            return new DocumentResult.Failed(found.Source, fault with { File = found.Source.Path });
        }
    }
}
