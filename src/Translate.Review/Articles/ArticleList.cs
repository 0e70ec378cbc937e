using System.Collections.Frozen;
using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Pipeline;
using Translate.Core.Pipeline.Reports;
using Translate.Core.Problems;

namespace Translate.Review.Articles;

/// <summary>The articles of a batch with their counts, in memory, kept up to date by runs. Thread-safe.</summary>
internal sealed class ArticleList : IArticleList, IRunObserver
{
    private readonly Lock _lock = new();
    private readonly List<ArticleEntry> _articles;
    private readonly FrozenDictionary<string, int> _byPath;

    /// <summary>Lists what was found.</summary>
    public ArticleList(IEnumerable<DiscoveredDocument> found)
    {
        _articles = [.. found.Select((document, i) => new ArticleEntry(i, document.Source) { Problem = document.Problem })];
        _byPath = _articles
            .DistinctBy(article => GetKey(article.Source.Path))
            .ToDictionary(article => GetKey(article.Source.Path), article => article.Id, StringComparer.Ordinal)
            .ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public event Action<ArticleEntry>? Changed;

    IEnumerable<ArticleEntry> IArticleList.GetAll() => GetAll();

    /// <summary>Returns all articles in the order of the batch.</summary>
    public IReadOnlyList<ArticleEntry> GetAll()
    {
        lock (_lock)
        {
            return [.. _articles];
        }
    }

    /// <inheritdoc/>
    public ArticleEntry? Find(int id)
    {
        lock (_lock)
        {
            return id >= 0 && id < _articles.Count ? _articles[id] : null;
        }
    }

    /// <inheritdoc/>
    public ArticleEntry? Find(string path) => _byPath.TryGetValue(GetKey(path), out var id) ? Find(id) : null;

    /// <summary>Reads the headline of every article. One that cannot be read keeps its name.</summary>
    public async Task ReadHeadlinesAsync(TranslationPipeline pipeline, CancellationToken cancellationToken)
    {
        foreach (
            var article in GetAll()
                .Where(article => article.Source.Name.Length > 0 && article.Problem is not { Kind: ProblemKind.BadInput })
        )
        {
            try
            {
                SetHeadline(article.Id, await pipeline.Parts.Formats.ReadAsync(article.Source, cancellationToken).ConfigureAwait(false));
            }
            catch (ProblemException)
            {
                // The run has said so, and the list shows it.
            }
        }
    }

    /// <inheritdoc/>
    public void SetHeadline(int id, Document document)
    {
        if (document.Blocks.Count > 0)
        {
            Update(id, entry => entry with { Headline = ArticleEntry.Shorten(document.Blocks[0].Text) });
        }
    }

    /// <inheritdoc/>
    public void SetCounts(int id, DocumentCounts counts) => Update(id, entry => entry with { Counts = counts });

    /// <inheritdoc/>
    public void AddErrors(string name, int count)
    {
        foreach (var article in GetAll().Where(article => article.Source.Name == name))
        {
            Update(article.Id, entry => entry with { Errors = entry.Errors + count });
        }
    }

    /// <inheritdoc/>
    public void OnDone(DocumentSource source, DocumentCounts counts) => Set(source, counts, problem: null);

    /// <inheritdoc/>
    public void OnIncomplete(DocumentSource source, DocumentCounts counts, Problem problem) => Set(source, counts, problem);

    /// <inheritdoc/>
    public void OnFailed(DocumentSource source, Problem problem) => Set(source, counts: null, problem);

    /// <inheritdoc/>
    public void OnNotReached(DocumentSource source)
    {
        // Its last counts stay.
    }

    private void Set(DocumentSource source, DocumentCounts? counts, Problem? problem)
    {
        if (_byPath.TryGetValue(GetKey(source.Path), out var id))
        {
            Update(id, entry => entry with { Counts = counts ?? entry.Counts, Problem = problem });
        }
    }

    private void Update(int id, Func<ArticleEntry, ArticleEntry> change)
    {
        ArticleEntry changed;
        lock (_lock)
        {
            var old = _articles[id];
            changed = _articles[id] = change(old);
            if (changed == old)
            {
                return;
            }
        }

        Changed?.Invoke(changed);
    }

    private static string GetKey(string path) => Path.GetFullPath(path);
}
