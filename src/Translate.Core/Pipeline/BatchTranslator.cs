using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Output;
using Translate.Core.Pipeline.Reports;
using Translate.Core.Problems;
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
internal sealed class BatchTranslator(
    DocumentFormats formats,
    DocumentTranslator documents,
    ITranslator translator,
    OutputFolder? output,
    OutputCache? cache,
    int concurrency,
    TimeProvider time,
    RunLedger ledger,
    Func<string, string>? getImportCommand = null)
{
    /// <summary>Runs the batch to its end, even if single documents fail.</summary>
    /// <param name="batch">Enumerated as the run goes on.</param>
    /// <param name="again">The same batch, enumerated a second time if an article of it is new.</param>
    /// <param name="observers">Receive every document.</param>
    /// <param name="cancellationToken">
    /// Stops the run: documents already written stay, those in progress write nothing, and the rest of the batch is reported as not reached.
    /// </param>
    public async Task<RunSummary> RunAsync(IEnumerable<DiscoveredDocument> batch, IEnumerable<DiscoveredDocument> again, IReadOnlyList<IRunObserver> observers, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var used = translator.Usage;
        var results = new RunAggregator(observers);
        var (comparison, turn) = (new BatchComparison(formats, documents, cache, again), Task.CompletedTask);
        var inProgress = new Queue<Task<DocumentResult>>(concurrency);
        ledger.BeginBatch();
        try
        {
            foreach (var document in batch)
            {
                if (inProgress.Count == concurrency)
                {
                    Report(await inProgress.Dequeue().ConfigureAwait(false));
                }

                // Documents are compared in the order of the input, however long each takes.
                var (before, done) = (turn, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
                turn = done.Task;
                inProgress.Enqueue(Task.Run(() => TakeTurnAsync(document, comparison, before, done, cancellationToken), CancellationToken.None));
            }

            while (inProgress.TryDequeue(out var last))
            {
                Report(await last.ConfigureAwait(false));
            }
        }
        finally
        {
            ledger.EndBatch();
        }

        void Report(DocumentResult result)
        {
            results.Stop(ledger.Stopped);
            results.Add(result);
        }

        return results.Summarize(translator.Info, translator.Usage - used, time.GetElapsedTime(started));
    }

    private async Task<DocumentResult> TakeTurnAsync(DiscoveredDocument found, BatchComparison comparison, Task before, TaskCompletionSource done, CancellationToken cancellationToken)
    {
        try
        {
            return await ProcessAsync(found, comparison, before, done, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await before.ConfigureAwait(false);
            done.TrySetResult();
        }
    }

    private async Task<DocumentResult> ProcessAsync(DiscoveredDocument found, BatchComparison comparison, Task before, TaskCompletionSource done, CancellationToken cancellationToken)
    {
        if (found.Problem is { } problem)
        {
            return new DocumentResult.Failed(found.Source, problem);
        }

        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            var document = await formats.ReadAsync(found.Source, cancellationToken).ConfigureAwait(false);
            if (cache?.IsUpToDate(document, out var counts) == true)
            {
                return new DocumentResult.Done(found.Source, counts);
            }

            var bitext = await documents.TranslateAsync(document, cancellationToken).ConfigureAwait(false);
            if (ledger.Stopped is { } reason && bitext.Units.Any(unit => unit.Failure == reason))
            {
                return new DocumentResult.NotReached(found.Source);
            }

            await before.ConfigureAwait(false);
            bitext = await comparison.AddAsync(bitext, cancellationToken).ConfigureAwait(false);
            done.TrySetResult();
            return await WriteAsync(bitext, cancellationToken).ConfigureAwait(false) with { FallbackEngines = [.. bitext.Units.Where(bitext.IsOfFallback).Select(unit => unit.Engine!).Distinct()] };
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
            // A bug that one document triggers must not end the batch for the others.
            var fault = new Problem(ProblemKind.Internal, $"an internal error ({e.GetType().Name}: {e.Message.TrimEnd('.')})", "Report it together with the article");
            return new DocumentResult.Failed(found.Source, fault with { File = found.Source.Path });
        }
    }

    private async Task<DocumentResult> WriteAsync(Bitext bitext, CancellationToken cancellationToken)
    {
        var source = bitext.Document.Source;
        var counts = DocumentCounts.From(bitext);
        var failure = bitext.Units.FirstOrDefault(unit => unit.Failure is not null)?.Failure;
        if (failure is not null && bitext.Units.All(unit => unit.Origin == Origin.None))
        {
            return new DocumentResult.Failed(source, failure) { Counts = counts };
        }

        if (output is null || IsWorseThanOutputs(bitext, counts.NotTranslated))
        {
            return failure is null ? new DocumentResult.Done(source, counts) : new DocumentResult.Incomplete(source, counts, failure);
        }

        var former = cache?.FindFormerOutputs(bitext.Document) ?? [];
        var edited = await output.WriteAsync(bitext, areOwn: cache?.AreOutputsOwn(bitext.Document) == true, cancellationToken).ConfigureAwait(false);
        cache?.Add(bitext, isComplete: edited.Count == 0);
        OutputFolder.Delete(former);
        return (failure ?? edited.Select(CreateEditedProblem).FirstOrDefault()) is { } problem
            ? new DocumentResult.Incomplete(source, counts, problem)
            : new DocumentResult.Done(source, counts);
    }

    /// <summary>An article with untranslated sentences does not replace outputs that have fewer of them.</summary>
    private bool IsWorseThanOutputs(Bitext bitext, long untranslated) =>
        untranslated > 0 && output!.HasOutputs(bitext.Document.Source.Name) && untranslated > (cache?.CountUntranslated(bitext.Document) ?? 0);

    private Problem CreateEditedProblem(string path)
    {
        const string Replace = "To replace it, delete it, or run with --overwrite";

        // The page has no text to compare, and units of TMX say themselves what they are.
        var isReadBack = !path.EndsWith(OutputNames.Infix + "html", StringComparison.Ordinal) && !path.EndsWith(OutputNames.Infix + "tmx", StringComparison.Ordinal);
        var advice = getImportCommand is not null && isReadBack ? $"To keep the edit, run '{getImportCommand(path)}'. {Replace}" : Replace;
        return new(ProblemKind.BadInput, "it was edited after it was written, so it stays as it is", advice) { File = path };
    }
}
