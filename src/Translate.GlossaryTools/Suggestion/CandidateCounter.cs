using Translate.Core.Glossaries.Matching;
using Translate.Core.Segmentation;

namespace Translate.GlossaryTools.Suggestion;

/// <summary>Counts the candidates and the words of articles, one article after the other.</summary>
/// <remarks>Holds a count a candidate and no sentence. Where there are too many, the rarest so far are let go.</remarks>
internal sealed class CandidateCounter(CandidateFinder finder, TermMatcher matcher)
{
    /// <summary>About 150 MB.</summary>
    private const int MaxCandidates = 500_000;

    private readonly Dictionary<string, CandidateStatistics> _statistics = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CandidateStatistics> _byAcronym = new(StringComparer.Ordinal);
    private readonly WordCounts _words = new(MaxCandidates);

    /// <summary>Every candidate by its key.</summary>
    public IReadOnlyDictionary<string, CandidateStatistics> Statistics => _statistics;

    /// <summary>Every word of the articles.</summary>
    public WordCounts Words => _words;

    /// <summary>Whether an article declares the acronym.</summary>
    public bool IsDeclared(string acronym) => _byAcronym.ContainsKey(acronym);

    /// <summary>Counts an article.</summary>
    public void Add(DocumentSentences document)
    {
        var scope = TermScope.ForDocument(document.Name, document.Texts);
        foreach (var sentence in document.Sentences)
        {
            // Before the sentence's own declarations, so that the acronym in its brackets is not a use of it.
            CountWords(sentence.Text);
            foreach (var candidate in finder.Find(sentence.Text, scope))
            {
                Add(candidate, sentence.Text, document.Name);
            }
        }

        for (var rarest = 1; _statistics.Count > MaxCandidates; rarest++)
        {
            foreach (var (key, _) in _statistics.Where(pair => pair.Value.Frequency <= rarest && pair.Value.Acronym.Length == 0).ToList())
            {
                _statistics.Remove(key);
            }
        }
    }

    private void Add(TermCandidate candidate, string sentence, string document)
    {
        if (!_statistics.TryGetValue(candidate.Key, out var statistics))
        {
            _statistics[candidate.Key] = statistics = new CandidateStatistics();
        }

        // An acronym that the glossary has, or that another name took first, does not count for this one.
        var isTaken =
            candidate.Acronym.Length > 0
            && (
                matcher.Match(candidate.Acronym).Count > 0
                || (_byAcronym.TryGetValue(candidate.Acronym, out var owner) && owner != statistics)
            );
        statistics.Add(isTaken ? candidate with { Acronym = string.Empty } : candidate, sentence, document);
        if (statistics.Acronym.Length > 0)
        {
            _byAcronym.TryAdd(statistics.Acronym, statistics);
        }
    }

    private void CountWords(string sentence)
    {
        var words = SentenceWord.AllIn(sentence);
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].IsMark)
            {
                continue;
            }

            _words.Add(words[i].WithoutPronoun());
            var isDeclaration = i > 0 && i + 1 < words.Count && words[i - 1].Text == "(" && words[i + 1].Text == ")";
            if (!isDeclaration && _byAcronym.TryGetValue(words[i].Text, out var statistics))
            {
                statistics.AcronymUses++;
            }
        }
    }
}
