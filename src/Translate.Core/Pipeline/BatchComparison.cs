using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Problems;
using Translate.Core.Quality;

namespace Translate.Core.Pipeline;

/// <summary>Compares the documents that a batch translates with the others of it: with those before, and with all that are up to date.</summary>
/// <remarks>
/// Documents that are up to date are read again only once another one is new, and get no findings, because their outputs stay. Not safe to use from
/// several threads at once.
/// </remarks>
/// <param name="formats">Reads the documents.</param>
/// <param name="documents">Recalls and compares them.</param>
/// <param name="cache">Finds those that are up to date; null if none is.</param>
/// <param name="batch">All documents of the batch.</param>
internal sealed class BatchComparison(
    DocumentFormats formats,
    DocumentTranslator documents,
    OutputCache? cache,
    IEnumerable<DiscoveredDocument> batch
)
{
    /// <summary>The most sentences, and names, that later articles are compared with. It bounds the memory, and the time for articles that are up to date.</summary>
    private const int MaxCompared = 50_000;

    private readonly ConsistencyTracker _seen = new(MaxCompared);
    private bool _isLoaded;

    /// <summary>Adds the findings against other documents to one that was just translated, before it is written.</summary>
    /// <exception cref="ProblemException">The memory cannot be read.</exception>
    public async Task<Bitext> AddAsync(Bitext bitext, CancellationToken cancellationToken)
    {
        if (!_isLoaded && cache is not null)
        {
            await LoadAsync(cache, cancellationToken).ConfigureAwait(false);
        }

        _isLoaded = true;
        return documents.Compare(bitext, _seen);
    }

    private async Task LoadAsync(OutputCache cache, CancellationToken cancellationToken)
    {
        var sentences = 0;
        foreach (var (source, problem) in batch)
        {
            if (sentences >= MaxCompared)
            {
                return;
            }

            if (
                problem is null
                && await ReadAsync(source, cancellationToken).ConfigureAwait(false) is { } document
                && cache.IsUpToDate(document, out _)
            )
            {
                sentences += documents.AddRecalled(document, _seen);
            }
        }
    }

    /// <summary>Returns a document; null if it cannot be read, which the run itself reports.</summary>
    private async Task<Document?> ReadAsync(DocumentSource source, CancellationToken cancellationToken)
    {
        try
        {
            return await formats.ReadAsync(source, cancellationToken).ConfigureAwait(false);
        }
        catch (ProblemException)
        {
            return null;
        }
    }
}
