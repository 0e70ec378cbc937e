using Translate.Core.Bitexts;
using Translate.Core.Memory;
using Translate.Core.Quality.Metrics;
using Translate.Review.Articles;

namespace Translate.Review.Scoring;

/// <summary>The scores of a batch: per article, per engine, and of the whole desk.</summary>
/// <param name="Articles">One per article that a person worked on, in the order of the batch.</param>
/// <param name="Engines">One per engine whose drafts were approved or marked, by id.</param>
/// <param name="All">All of them together.</param>
internal sealed record Scorecard(IReadOnlyList<Score> Articles, IReadOnlyList<Score> Engines, Score All)
{
    private static readonly Ter Metric = new();

    /// <summary>Adds up what people did with the articles of a batch.</summary>
    /// <exception cref="Core.Problems.ProblemException">The memory cannot be read.</exception>
    public static Scorecard Create(TranslationMemory memory, IEnumerable<ArticleEntry> batch)
    {
        var names = batch.Select(article => article.Source.Name).ToHashSet(StringComparer.Ordinal);
        var events = memory.GetAllEvents().Where(step => names.Contains(step.Document)).ToList();
        var work = WorkingTime.Measure(events);
        var errors = memory.GetAllErrors().Where(span => names.Contains(span.Document)).ToList();
        var decided = events
            .Where(step => step is { IsUndone: false, Kind: ReviewEventKind.Approve or ReviewEventKind.Edit or ReviewEventKind.Unapprove })
            .GroupBy(step => (step.Document, step.Place, step.Source))
            .Where(steps => steps.Last().Kind != ReviewEventKind.Unapprove)
            .Select(steps => new Judgment(
                steps.Key.Document,
                steps.First().Engine,
                steps.First().Before,
                steps.Last().After,
                steps.Sum(step => work.GetValueOrDefault(step.Id).TotalMinutes)
            ))
            .ToList();
        return new Scorecard(
            [
                .. batch
                    .DistinctBy(article => article.Source.Name)
                    .Select(article =>
                        Sum(
                            article.Source.Name,
                            decided.Where(item => item.Document == article.Source.Name),
                            errors.Where(span => span.Document == article.Source.Name)
                        ) with
                        {
                            Headline = article.Headline,
                        }
                    )
                    .Where(score => score.Approved + score.MinorErrors + score.MajorErrors > 0),
            ],
            [
                .. decided
                    .Select(item => item.Engine)
                    .Concat(errors.Select(span => span.Engine))
                    .Where(engine => engine.Length > 0)
                    .Distinct()
                    .Order(StringComparer.Ordinal)
                    .Select(engine =>
                        Sum(engine, decided.Where(item => item.Engine == engine), errors.Where(span => span.Engine == engine))
                    ),
            ],
            Sum(string.Empty, decided, errors)
        );
    }

    private static Score Sum(string name, IEnumerable<Judgment> decided, IEnumerable<ErrorSpan> errors)
    {
        var (items, spans) = (decided.ToList(), errors.ToList());
        var counts = items
            .Select(item => Metric.Count(item.Draft, item.Approved))
            .Aggregate(new long[2], (sum, count) => [sum[0] + count[0], sum[1] + count[1]]);
        var minutes = items.Sum(item => item.Minutes);
        return new Score(name)
        {
            Approved = items.Count,
            Untouched = items.Count(item => item.Draft == item.Approved),
            Ter = items.Count == 0 ? null : Math.Round(Metric.Compute(counts), 1),
            MinutesPer100 = minutes > 0 ? Math.Round(100 * minutes / items.Count, 1) : null,
            MinorErrors = spans.Count(span => span.Severity == ErrorSeverity.Minor),
            MajorErrors = spans.Count(span => span.Severity == ErrorSeverity.Major),
        };
    }

    private sealed record Judgment(string Document, string Engine, string Draft, string Approved, double Minutes);
}
