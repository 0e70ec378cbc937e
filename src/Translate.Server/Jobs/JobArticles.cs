using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Problems;
using Translate.Review.Articles;

namespace Translate.Server.Jobs;

/// <summary>The documents of jobs that are done, as the articles of the review page. Thread-safe.</summary>
/// <remarks>They are read when they are asked for. Memory holds what people are working on: counts that are not saved yet, and marked errors.</remarks>
/// <param name="jobs">Has the jobs.</param>
/// <param name="store">Has the documents.</param>
internal sealed class JobArticles(IJobArchive jobs, JobStore store) : IArticleList
{
    /// <summary>The most articles whose latest counts are remembered.</summary>
    private const int MaxCounted = 1_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<int, DocumentCounts> _counts = [];
    private readonly Queue<int> _counted = new();
    private readonly Dictionary<string, int> _errors = [];

    /// <inheritdoc/>
    public event Action<ArticleEntry>? Changed;

    /// <inheritdoc/>
    public IEnumerable<ArticleEntry> GetAll() => jobs.ReadDone().Select(Convert);

    /// <inheritdoc/>
    public ArticleEntry? Find(int id) => jobs.Find(id) is { State: JobState.Done } job ? Convert(job) : null;

    /// <inheritdoc/>
    public ArticleEntry? Find(string path) =>
        store.FindId(path) is { } id && jobs.Find(id) is { State: JobState.Done } job ? Convert(job) : null;

    /// <summary>Says that a job is done.</summary>
    public void Add(Job job) => Changed?.Invoke(Convert(job));

    /// <summary>Says that a job was removed.</summary>
    public void Remove(Job job)
    {
        if (job.State == JobState.Done)
        {
            Changed?.Invoke(Convert(job) with { Problem = new Problem(ProblemKind.BadInput, "the document was removed", "Send it again") });
        }
    }

    /// <inheritdoc/>
    public void SetHeadline(int id, Document document)
    {
        // The job has it.
    }

    /// <inheritdoc/>
    public void SetCounts(int id, DocumentCounts counts)
    {
        if (Find(id) is not { } entry || entry.Counts == counts)
        {
            return;
        }

        lock (_lock)
        {
            if (_counts.TryAdd(id, counts))
            {
                _counted.Enqueue(id);
            }

            _counts[id] = counts;
            if (_counted.Count > MaxCounted)
            {
                _counts.Remove(_counted.Dequeue());
            }
        }

        Changed?.Invoke(entry with { Counts = counts });
    }

    /// <inheritdoc/>
    public void AddErrors(string name, int count)
    {
        lock (_lock)
        {
            _errors[name] = _errors.GetValueOrDefault(name) + count;
        }

        if (Changed is { } changed && jobs.Find(JobTranslator.GetId(name)) is { State: JobState.Done } job)
        {
            changed(Convert(job));
        }
    }

    private ArticleEntry Convert(Job job)
    {
        var source = JobTranslator.GetSource(store, job);
        lock (_lock)
        {
            return new ArticleEntry(job.Number, source)
            {
                IsOfService = true,
                Headline = ArticleEntry.Shorten(job.Headline ?? job.Name),
                Counts = _counts.TryGetValue(job.Number, out var counts) ? counts : job.Counts ?? default,
                Errors = _errors.GetValueOrDefault(source.Name),
            };
        }
    }
}
