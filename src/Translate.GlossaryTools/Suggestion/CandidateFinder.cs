using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Matching;
using Translate.Core.Text;

namespace Translate.GlossaryTools.Suggestion;

/// <summary>Finds the places of a sentence that may be terms: two to five words that no mark parts, and that the glossary does not have.</summary>
/// <remarks>
/// No candidate begins or ends with a stop word or holds a number. A stop word may be inside only if names can contain it,
/// between two words with capitals. A candidate never cuts a glossary term, and has two words that belong to none: what the glossary says
/// of <c>juru bicara</c> and <c>Polri</c> it says of <c>juru bicara Polri</c>. Nor is a title with a name one (<c>Presiden Vladimir
/// Putin</c>), though the name may be. Safe to use from several threads at once.
/// </remarks>
internal sealed class CandidateFinder(StopWords stopWords, TermMatcher matcher)
{
    private const int MinWords = 2;
    private const int MaxWords = 5;

    /// <summary>The candidates of a sentence, those with an acronym first.</summary>
    public IEnumerable<TermCandidate> Find(string sentence, TermScope scope)
    {
        var known = matcher.Match(sentence, scope);
        var words = SentenceWord.AllIn(sentence);
        var declared = AcronymFinder.Find(words, stopWords)
            .Select(found => (found.First, found.Last, Candidate: CreateCandidate(words, found.First, found.Last, found.Acronym)))
            .Where(found => IsNew(words, found.First, found.Last, known))
            .ToList();
        return declared.Select(found => found.Candidate)
            .Concat(Windows(words).Where(window => !declared.Exists(found => found.First == window.First && found.Last == window.Last) && IsNew(words, window.First, window.Last, known))
                .Select(window => CreateCandidate(words, window.First, window.Last, string.Empty)));
    }

    private IEnumerable<(int First, int Last)> Windows(IReadOnlyList<SentenceWord> words)
    {
        for (var first = 0; first < words.Count; first++)
        {
            if (IsBarrier(words[first]) || stopWords.Contains(words[first].Text))
            {
                continue;
            }

            for (var last = first + 1; last < words.Count && last < first + MaxWords && !IsBarrier(words[last]); last++)
            {
                if (!stopWords.Contains(words[last].Text))
                {
                    yield return (first, last);
                }
                else if (!IsInsideName(words, last))
                {
                    break;
                }
            }
        }
    }

    private bool IsInsideName(IReadOnlyList<SentenceWord> words, int at) =>
        stopWords.MayStandInside(words[at].Text) && words[at - 1].IsCapitalised && at + 1 < words.Count && words[at + 1].IsCapitalised;

    private static bool IsBarrier(SentenceWord word) => word.IsMark || word.Text.Length < 2 || word.Text.AsSpan().ContainsAnyInRange('0', '9');

    private static bool IsNew(IReadOnlyList<SentenceWord> words, int first, int last, IReadOnlyList<TermOccurrence> known)
    {
        var range = new TextRange(words[first].Range.Start, words[last].Range.End);
        var overlapping = known.Where(term => term.Range.Overlaps(range)).ToList();
        return overlapping.Count == 0 || (
            overlapping.TrueForAll(term => term.Range.Start >= range.Start && term.Range.End <= range.End)
            && words.Skip(first).Take(last - first + 1).Count(word => !overlapping.Exists(term => term.Range.Overlaps(word.Range))) >= MinWords
            && !(overlapping[0].Range.Start == range.Start && words[first].IsCapitalised && words[last].IsCapitalised && char.IsLower(overlapping[0].Entry.Source[0])));
    }

    private static TermCandidate CreateCandidate(IReadOnlyList<SentenceWord> words, int first, int last, string acronym)
    {
        var stem = words[last].WithoutPronoun();
        var key = string.Join(' ', words.Skip(first).Take(last - first).Select(word => word.Text).Append(stem)).ToLowerInvariant();
        return new TermCandidate(key, new TextRange(words[first].Range.Start, words[last].Range.Start + stem.Length), acronym);
    }
}
