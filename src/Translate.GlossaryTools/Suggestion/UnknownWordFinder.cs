using System.Collections.Frozen;
using Translate.Core.Documents;
using Translate.Core.Glossaries.Matching;
using Translate.Core.Problems;
using Translate.Core.Segmentation;
using Translate.Core.Text;
using Translate.Core.Translators;

namespace Translate.GlossaryTools.Suggestion;

/// <summary>Ranks the words of articles that an engine copies because it does not know them.</summary>
/// <remarks>
/// Names stay as they are and are left out, and so are words inside glossary terms, function words of English names, and what is left of markup
/// (<c>&amp;amp;</c>). Articles are read twice, first to count and then for the contexts.
/// </remarks>
/// <param name="reader">Reads the articles.</param>
/// <param name="matcher">Finds what the glossary has.</param>
/// <param name="translator">An engine that reports the words that it copies.</param>
internal sealed class UnknownWordFinder(SentenceReader reader, TermMatcher matcher, ITranslator translator)
{
    /// <summary>The most words that are counted.</summary>
    private const int MaxWords = 500_000;

    /// <summary>A shorter word is an abbreviation or a letter.</summary>
    private const int MinLength = 3;

    private static readonly string[] FunctionWordSections = ["clause", "preposition", "conjunction", "article"];
    private static readonly FrozenSet<string> EnglishFunctionWords = ReadFunctionWords();

    /// <summary>The words, those that are frequent and in many articles first.</summary>
    /// <param name="batch">Finds the articles; asked twice.</param>
    /// <param name="options">How many, and how frequent.</param>
    /// <param name="report">Called once for each article that cannot be read; the rest is still used.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="ProblemException">The engine refused the whole call.</exception>
    public async Task<IReadOnlyList<TermSuggestion>> FindAsync(
        Func<IEnumerable<DiscoveredDocument>> batch,
        SuggestionOptions options,
        Action<Problem> report,
        CancellationToken cancellationToken
    )
    {
        var words = new Dictionary<string, CandidateStatistics>(StringComparer.Ordinal);
        await foreach (var document in reader.ReadAsync(batch(), cancellationToken).ConfigureAwait(false))
        {
            await CountAsync(document, words, cancellationToken).ConfigureAwait(false);
            if (document.Problem is { } problem)
            {
                report(problem);
            }
        }

        var best = words
            .Where(word => word.Value.Frequency >= options.MinFrequency)
            .Select(word => (word.Key, Statistics: word.Value, Score: Math.Sqrt((double)word.Value.Frequency * word.Value.Documents)))
            .OrderByDescending(word => word.Score)
            .ThenBy(word => word.Key, StringComparer.Ordinal)
            .Take(options.Top)
            .ToList();
        var contexts = new ContextCollector(best.Select(word => word.Key));
        await foreach (var document in reader.ReadAsync(best.Count > 0 ? batch() : [], cancellationToken).ConfigureAwait(false))
        {
            contexts.Add(document, (sentence, scope) => FindWords(sentence, scope, _ => true));
        }

        return
        [
            .. best.Select(word => new TermSuggestion(
                word.Statistics.Surface,
                string.Empty,
                word.Score,
                word.Statistics.Frequency,
                word.Statistics.Documents,
                string.Empty,
                contexts.GetContexts(word.Key)
            )),
        ];
    }

    private async Task CountAsync(
        DocumentSentences document,
        Dictionary<string, CandidateStatistics> words,
        CancellationToken cancellationToken
    )
    {
        if (document.Sentences.Count == 0)
        {
            return;
        }

        var scope = TermScope.ForDocument(document.Name, document.Texts);
        var results = await translator
            .TranslateAsync([.. document.Sentences.Select(sentence => new TranslationRequest(sentence.Text, []))], cancellationToken)
            .ConfigureAwait(false);
        foreach (var (sentence, result) in document.Sentences.Zip(results))
        {
            if (result is not TranslationResult.Success { Copied.Count: > 0 } success)
            {
                continue;
            }

            var copied = success.Copied.Select(range => range.In(success.Target).ToString()).ToHashSet(StringComparer.OrdinalIgnoreCase);
            foreach (var word in FindWords(sentence.Text, scope, copied.Contains))
            {
                if (words.TryGetValue(word.Key, out var statistics) || words.Count < MaxWords)
                {
                    (statistics ??= words[word.Key] = new CandidateStatistics()).Add(word, sentence.Text, document.Name);
                }
            }
        }
    }

    private IEnumerable<TermCandidate> FindWords(string sentence, TermScope scope, Func<string, bool> isUnknown)
    {
        var known = matcher.Match(sentence, scope);
        return Token
            .Tokenize(sentence)
            .Where(token =>
                !token.IsMark
                && token.Range.Length >= MinLength
                && char.IsLower(sentence[token.Range.Start])
                && isUnknown(token.In(sentence).ToString())
                && !EnglishFunctionWords.Contains(token.In(sentence).ToString())
                && !IsEntity(sentence, token.Range)
                && !known.Any(term => term.Range.Overlaps(token.Range))
            )
            .Select(token => new TermCandidate(
                token.In(sentence).ToString().ToLowerInvariant(),
                token.Range,
                CandidateKind.Word,
                ShowsSpelling: true,
                IsWhole: true
            ));
    }

    private static bool IsEntity(string sentence, TextRange word) =>
        word.Start > 0 && sentence[word.Start - 1] == '&' && word.End < sentence.Length && sentence[word.End] == ';';

    private static FrozenSet<string> ReadFunctionWords()
    {
        var sections = SectionedWordList.Read(typeof(UnknownWordFinder).Assembly, "english-phrases.txt");
        return FunctionWordSections.SelectMany(section => sections[section]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }
}
