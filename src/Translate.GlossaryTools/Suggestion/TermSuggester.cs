using Translate.Core.Documents;
using Translate.Core.Glossaries.Matching;
using Translate.Core.Problems;
using Translate.Core.Segmentation;
using Translate.Core.Translators;

namespace Translate.GlossaryTools.Suggestion;

/// <summary>Suggests terms that articles have and the glossary has not, the most term-like first.</summary>
/// <remarks>
/// Articles are read twice, first to count and then for the contexts of what is suggested, so only the sentences shown are kept in memory.
/// </remarks>
/// <param name="reader">Reads the articles.</param>
/// <param name="matcher">Finds what the glossary has.</param>
/// <param name="translator">Proposes targets.</param>
/// <param name="stopWords">What no term begins or ends with.</param>
internal sealed class TermSuggester(SentenceReader reader, TermMatcher matcher, ITranslator translator, StopWords stopWords)
{
    private static readonly string[] Articles = ["the ", "a ", "an "];

    private readonly CandidateFinder _finder = new(stopWords, matcher);

    /// <summary>The suggestions, by C-value, then by articles, by frequency and by alphabet.</summary>
    /// <param name="batch">Finds the articles; asked twice.</param>
    /// <param name="options">How many, and how frequent.</param>
    /// <param name="report">Called once for each article that cannot be read; the rest is still used.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ProblemException">The engine refused the whole call.</exception>
    public async Task<IReadOnlyList<TermSuggestion>> SuggestAsync(Func<IEnumerable<DiscoveredDocument>> batch, SuggestionOptions options, Action<Problem> report, CancellationToken cancellationToken)
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

        var best = Best(counter.Statistics, options);
        var contexts = new ContextCollector(_finder, best.Select(candidate => candidate.Key));
        await foreach (var document in reader.ReadAsync(best.Count > 0 ? batch() : [], cancellationToken).ConfigureAwait(false))
        {
            contexts.Add(document);
        }

        var targets = await TargetsAsync(best.ConvertAll(candidate => candidate.Statistics.Surface), cancellationToken).ConfigureAwait(false);
        return
        [
            .. best.Zip(targets, (candidate, target) => new TermSuggestion(
                candidate.Statistics.Surface,
                candidate.Statistics.Acronym,
                candidate.Score,
                candidate.Statistics.Frequency + candidate.Statistics.AcronymUses,
                candidate.Statistics.Documents,
                target,
                contexts.Of(candidate.Key))),
        ];
    }

    private static List<(string Key, CandidateStatistics Statistics, double Score)> Best(IReadOnlyDictionary<string, CandidateStatistics> statistics, SuggestionOptions options)
    {
        // What occurs too seldom to be suggested is no longer candidate that a shorter one could be nested in.
        var frequent = statistics.Where(pair => pair.Value.Acronym.Length > 0 || pair.Value.Frequency >= options.MinFrequency).ToDictionary();
        var values = CValue.Compute(frequent.ToDictionary(pair => pair.Key, pair => pair.Value.Frequency));
        return
        [
            .. frequent.Select(pair => (pair.Key, Statistics: pair.Value, Score: values[pair.Key] + (Math.Log2(pair.Key.Split(' ').Length) * pair.Value.AcronymUses)))
                .Where(candidate => candidate.Score > 0)
                .OrderByDescending(candidate => candidate.Score)
                .ThenByDescending(candidate => candidate.Statistics.Documents)
                .ThenByDescending(candidate => candidate.Statistics.Frequency)
                .ThenBy(candidate => candidate.Key, StringComparer.Ordinal)
                .Take(options.Top),
        ];
    }

    /// <summary>What the engine makes of each; empty if it fails or copies words that it does not know.</summary>
    private async Task<IEnumerable<string>> TargetsAsync(IReadOnlyList<string> sources, CancellationToken cancellationToken)
    {
        var results = await translator.TranslateAsync([.. sources.Select(source => new TranslationRequest(source, []))], cancellationToken).ConfigureAwait(false);
        return results.Zip(sources, (result, source) => result is TranslationResult.Success { Copied.Count: 0, Target: var target } && target.Any(char.IsLetter) && !target.Contains('\n')
            ? BaseForm(target.Trim().TrimEnd('.'), source)
            : string.Empty);
    }

    /// <summary>Without the article that an engine puts before a bare noun, and with a capital where the source has one.</summary>
    private static string BaseForm(string target, string source)
    {
        var article = Articles.FirstOrDefault(article => target.StartsWith(article, StringComparison.OrdinalIgnoreCase)) ?? string.Empty;
        var bare = target[article.Length..];
        return article.Length > 0 && char.IsUpper(source[0]) ? char.ToUpperInvariant(bare[0]) + bare[1..] : bare;
    }
}
