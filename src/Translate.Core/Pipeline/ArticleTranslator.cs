using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Output;
using Translate.Core.Pipeline.Reports;
using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Core.Pipeline;

/// <summary>Takes one article from file to outputs: read, translate, write. Whatever happens is its result.</summary>
/// <remarks>Safe to use from several threads at once, if its parts are.</remarks>
/// <param name="formats">Reads the articles.</param>
/// <param name="documents">Translates an article.</param>
/// <param name="output">Writes the bitexts; null to write nothing.</param>
/// <param name="cache">Finds articles whose outputs are up to date; null to translate all.</param>
/// <param name="ledger">Says whether the engine still answers.</param>
/// <param name="getImportCommand">Returns the command line that takes the edits of an output into the memory; null if nothing can.</param>
internal sealed class ArticleTranslator(
    DocumentFormats formats,
    DocumentTranslator documents,
    OutputFolder? output,
    OutputCache? cache,
    RunLedger ledger,
    Func<string, string>? getImportCommand = null
)
{
    /// <summary>Whether what is written is final. If false, it is still to be compared with the other articles, and is not up to date until then.</summary>
    public bool IsFinal { get; init; } = true;

    /// <summary>Translates an article and writes its outputs, unless they are up to date.</summary>
    /// <param name="found">The article, or the problem that it has.</param>
    /// <param name="compare">Called with the translation before it is written; returns it with what other articles say about it.</param>
    /// <param name="cancellationToken">Stops the work. No output was changed then.</param>
    public async Task<DocumentResult> TranslateAsync(
        DiscoveredDocument found,
        Func<Bitext, Task<Bitext>> compare,
        CancellationToken cancellationToken
    )
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

            bitext = await compare(bitext).ConfigureAwait(false);
            return await WriteAsync(bitext, cancellationToken).ConfigureAwait(false) with
            {
                FallbackEngines = [.. bitext.Units.Where(bitext.IsFromFallback).Select(unit => unit.Engine!).Distinct()],
            };
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
            var fault = new Problem(
                ProblemKind.Internal,
                $"an internal error ({e.GetType().Name}: {e.Message.TrimEnd('.')})",
                "Report it together with the article"
            );
            return new DocumentResult.Failed(found.Source, fault with { File = found.Source.Path });
        }
    }

    /// <summary>Writes the outputs of an article that is translated, as far as they are not worse than those on disk.</summary>
    /// <exception cref="ProblemException">The folder cannot be written to, or the memory cannot be used.</exception>
    public async Task<DocumentResult> WriteAsync(Bitext bitext, CancellationToken cancellationToken)
    {
        var source = bitext.Document.Source;
        var counts = DocumentCounts.From(bitext);
        var failure =
            bitext.Units.FirstOrDefault(unit => unit.Failure is not null)?.Failure
            ?? bitext
                .Units.SelectMany(unit => unit.ComparedUnits)
                .FirstOrDefault(compared => compared.Unit.Failure is not null)
                ?.Unit.Failure;
        if (failure is not null && bitext.Units.All(unit => unit.Origin == Origin.None))
        {
            return new DocumentResult.Failed(source, failure) { Counts = counts };
        }

        if (output is null || IsWorseThanOutputs(bitext, counts.NotTranslated))
        {
            return failure is null ? new DocumentResult.Done(source, counts) : new DocumentResult.Incomplete(source, counts, failure);
        }

        var former = cache?.FindFormerOutputs(bitext.Document) ?? [];
        var edited = await output
            .WriteAsync(bitext, areOwn: cache?.AreOutputsUnedited(bitext.Document) == true, cancellationToken)
            .ConfigureAwait(false);
        cache?.Add(bitext, isComplete: edited.Count == 0, IsFinal);
        OutputFolder.Delete(former);
        return (failure ?? edited.Select(CreateEditedProblem).FirstOrDefault()) is { } problem
            ? new DocumentResult.Incomplete(source, counts, problem)
            : new DocumentResult.Done(source, counts);
    }

    /// <summary>An article with untranslated sentences does not replace outputs that have fewer of them.</summary>
    private bool IsWorseThanOutputs(Bitext bitext, long untranslated) =>
        untranslated > 0
        && output!.HasOutputs(bitext.Document.Source.Name)
        && untranslated > (cache?.CountUntranslated(bitext.Document) ?? 0);

    private Problem CreateEditedProblem(string path)
    {
        const string Replace = "To replace it, delete it, or run with --overwrite";

        // The page has no text to compare, and units of TMX identify themselves.
        var isReadBack =
            !path.EndsWith(OutputNames.Infix + "html", StringComparison.Ordinal)
            && !path.EndsWith(OutputNames.Infix + "tmx", StringComparison.Ordinal);
        var advice = getImportCommand is not null && isReadBack ? $"To keep the edit, run '{getImportCommand(path)}'. {Replace}" : Replace;
        return new(ProblemKind.BadInput, "it was edited after it was written, so it stays as it is", advice) { File = path };
    }
}
