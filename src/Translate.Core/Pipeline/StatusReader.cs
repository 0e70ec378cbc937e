using System.Runtime.CompilerServices;
using Translate.Core.Documents;
using Translate.Core.Files;
using Translate.Core.Memory;
using Translate.Core.Problems;

namespace Translate.Core.Pipeline;

/// <summary>Tells what a run over one batch would do, article by article. Asks no engine and writes nothing.</summary>
internal sealed class StatusReader(DocumentFormats formats, DocumentTranslator documents, TranslationMemory memory)
{
    private readonly HashSet<long> _asked = [];

    /// <summary>Returns one status per article, in the order of the batch.</summary>
    /// <exception cref="ProblemException">The memory cannot be read.</exception>
    public async IAsyncEnumerable<DocumentStatus> ReadAsync(
        IEnumerable<DiscoveredDocument> batch,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (var (source, problem) in batch)
        {
            yield return problem is null
                ? await ReadAsync(source, cancellationToken).ConfigureAwait(false)
                : new DocumentStatus(source, DocumentStatusKind.Unreadable) { Problem = problem };
        }
    }

    /// <summary>Translated articles of the folders whose files are gone.</summary>
    /// <exception cref="ProblemException">The memory cannot be read.</exception>
    public IEnumerable<DocumentStatus> FindGone(IEnumerable<string> folders)
    {
        var gone =
            from folder in folders
            from document in memory.FindDocuments(folder)
            where IsIn(folder, document.Path) && !File.Exists(document.Path)
            select new DocumentSource(Path.Combine(folder, Path.GetRelativePath(folder, document.Path)), document.Name, 0);
        return gone.DistinctBy(source => Path.GetFullPath(source.Path))
            .Select(source => new DocumentStatus(source, DocumentStatusKind.Gone));
    }

    private async Task<DocumentStatus> ReadAsync(DocumentSource source, CancellationToken cancellationToken)
    {
        Document document;
        try
        {
            document = await formats.ReadAsync(source, cancellationToken).ConfigureAwait(false);
        }
        catch (ProblemException e)
        {
            return new DocumentStatus(source, DocumentStatusKind.Unreadable) { Problem = e.Problems[0] };
        }

        var inspection = documents.Inspect(document, _asked);
        return new DocumentStatus(source, GetKind(document, inspection.Open))
        {
            ToTranslate = inspection.ToAsk,
            ToReview = inspection.Ready.Count(unit => unit.NeedsReview),
            ChangedTerms = inspection.ChangedTerms,
        };
    }

    private DocumentStatusKind GetKind(Document document, IReadOnlyList<RecallResult> open) =>
        !memory.TryGetDocument(Path.GetFullPath(document.Source.Path), out var known) ? DocumentStatusKind.New
        : known.Digest != document.Digest ? DocumentStatusKind.Changed
        : open.Count == 0 ? DocumentStatusKind.UpToDate
        : open.Any(recall => recall is RecallResult.Stale) ? DocumentStatusKind.Touched
        : DocumentStatusKind.Incomplete;

    /// <summary>The memory finds documents by their names too, in any folder.</summary>
    private static bool IsIn(string folder, string path) =>
        path.StartsWith(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar, PathComparison.Default);
}
