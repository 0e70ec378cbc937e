using Translate.Core.Documents;
using Translate.Core.Glossaries.Matching;
using Translate.Core.Problems;
using Translate.Core.Segmentation;

namespace Translate.GlossaryTools.Suggestion;

/// <summary>Suggests terms that articles have and the glossary has not, the most term-like first.</summary>
/// <remarks>
/// Articles are read twice, first to count and then for the contexts of what is suggested, so only the sentences shown are kept in memory.
/// </remarks>
/// <param name="reader">Reads the articles.</param>
/// <param name="matcher">Finds what the glossary has.</param>
/// <param name="targets">Proposes targets.</param>
/// <param name="phrases">What words do in a phrase.</param>
internal sealed class TermSuggester(SentenceReader reader, TermMatcher matcher, TargetProposer targets, PhraseWords phrases)
{
    /// <summary>What has a lower score is seldom a term.</summary>
    private const double MinScore = 0.6;

    private readonly CandidateFinder _finder = new(phrases, matcher);

    /// <summary>The suggestions, by C-value, then by articles, by frequency and by alphabet.</summary>
    /// <param name="batch">Finds the articles; asked twice.</param>
    /// <param name="options">How many, and how frequent.</param>
    /// <param name="report">Called once for each article that cannot be read; the rest is still used.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="ProblemException">The engine refused the whole call.</exception>
    public async Task<IReadOnlyList<TermSuggestion>> SuggestAsync(
        Func<IEnumerable<DiscoveredDocument>> batch,
        SuggestionOptions options,
        Action<Problem> report,
        CancellationToken cancellationToken
    )
    {
        var counter = new CandidateCounter(_finder, matcher);
        await foreach (var document in reader.ReadAsync(batch(), cancellationToken).ConfigureAwait(false))
        {
            counter.Add(document);
            if (document.Problem is { } problem)
            {
                report(problem);
            }
        }

        var best = Best(counter, options);
        var contexts = new ContextCollector(best.Select(candidate => candidate.Key));
        await foreach (var document in reader.ReadAsync(best.Count > 0 ? batch() : [], cancellationToken).ConfigureAwait(false))
        {
            contexts.Add(document, _finder.Find);
        }

        var proposed = await targets
            .ProposeAsync(best.ConvertAll(candidate => candidate.Statistics.Surface), cancellationToken)
            .ConfigureAwait(false);
        return
        [
            .. best.Zip(
                proposed,
                (candidate, target) =>
                    new TermSuggestion(
                        candidate.Statistics.Surface,
                        candidate.Statistics.Acronym,
                        candidate.Score,
                        candidate.Statistics.Frequency + candidate.Statistics.AcronymUses,
                        candidate.Statistics.Documents,
                        target,
                        contexts.GetContexts(candidate.Key)
                    )
            ),
        ];
    }

    private List<(string Key, CandidateStatistics Statistics, double Score)> Best(CandidateCounter counter, SuggestionOptions options)
    {
        // What occurs too seldom to be suggested is no longer candidate that a shorter one could be nested in.
        var frequent = counter.Statistics.Where(pair => IsFrequent(pair.Value, options.MinFrequency)).ToDictionary();
        var nested = CValue.GetNested(frequent.ToDictionary(pair => pair.Key, pair => pair.Value.Frequency));
        var score = new TermScore(phrases, counter.Words);
        return
        [
            .. frequent
                .Where(pair => pair.Value.HasSpelling || pair.Value.Acronym.Length > 0)
                .Where(pair => pair.Value.Kind != CandidateKind.Acronym || !counter.IsDeclared(pair.Value.Surface))
                .Select(pair => (pair.Key, Statistics: pair.Value, Score: score.Get(pair.Key, pair.Value, nested[pair.Key])))
                .Where(candidate => candidate.Score >= MinScore)
                .OrderByDescending(candidate => candidate.Score)
                .ThenByDescending(candidate => candidate.Statistics.Documents)
                .ThenByDescending(candidate => candidate.Statistics.Frequency)
                .ThenBy(candidate => candidate.Key, StringComparer.Ordinal)
                .Take(options.Top),
        ];
    }

    /// <summary>The name of an institution, and a name with its acronym, count if they are seen once.</summary>
    private static bool IsFrequent(CandidateStatistics statistics, int minFrequency) =>
        statistics.Frequency >= minFrequency || statistics.Acronym.Length > 0 || statistics.Kind == CandidateKind.Institution;
}
