using System.Runtime.CompilerServices;
using Translate.Core.Documents;
using Translate.Core.Memory;
using Translate.Core.Problems;

namespace Translate.Core.Pipeline;

/// <summary>Says what a run would do, article by article. Asks no engine and writes nothing.</summary>
public sealed class StatusReader(IDocumentFormat format, DocumentTranslator documents, TranslationMemory memory)
{
    /// <summary>One status an article, in the order of the batch.</summary>
    /// <exception cref="ProblemException">The memory cannot be read.</exception>
    public async IAsyncEnumerable<DocumentStatus> ReadAsync(IEnumerable<FoundDocument> batch, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var (source, problem) in batch)
        {
            yield return problem is null
                ? await ReadAsync(source, cancellationToken).ConfigureAwait(false)
                : new DocumentStatus(source, DocumentStatusKind.Unreadable, 0, 0, []) { Problem = problem };
        }
    }

    private async Task<DocumentStatus> ReadAsync(DocumentSource source, CancellationToken cancellationToken)
    {
        Document document;
        try
        {
            document = await format.ReadAsync(source, cancellationToken).ConfigureAwait(false);
        }
        catch (ProblemException e)
        {
            return new DocumentStatus(source, DocumentStatusKind.Unreadable, 0, 0, []) { Problem = e.Problems[0] };
        }

        var (ready, open) = documents.Inspect(document);
        var toReview = ready.Count(unit => unit is { NeedsAttention: true, State: not (UnitState.Reviewed or UnitState.Final) });
        return new DocumentStatus(source, KindOf(document, open), open.Count, toReview, [.. open.OfType<Recall.Stale>().SelectMany(stale => stale.ChangedTerms).Distinct()]);
    }

    private DocumentStatusKind KindOf(Document document, IReadOnlyList<Recall> open) =>
        !memory.TryGetDocument(Path.GetFullPath(document.Source.Path), out var known) ? DocumentStatusKind.New
        : known.Digest != document.Digest ? DocumentStatusKind.Changed
        : open.Count == 0 ? DocumentStatusKind.UpToDate
        : open.Any(recall => recall is Recall.Stale) ? DocumentStatusKind.Touched
        : DocumentStatusKind.Incomplete;
}
