using System.Collections.Concurrent;
using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Pipeline;
using Translate.Core.Pipeline.Reports;
using Translate.Core.Problems;

namespace Translate.Review.Articles;

/// <summary>The articles of the batch with their counts, kept up to date by runs. Thread-safe.</summary>
internal sealed class ArticleList : IRunObserver
{
    private const int HeadlineLength = 160;

    private readonly Lock _lock = new();
    private readonly List<ArticleEntry> _articles;
    private readonly ConcurrentDictionary<string, int> _byPath;

    /// <summary>Lists what was found.</summary>
    public ArticleList(IEnumerable<DiscoveredDocument> found)
    {
        _articles = [.. found.Select((document, i) => new ArticleEntry(i, document.Source) { Problem = document.Problem })];
        _byPath = new ConcurrentDictionary<string, int>(_articles.DistinctBy(article => GetKey(article.Source.Path)).ToDictionary(article => GetKey(article.Source.Path), article => article.Id, StringComparer.Ordinal), StringComparer.Ordinal);
    }

    /// <summary>Raised after an entry changed, outside of all locks.</summary>
    public event Action<ArticleEntry>? Changed;

    /// <summary>Returns all articles in the order of the batch.</summary>
    public IReadOnlyList<ArticleEntry> GetAll()
    {
        lock (_lock)
        {
            return [.. _articles];
        }
    }

    /// <summary>Adds an article, or returns the one of its file.</summary>
    /// <param name="source">The file. Its outputs are written by the caller.</param>
    /// <param name="headline">The first line of its text.</param>
    /// <param name="counts">Its counts.</param>
    public ArticleEntry Add(DocumentSource source, string headline, DocumentCounts counts)
    {
        ArticleEntry added;
        lock (_lock)
        {
            if (Find(source.Path) is { } known)
            {
                return known;
            }

            added = new ArticleEntry(_articles.Count, source) { IsAdded = true, Counts = counts, Headline = Shorten(headline) };
            _articles.Add(added);
            _byPath[GetKey(source.Path)] = added.Id;
        }

        Changed?.Invoke(added);
        return added;
    }

    /// <summary>Says that the file of an added article is gone. It stays in the list, because pages know articles by their place in it.</summary>
    public void Remove(string path)
    {
        if (Find(path) is { IsAdded: true } entry)
        {
            Update(entry.Id, known => known with { Problem = new Problem(ProblemKind.BadInput, "the document was removed", "Send it again") });
        }
    }

    /// <summary>Gets an article. Returns null if no article has the id.</summary>
    public ArticleEntry? Find(int id)
    {
        lock (_lock)
        {
            return id >= 0 && id < _articles.Count ? _articles[id] : null;
        }
    }

    /// <summary>Gets the article of a file. Returns null if it is not in the batch.</summary>
    public ArticleEntry? Find(string path) => _byPath.TryGetValue(GetKey(path), out var id) ? Find(id) : null;

    /// <summary>Reads the headline of every article. One that cannot be read keeps its name.</summary>
    public async Task ReadHeadlinesAsync(TranslationPipeline pipeline, CancellationToken cancellationToken)
    {
        foreach (var article in GetAll().Where(article => article.Source.Name.Length > 0 && article.Problem is not { Kind: ProblemKind.BadInput }))
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

    /// <summary>Sets the headline from the article's text.</summary>
    public void SetHeadline(int id, Document document)
    {
        if (document.Blocks.Count > 0)
        {
            Update(id, entry => entry with { Headline = Shorten(document.Blocks[0].Text) });
        }
    }

    /// <summary>Sets the counts.</summary>
    public void SetCounts(int id, DocumentCounts counts) => Update(id, entry => entry with { Counts = counts });

    /// <summary>Adds to the number of errors that people marked in the articles of a name.</summary>
    public void AddErrors(string name, int count)
    {
        foreach (var article in GetAll().Where(article => article.Source.Name == name))
        {
            Update(article.Id, entry => entry with { Errors = entry.Errors + count });
        }
    }

    /// <inheritdoc/>
    public void Done(DocumentSource source, DocumentCounts counts) => Set(source, counts, problem: null);

    /// <inheritdoc/>
    public void Incomplete(DocumentSource source, DocumentCounts counts, Problem problem) => Set(source, counts, problem);

    /// <inheritdoc/>
    public void Failed(DocumentSource source, Problem problem) => Set(source, counts: null, problem);

    /// <inheritdoc/>
    public void NotReached(DocumentSource source)
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

    private static string Shorten(string text)
    {
        if (text.Length <= HeadlineLength)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[HeadlineLength - 1]) ? HeadlineLength - 1 : HeadlineLength;
        return text[..end] + "…";
    }
}
